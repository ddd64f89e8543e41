import type { OfficialDocument } from '#shared/document/official-document';
import { setWaiting } from '../../../data/save-status';

/** Time from the first change to its saving, ms; while typing goes on, to the next key's frame. */
const DELAY = 600;
/** Typing has stopped: nothing came for this long, ms. */
const QUIET = 150;
/** Longest time from a change to the start of its saving, ms. */
const LATEST = 900;
/** Time between attempts after a failure, ms. */
const RETRY = 5000;

/**
 * 已保存: everything on the screen is acknowledged. 保存中: something waits or
 * is on its way. failed: the last attempt did not succeed; the text stays here
 * and is tried again.
 */
export type SaveState = 'saved' | 'saving' | 'failed';

/**
 * Saves the newest version of one draft: within a second of a change even while
 * typing goes on, one save at a time, and at once when asked to flush. A save that
 * falls due while keys are coming begins right behind the frame of one, where the
 * next key is farthest away.
 */
export class DraftSaver {
  private state: SaveState = 'saved';
  private pending: OfficialDocument | null = null;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastChange = 0;
  /** Waits for the next key's frame. */
  private isDue = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly save: (document: OfficialDocument) => Promise<unknown>) {}

  readonly getState = (): SaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** True while a version is not yet acknowledged. */
  get dirty(): boolean {
    return this.pending !== null || this.running !== null;
  }

  /** Notes a new version; the clock of an earlier, unsaved one goes on running. */
  change(document: OfficialDocument): void {
    this.pending = document;
    this.lastChange = Date.now();
    if (this.isDue) this.flushBehindFrame();
    else this.timer ??= setTimeout(() => this.fallDue(), DELAY);
    this.set('saving');
  }

  private fallDue(): void {
    if (Date.now() - this.lastChange >= QUIET) {
      void this.flush();
      return;
    }
    this.isDue = true;
    // No further key, or no frame because the window is hidden.
    this.timer = setTimeout(() => void this.flush(), LATEST - DELAY);
  }

  private flushBehindFrame(): void {
    this.isDue = false;
    requestAnimationFrame(() => setTimeout(() => void this.flush()));
  }

  /** Forgets what waits: the stored version is taken instead. */
  discard(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isDue = false;
    this.pending = null;
    if (!this.running) this.set('saved');
  }

  /** Saves what waits now; resolves when everything is acknowledged or an attempt failed. True when nothing is left. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isDue = false;
    for (;;) {
      if (!this.running) {
        if (!this.pending) return true;
        this.running = this.attempt(this.pending);
      }
      if (!(await this.running)) return false;
    }
  }

  private async attempt(document: OfficialDocument): Promise<boolean> {
    this.pending = null;
    try {
      await this.save(document);
      this.running = null;
      if (!this.pending) this.set('saved');
      return true;
    } catch {
      this.running = null;
      this.pending ??= document;
      this.timer ??= setTimeout(() => void this.flush(), RETRY);
      this.set('failed');
      return false;
    }
  }

  private set(state: SaveState): void {
    if (this.state === state) return;
    this.state = state;
    setWaiting(this, state !== 'saved');
    for (const listener of this.listeners) listener();
  }
}
