/** What work that is otherwise done in slices comes to. */
export function inOneGo<T>(work: Generator<number, T, void>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
