/**
 * Does something once behind the next frame: what nobody waits for is out of the way of what a
 * key has to show. A window that draws no frames does it when it draws one again: nothing that
 * must not be lost may wait here.
 */
export class BehindFrame {
  private asked: number | null = null;

  constructor(private readonly work: () => void) {}

  /** However often it is asked for before it is done, once. */
  ask(): void {
    if (this.asked !== null) return;
    const asked = requestAnimationFrame(() => {
      setTimeout(() => {
        if (this.asked !== asked) return;
        this.asked = null;
        this.work();
      });
    });
    this.asked = asked;
  }

  /** It has been done otherwise. */
  drop(): void {
    this.asked = null;
  }
}
