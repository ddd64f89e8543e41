/** The first that was read is told of so soon, ms; then more and more seldom, and at last so seldom. */
const FIRST = 100;
const SELDOM = 3000;
/** How much longer it waits each time while nothing was found. */
const SLOWLY = 1.2;

/**
 * When a reader that takes seconds says that there is more: each time the question that stands
 * is asked again, and what has changed since is gone through anew. So it says so soon, when
 * people wait for anything at all, and seldom later, when what is best has long been found.
 */
export class Telling {
  private wait = FIRST;

  /** `told`: when it last said so, ms. */
  constructor(private told: number) {}

  /**
   * Whether it is time to say so again, ms; then it is taken as said. `isWaiting`: what was asked
   * has found nothing yet, so that somebody waits for anything at all.
   */
  isDue(now: number, isWaiting: boolean): boolean {
    if (now - this.told < this.wait) return false;
    this.told = now;
    this.wait = Math.min((isWaiting ? SLOWLY : 2) * this.wait, SELDOM);
    return true;
  }
}
