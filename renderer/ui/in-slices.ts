/** Time of one slice, ms: a key pressed meanwhile is not late. */
export const SLICE = 12;

/**
 * Does work of some seconds in the window, in slices between which it answers; resolves with
 * what the work returns and rejects with what it throws. `useInSlices` does the same for what a
 * screen shows.
 */
export async function inSlices<T>(work: Generator<unknown, T, void>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resume) => setTimeout(resume));
  }
}
