export class WebFrameMain {
  url = '';
  readonly frameTreeNodeId: number;
  readonly processId = 1;
  readonly routingId: number;
  readonly detached = false;
  parent: WebFrameMain | null;

  constructor(id: number, parent: WebFrameMain | null) {
    this.frameTreeNodeId = id;
    this.routingId = id;
    this.parent = parent;
  }
  get top(): WebFrameMain {
    return this.parent === null ? this : this.parent.top;
  }
  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(this.url)?.[0] ?? 'null';
  }
  isDestroyed(): boolean {
    return false;
  }
}
