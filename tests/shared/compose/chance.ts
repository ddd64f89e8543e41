/** Numbers that look random and are the same in every run. */
export class Chance {
  constructor(private seed: number) {}

  /** 0 up to `end`, without it. */
  below(end: number): number {
    this.seed = (this.seed * 48271) % 2147483647;
    return this.seed % end;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }
}
