/** Work on many rows, done a stretch of them after the other; yields how far it is, 0 to 1. */
export type InStretches<T> = Generator<number, T, void>;

/** Rows of a stretch: some ms of an old PC, however much one of them has to be held against. */
export const STRETCH = 5;

/** Such work in one go, where no window waits. */
export function atOnce<T>(work: InStretches<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
