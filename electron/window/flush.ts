import type { EventPayload } from '#shared/ipc';

export type FlushReason = EventPayload<'flush'>['reason'];

/** How long the page has to get everything acknowledged, ms. */
export const FLUSH_TIME = 8000;

/** Asks the page to send everything to the journal and waits for its answer. */
export class Flusher {
  private settle: ((done: boolean) => void) | null = null;

  constructor(
    private readonly ask: (reason: FlushReason) => void,
    private readonly time = FLUSH_TIME,
  ) {}

  /** True when the page answered that all of it is acknowledged; false when not, or when it did not answer in time. */
  flush(reason: FlushReason): Promise<boolean> {
    this.settle?.(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(false), this.time);
      const settle = (done: boolean) => {
        clearTimeout(timer);
        if (this.settle === settle) this.settle = null;
        resolve(done);
      };
      this.settle = settle;
      this.ask(reason);
    });
  }

  /** The page's answer ('app:flushed'). */
  answered(done: boolean): void {
    this.settle?.(done);
  }
}
