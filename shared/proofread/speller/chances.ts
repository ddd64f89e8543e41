import { type Model, STEP, UNKNOWN } from './model';

/** Answers kept, a power of two. */
const KEPT = 1 << 16;

/** How probable a word is after another. What was asked lately is kept: a text asks the same again and again. */
export class Chances {
  /** Two words each, side by side. */
  private readonly words = new Int32Array(KEPT * 2).fill(-2);
  private readonly values = new Float32Array(KEPT);

  constructor(private readonly model: Model) {}

  /** A decimal logarithm; -1 stands for no word before, or for a character that is no word. */
  of(last: number, next: number): number {
    if (next < 0) return UNKNOWN;
    if (last < 0) return this.model.single[next] as number;
    const mixed = Math.imul(last, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b);
    const slot = (mixed ^ (mixed >>> 16)) & (KEPT - 1);
    const { words } = this;
    const at = slot * 2;
    if (words[at] === last && words[at + 1] === next) return this.values[slot] as number;
    const value = this.look(last, next);
    words[at] = last;
    words[at + 1] = next;
    this.values[slot] = value;
    return value;
  }

  /** True when the two words are known to stand one after the other. */
  isPair(last: number, next: number): boolean {
    return last >= 0 && next >= 0 && this.placeOf(last, next) >= 0;
  }

  private look(last: number, next: number): number {
    const place = this.placeOf(last, next);
    const { pair, backoff, single } = this.model;
    if (place >= 0) return -(pair[place] as number) * STEP;
    return (backoff[last] as number) + (single[next] as number);
  }

  private placeOf(last: number, next: number): number {
    const { first, second } = this.model;
    let low = first[last] as number;
    let high = (first[last + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = second[middle] as number;
      if (found === next) return middle;
      if (found < next) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
