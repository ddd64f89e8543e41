import type { EventPayload } from '#shared/ipc';

export type FlushReason = EventPayload<'flush'>['reason'];

/** How long the page has to get everything acknowledged, or to say that it is still at it, ms. */
const FLUSH_TIME = 8000;
/** How long the page may say that it is still at it: then the clerk decides, ms. */
const LONGEST_FLUSH = 120_000;

/** Asks the page to send everything to the journal and waits for its answer. */
export class Flusher {
  private settle: ((done: boolean) => void) | null = null;
  private wait: () => void = () => undefined;

  constructor(
    private readonly ask: (reason: FlushReason) => void,
    private readonly time = FLUSH_TIME,
    private readonly longest = LONGEST_FLUSH,
  ) {}

  /** True when the page answered that all of it is acknowledged; false when not, or when it did not answer in time. */
  flush(reason: FlushReason): Promise<boolean> {
    this.settle?.(false);
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const last = setTimeout(() => settle(false), this.longest);
      const settle = (done: boolean) => {
        clearTimeout(timer);
        clearTimeout(last);
        this.wait = () => undefined;
        if (this.settle === settle) this.settle = null;
        resolve(done);
      };
      this.settle = settle;
      this.wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => settle(false), this.time);
      };
      this.wait();
      this.ask(reason);
    });
  }

  /** The page is still at it ('app:flushing'): an import that is being written takes its time. */
  goesOn(): void {
    this.wait();
  }

  /** The page's answer ('app:flushed'). */
  answered(done: boolean): void {
    this.settle?.(done);
  }
}
