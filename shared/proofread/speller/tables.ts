import type { Model } from './model';

/** What proposals are looked up by. Made once of a model, in some hundredths of a second. */
export class Tables {
  /** By node: the probability of the commonest word from there on that may be proposed, a decimal logarithm; -Infinity: none. */
  readonly best: Float32Array;
  /** By character: the word of it alone that may be proposed, or -1. */
  readonly alone: Int32Array;
  /** The nodes of depth two by their character: those of c lie from from[c] to from[c + 1], each with the character before it. */
  readonly secondFrom: Int32Array;
  readonly secondNode: Int32Array;
  readonly secondHead: Uint16Array;

  constructor({ trie, single, onlyKnown, units }: Model) {
    const { words, parents, children, letters } = trie;
    this.best = new Float32Array(words.length).fill(-Infinity);
    for (let node = words.length - 1; node > 0; node -= 1) {
      const word = words[node] as number;
      let best = this.best[node] as number;
      if (word >= 0 && onlyKnown[word] === 0) {
        best = Math.max(best, single[word] as number);
        this.best[node] = best;
      }
      const parent = parents[node] as number;
      if (best > (this.best[parent] as number)) this.best[parent] = best;
    }
    const count = units.length;
    const [first, last] = [children[1] as number, children[children[1] as number] as number];
    this.alone = new Int32Array(count).fill(-1);
    for (let node = 1; node < first; node += 1) {
      const word = words[node] as number;
      if (word >= 0 && onlyKnown[word] === 0) this.alone[letters[node] as number] = word;
    }
    const from = new Int32Array(count + 2);
    const raise = (at: number, by: number) => {
      from[at] = (from[at] as number) + by;
    };
    for (let node = first; node < last; node += 1) raise((letters[node] as number) + 2, 1);
    for (let at = 1; at < count + 2; at += 1) raise(at, from[at - 1] as number);
    this.secondNode = new Int32Array(last - first);
    this.secondHead = new Uint16Array(last - first);
    for (let node = first; node < last; node += 1) {
      const letter = letters[node] as number;
      const at = from[letter + 1] as number;
      this.secondNode[at] = node;
      this.secondHead[at] = letters[parents[node] as number] as number;
      raise(letter + 1, 1);
    }
    this.secondFrom = from;
  }
}
