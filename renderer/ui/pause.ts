import { isAnyOnItsWay } from './unsaved/on-its-way';

/**
 * Rings once when nothing has happened for a while. Never while a letter is on its way: its text
 * changes in a moment, and whoever looked at it now would take it in within the letter's frame.
 *
 * Many of these are set anew at every key, and to clear the browser's clock and set another
 * takes longer than all else they do: the clock that runs is left alone, and set again for the
 * rest when it rings too early.
 */
export class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the running clock rings, and when it should, on the clock of `performance.now`, ms. */
  private rings = Number.POSITIVE_INFINITY;
  private due = 0;
  /** What the last restart said, ms. */
  private wait = 0;

  constructor(private readonly ring: () => void) {}

  /** Rings `wait` ms from now, whatever was said before. */
  restart(wait: number): void {
    this.wait = wait;
    this.due = performance.now() + wait;
    if (this.timer === undefined || this.rings > this.due) this.set(wait);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private set(wait: number): void {
    clearTimeout(this.timer);
    this.rings = performance.now() + wait;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const left = this.due - performance.now();
      if (left > 0) this.set(left);
      else if (isAnyOnItsWay()) this.restart(this.wait);
      else this.ring();
    }, wait);
  }
}
