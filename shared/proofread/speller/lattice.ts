import type { Chances } from './chances';

/** At each place so many of the best ways to reach it are followed. */
const BEAM = 6;

/** Words over a stretch of characters, each with what it costs, and the best way through them. */
export class Lattice {
  count = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** -1: a character that stands in no word. */
  word = new Int32Array(256);
  /** What changes cost, a decimal logarithm; 0 for a word as it stands. */
  cost = new Float32Array(256);
  /** Characters changed. */
  edits = new Uint8Array(256);
  private score = new Float64Array(256);
  private before = new Int32Array(256);
  private beam = new Int32Array(0);
  private held = new Uint8Array(0);

  clear(): void {
    this.count = 0;
  }

  /** Words must come in the order of their starts. */
  add(start: number, end: number, word: number, cost: number, edits: number): void {
    if (this.count === this.start.length) this.grow();
    const at = this.count;
    this.start[at] = start;
    this.end[at] = end;
    this.word[at] = word;
    this.cost[at] = cost;
    this.edits[at] = edits;
    this.count += 1;
  }

  private grow(): void {
    const larger = <T extends { set(from: T): void }>(from: T, to: T) => {
      to.set(from);
      return to;
    };
    const size = this.start.length * 2;
    this.start = larger(this.start, new Int32Array(size));
    this.end = larger(this.end, new Int32Array(size));
    this.word = larger(this.word, new Int32Array(size));
    this.cost = larger(this.cost, new Float32Array(size));
    this.edits = larger(this.edits, new Uint8Array(size));
    this.score = new Float64Array(size);
    this.before = new Int32Array(size);
  }

  /** Finds the best way over `length` characters; returns its score. `last` then is where it ends. */
  solve(chances: Chances, length: number): number {
    if (this.held.length <= length) {
      this.held = new Uint8Array(length * 2 + 1);
      this.beam = new Int32Array((length * 2 + 1) * BEAM);
    }
    this.held.fill(0, 0, length + 1);
    const { start: starts, word: words, score: scores, held, beam } = this;
    for (let at = 0; at < this.count; at += 1) {
      const start = starts[at] as number;
      const word = words[at] as number;
      let score = -Infinity;
      let before = -1;
      if (start === 0) score = chances.of(-1, word);
      const to = start * BEAM + (held[start] as number);
      for (let index = start * BEAM; index < to; index += 1) {
        const from = beam[index] as number;
        const value = (scores[from] as number) + chances.of(words[from] as number, word);
        if (value > score) {
          score = value;
          before = from;
        }
      }
      if (score === -Infinity) continue;
      scores[at] = score + (this.cost[at] as number);
      this.before[at] = before;
      this.keep(at);
    }
    let best = -1;
    for (let index = 0; index < (this.held[length] as number); index += 1) {
      const at = this.beam[length * BEAM + index] as number;
      if (best < 0 || (this.score[at] as number) > (this.score[best] as number)) best = at;
    }
    this.last = best;
    return best < 0 ? -Infinity : (this.score[best] as number);
  }

  private last = -1;

  private keep(at: number): void {
    const end = this.end[at] as number;
    const held = this.held[end] as number;
    if (held < BEAM) {
      this.beam[end * BEAM + held] = at;
      this.held[end] = held + 1;
      return;
    }
    let worst = end * BEAM;
    for (let index = worst + 1; index < (end + 1) * BEAM; index += 1) {
      const one = this.score[this.beam[index] as number] as number;
      if (one < (this.score[this.beam[worst] as number] as number)) worst = index;
    }
    if ((this.score[at] as number) > (this.score[this.beam[worst] as number] as number)) {
      this.beam[worst] = at;
    }
  }

  /** The words of the way that `solve` found, as places in this lattice. */
  path(): number[] {
    const found: number[] = [];
    for (let at = this.last; at >= 0; at = this.before[at] as number) found.push(at);
    return found.reverse();
  }
}
