import type { Model } from './model';

/** Slots for pairs of characters, a power of two: twice as many as there are pairs. */
const SLOTS = 1 << 20;
/** Characters are numbers below this. */
const CHARACTERS = 1 << 14;
/** For a pair that stands in no word, a decimal logarithm. */
export const NOWHERE = -8;
/** Words this long tell how a character begins and ends words. */
const COMPOUND = 4;

/**
 * How characters join: in how many words one begins or ends, and which two stand side by
 * side within a word. A term that no list holds is made as listed ones are made. Takes
 * some twenty milliseconds and 8 MB to make.
 */
export class Joints {
  private readonly keys = new Int32Array(SLOTS).fill(-1);
  private readonly values = new Float32Array(SLOTS);
  private readonly starts: Uint16Array;
  private readonly ends: Uint16Array;

  constructor({ trie, ends, single, units }: Model) {
    this.starts = new Uint16Array(units.length);
    this.ends = new Uint16Array(units.length);
    for (let word = 0; word < ends.length; word += 1) {
      let node = ends[word] as number;
      // A model from which words were taken has them in its list still.
      if (trie.words[node] !== word) continue;
      const value = single[word] as number;
      const last = trie.letters[node] as number;
      let after = last;
      let length = 1;
      for (let before = trie.parents[node] as number; before > 0; length += 1) {
        const letter = trie.letters[before] as number;
        this.join(letter * CHARACTERS + after, value);
        after = letter;
        node = before;
        before = trie.parents[node] as number;
      }
      if (length < 2 || length > COMPOUND) continue;
      this.starts[after] = (this.starts[after] as number) + 1;
      this.ends[last] = (this.ends[last] as number) + 1;
    }
  }

  private join(key: number, value: number): void {
    const slot = this.slotOf(key);
    if (this.keys[slot] === key && (this.values[slot] as number) >= value) return;
    this.keys[slot] = key;
    this.values[slot] = value;
  }

  private slotOf(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & (SLOTS - 1);
    while (this.keys[slot] !== key && this.keys[slot] !== -1) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }

  /** Probability of the commonest word in which the two stand side by side, a decimal logarithm. */
  within(one: number, other: number): number {
    if (one < 0 || other < 0) return NOWHERE;
    const key = one * CHARACTERS + other;
    const slot = this.slotOf(key);
    return this.keys[slot] === key ? (this.values[slot] as number) : NOWHERE;
  }

  /** How many words of two to four characters one begins, and how many it ends; decimal logarithms. */
  begins(one: number): number {
    return Math.log10(1 + (this.starts[one] ?? 0));
  }

  finishes(one: number): number {
    return Math.log10(1 + (this.ends[one] ?? 0));
  }
}
