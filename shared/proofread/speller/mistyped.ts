import { SURNAMES, SURNAMES_THAT_ARE_WORDS } from '../../directory/surnames';
import type { SpellHit } from '../types';
import type { Language } from './language';
import { Lattice } from './lattice';
import { addWritten, type Proposal } from './propose';

/** How fingers slip: a character typed twice, two that changed places, one left out. */
export type Slip = NonNullable<SpellHit['slip']>;

/** Characters that were typed otherwise than they were meant. Places are within the clause. */
export interface Mistyping {
  start: number;
  end: number;
  /** What would stand there. */
  instead: string;
  slip: Slip;
  /** How much likelier the clause is with it, a decimal logarithm. */
  gain: number;
  /** Length of the word that is whole then. */
  length: number;
}

/** Characters on each side that are weighed with a change. */
const AROUND = 8;
/** Only in words so long it is told that a character is missing: short ones are too alike. */
const WHOLE = 4;
const LONGEST = 12;
/** Right as they stand, though a longer phrase is commoner. */
const SHORT = new Set(['各地各部门', '设区市']);
/** A node with more children is not tried for a missing one. */
const MOST_CHILDREN = 1000;
/** A change that helps less is no slip, by its kind. */
const LEAST: Readonly<Record<Slip, number>> = { 重复: 3.2, 颠倒: 4, 缺字: 3.7 };
/** Turned characters must help so much more where one stands in a word as it is, or the first may be a surname. */
const IN_WORD = 0.5;
/** A character typed twice of which each stands in a word of its own, and two turned ones in one word, help so much more. */
const IN_TWO = 1.8;
const IN_ONE = 2.5;
const IN_NAME = 1.5;
const ALL_SURNAMES = SURNAMES + SURNAMES_THAT_ARE_WORDS;
/** 十五五, 全市市直: figures and what governs a place stand twice rightly. */
const OFTEN_TWICE = /[〇零一二三四五六七八九十百千万亿两省市县区州旗镇乡村]/;

/** Finds slips of fingers; it keeps its room between clauses. */
export class Mistypings {
  private readonly small = new Lattice();

  constructor(private readonly language: Language) {}

  /** What was mistyped in `text`, whose words as they stand are `written`; `weak` marks where they fit badly. */
  find(text: Int32Array, written: readonly Proposal[], weak: Uint8Array): Mistyping[] {
    const words = new Int32Array(text.length);
    written.forEach(({ start, end }, index) => {
      words.fill(end - start === 1 ? -1 : index, start, end);
    });
    const found: Mistyping[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const tried = [
        this.twice(text, words, at),
        this.turned(text, words, weak, at),
        weak[at] === 1 ? this.lacking(text, at) : null,
      ];
      for (const one of tried) if (one) found.push(one);
    }
    return withoutOverlaps(found);
  }

  private twice(text: Int32Array, words: Int32Array, at: number): Mistyping | null {
    const own = text[at] as number;
    if (own < 0 || own !== text[at + 1] || own === text[at - 1] || own === text[at + 2])
      return null;
    if (OFTEN_TWICE.test(this.spelled([own]))) return null;
    // 中医医院, 工作作风: each stands in a word of its own.
    const isInWords = (words[at] as number) >= 0 && (words[at + 1] as number) >= 0;
    if (isInWords && words[at] === words[at + 1]) return null;
    const found = this.weigh(text, at, at + 2, [own], '重复');
    return found && isInWords && found.gain < LEAST.重复 + IN_TWO ? null : found;
  }

  private turned(
    text: Int32Array,
    words: Int32Array,
    weak: Uint8Array,
    at: number,
  ): Mistyping | null {
    const [one = -1, other = -1] = [text[at], text[at + 1]];
    if (weak[at] === 0 || one < 0 || other < 0 || one === other) return null;
    const isLoose = words[at] === -1 && words[at + 1] === -1;
    const isOneWord = !isLoose && words[at] === words[at + 1];
    // A word that holds both begins with them or one before them.
    const begins = this.isBeginning(other, one) || this.isBeginning(text[at - 1] ?? -1, other);
    const turned = begins ? this.weigh(text, at, at + 2, [other, one], '颠倒') : null;
    if (!turned) return null;
    // 程远帆 is a name, not the slip of somebody who meant 远程.
    const isName = ALL_SURNAMES.includes(this.spelled([one]));
    const least =
      LEAST.颠倒 + (isLoose ? 0 : isOneWord ? IN_ONE : IN_WORD) + (isName ? IN_NAME : 0);
    return turned.gain >= least ? turned : null;
  }

  /** Whether any word begins with these two characters. */
  private isBeginning(one: number, other: number): boolean {
    const { trie } = this.language.model;
    const head = one < 0 ? -1 : trie.child(0, one);
    return head >= 0 && trie.child(head, other) >= 0;
  }

  private lacking(text: Int32Array, start: number): Mistyping | null {
    const { trie } = this.language.model;
    let best: Mistyping | null = null;
    let node = 0;
    for (let at = start; at < Math.min(text.length, start + LONGEST); at += 1) {
      node = trie.child(node, text[at] as number);
      if (node < 0) break;
      if ((trie.childCount[node] as number) > MOST_CHILDREN) continue;
      for (
        let child = trie.firstChild[node] as number;
        child > 0;
        child = trie.nextChild[child] as number
      ) {
        const one = this.lackingAt(text, start, at + 1, child);
        if (one && one.gain > (best?.gain ?? 0)) best = one;
      }
    }
    return best;
  }

  /** The best word from `start` on that has the character of `child` before `place`, where it was left out. */
  private lackingAt(
    text: Int32Array,
    start: number,
    place: number,
    child: number,
  ): Mistyping | null {
    const { trie, onlyKnown } = this.language.model;
    const missing = trie.letters[child] as number;
    // One too few beside its like is one word too few, or none: 市市场监管局.
    if (missing === text[place - 1] || missing === text[place]) return null;
    let best: Mistyping | null = null;
    let leaf = child;
    for (let at = place; at < Math.min(text.length, start + LONGEST); at += 1) {
      leaf = trie.child(leaf, text[at] as number);
      if (leaf < 0) break;
      const word = trie.words[leaf] as number;
      if (word < 0 || onlyKnown[word] === 1 || at + 2 - start < WHOLE) continue;
      if (SHORT.has(this.spelled([...text.subarray(start, at + 1)]))) continue;
      const whole = [...text.subarray(start, place), missing, ...text.subarray(place, at + 1)];
      const one = this.weigh(text, start, at + 1, whole, '缺字');
      if (one && one.gain > (best?.gain ?? 0)) best = one;
    }
    return best;
  }

  /** The change, if it helps enough and makes a word of what was loose. */
  private weigh(
    text: Int32Array,
    start: number,
    end: number,
    instead: readonly number[],
    slip: Slip,
  ): Mistyping | null {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, end + AROUND);
    const before = this.score(text.subarray(from, to));
    const line = Int32Array.from([
      ...text.subarray(from, start),
      ...instead,
      ...text.subarray(end, to),
    ]);
    const gain = this.score(line) - before;
    if (gain < LEAST[slip]) return null;
    const { small } = this;
    const [first, last] = [start - from, start - from + instead.length];
    const word = small
      .path()
      .find((at) => (small.start[at] as number) <= first && (small.end[at] as number) >= last);
    // What lacked a character is a known word; those that it is made of may fit as well.
    const isWhole = slip === '缺字' && small.path().some((at) => small.start[at] === first);
    if (isWhole && small.path().some((at) => small.end[at] === last))
      return { start, end, instead: this.spelled(instead), slip, gain, length: instead.length };
    const length =
      word === undefined ? 0 : (small.end[word] as number) - (small.start[word] as number);
    if (length < 2) return null;
    return { start, end, instead: this.spelled(instead), slip, gain, length };
  }

  private spelled(characters: readonly number[]): string {
    const { units } = this.language.model;
    return String.fromCharCode(...characters.map((one) => units[one] as number));
  }

  private score(line: Int32Array): number {
    const { model, chances } = this.language;
    this.small.clear();
    for (let start = 0; start < line.length; start += 1) addWritten(model, this.small, line, start);
    return this.small.solve(chances, line.length);
  }
}

/** Of two that explain the same place the better one. */
function withoutOverlaps(found: readonly Mistyping[]): Mistyping[] {
  const kept: Mistyping[] = [];
  for (const one of [...found].sort((a, b) => b.gain - a.gain)) {
    if (kept.every(({ start, end }) => end <= one.start || start >= one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
