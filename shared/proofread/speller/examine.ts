import { alone } from '../per-line';
import { bothRight } from './both-right';
import { type Confusion, UNLIKE } from './confusion';
import { type Clause, type Evidence, evidenceOf } from './evidence';
import type { Language } from './language';
import { Lattice } from './lattice';
import { Mistypings } from './mistyped';
import type { Model } from './model';
import { afterSurname, inPlaceName, madePlace } from './names';
import { Proposer } from './propose';
import { type Slipped, slipped } from './slip-evidence';
import { addWritten, loosePlaces, type Proposal, weakPlaces } from './written';

/** Characters that may be wrong, with what a judgement needs. Places are within the clause. */
export interface Suspicion extends Evidence {
  start: number;
  end: number;
  /** What would stand there. */
  instead: string;
  /** How much likelier the clause is with them, a decimal logarithm. */
  gain: number;
  /** How much less likely the next best change in the same place is, or none. */
  margin: number;
  kind: Confusion;
  edits: number;
  /** Length of the word that the change makes. */
  length: number;
  /** Probability of that word by itself. */
  single: number;
  /** With how many of the words beside it, 0 to 2, that word is known to stand together. */
  linked: number;
  /** Changed characters that stand in a word of two or more as written. */
  inWords: number;
  /** Whether what stands there is a word as well, as long as the one that the change makes. */
  isWord: boolean;
  /** Whether both are right in their places, such as 制定 and 制订. */
  bothRight: boolean;
  /** Words of one character next to the change. */
  loose: number;
  /** Whether it may lie in the name of a place or a firm, or of a person. */
  place: boolean;
  person: boolean;
  /** Where the word that the change makes holds the ending of the place itself: a kind of area, 试验区, or another name, 太平镇. */
  makes: 'area' | 'name' | null;
}

/** A change that helps less is not looked at, a decimal logarithm. */
const LEAST_GAIN = 2;
/** Characters on each side that are weighed with a change. */
const AROUND = 8;
/** So many other proposals are compared from each place. */
const COMPARED = 4;

/** So many clauses are kept with what was found: forms and hostile texts repeat themselves. */
const SEEN = 500;

interface Examined {
  wrong: readonly Suspicion[];
  mistyped: readonly Slipped[];
}

/** Looks through clauses one after the other; it keeps its room between them. */
export class Examiner {
  private readonly lattice = new Lattice();
  private readonly small = new Lattice();
  private readonly mistypings: Mistypings;
  private readonly proposer: Proposer;
  private readonly seen = new Map<string, Examined>();

  constructor(private readonly language: Language) {
    this.mistypings = new Mistypings(language);
    this.proposer = new Proposer(language);
  }

  /** What may be wrong in a clause: a stretch of hanzi. It takes time by its length, and none where it was seen lately. */
  examine(clause: string): Examined {
    const known = this.seen.get(clause);
    if (known) return known;
    const examined = this.look(clause);
    if (this.seen.size >= SEEN) this.seen.clear();
    this.seen.set(alone(clause), examined);
    return examined;
  }

  private look(clause: string): Examined {
    const { model, chances } = this.language;
    const { lattice } = this;
    const text = charactersOf(model, clause);
    lattice.clear();
    for (let start = 0; start < text.length; start += 1) addWritten(model, lattice, text, start);
    lattice.solve(chances, text.length);
    const written = this.words();
    const weak = weakPlaces(chances, lattice, lattice.path(), text.length);
    const mistyped = this.mistypings
      .find(text, written, weak)
      .map((one) => slipped(this.language, clause, text, written, one));
    const loose = loosePlaces(written, text.length);
    const tried: Proposal[][] = [];
    lattice.clear();
    for (let start = 0; start < text.length; start += 1) {
      addWritten(model, lattice, text, start);
      if (weak[start] === 0) continue;
      const found = this.proposer.find(text, start, loose);
      tried[start] = found;
      for (const { end, word, cost, edits } of found) lattice.add(start, end, word, cost, edits);
    }
    lattice.solve(chances, text.length);
    const path = this.words();
    if (path.every(({ edits }) => edits === 0)) return { wrong: [], mistyped };
    const corrected = text.slice();
    for (const one of path) {
      if (one.edits > 0) corrected.set(this.spelling(one.word), one.start);
    }
    const found = { clause, text, corrected, written, path, tried };
    const wrong = path.flatMap((one, index) =>
      one.edits > 0 ? this.suspect(found, one, index) : [],
    );
    return { wrong, mistyped };
  }

  private words(): Proposal[] {
    const { start, end, word, cost, edits } = this.lattice;
    return this.lattice.path().map((at) => ({
      start: start[at] as number,
      end: end[at] as number,
      word: word[at] as number,
      cost: cost[at] as number,
      edits: edits[at] as number,
    }));
  }

  private written(line: Int32Array, start: number, end: number): string {
    const { units } = this.language.model;
    return String.fromCharCode(
      ...Array.from(line.subarray(start, end), (one) => units[one] as number),
    );
  }

  /** The characters of a word. */
  private spelling(word: number): number[] {
    const { trie, ends } = this.language.model;
    const path: number[] = [];
    for (let node = ends[word] as number; node > 0; node = trie.parents[node] as number) {
      path.push(trie.letters[node] as number);
    }
    return path.reverse();
  }

  private suspect(found: Found, change: Proposal, index: number): Suspicion[] {
    const { text, corrected } = found;
    const { single } = this.language.model;
    const window = this.windowOf(found, change);
    const own = this.spelling(change.word);
    const best = window(own, change.start);
    const gain = best - window(text.subarray(change.start, change.end), change.start);
    if (gain < LEAST_GAIN) return [];
    const second = this.secondBest(found, change, own, window);
    let { start, end } = change;
    while (corrected[start] === text[start]) start += 1;
    while (corrected[end - 1] === text[end - 1]) end -= 1;
    const beside = [found.path[index - 1], found.path[index + 1]];
    return [
      {
        start,
        end,
        instead: this.written(corrected, start, end),
        gain,
        margin: Math.min(gain, best - second),
        edits: change.edits,
        length: change.end - change.start,
        single: single[change.word] as number,
        linked: this.linksOf(beside, change),
        isWord: this.isWord(text, change),
        bothRight: bothRight(
          found.clause.slice(change.start, change.end),
          this.written(corrected, change.start, change.end),
        ),
        loose: beside.filter((one) => one && one.end - one.start === 1).length,
        place: inPlaceName(found.clause, end),
        makes: madePlace(this.written(corrected, change.start, change.end)),
        person: afterSurname(found.clause, start, (place) => isLoose(found.written, place)),
        ...this.kindAndWords(found, start, end),
        ...evidenceOf(this.language, found, change, [start, end]),
      },
    ];
  }

  /** A function that says how likely the surroundings of a change are with other characters in its place. */
  private windowOf({ text, corrected }: Found, change: Proposal): Weigh {
    const { model, chances } = this.language;
    const from = Math.max(0, change.start - AROUND);
    const to = Math.min(text.length, change.end + AROUND);
    const plain = corrected.slice(from, to);
    plain.set(text.subarray(change.start, change.end), change.start - from);
    return (characters, place) => {
      if (place < from || place + characters.length > to) return -Infinity;
      const line = plain.slice();
      line.set(characters, place - from);
      this.small.clear();
      for (let start = 0; start < line.length; start += 1)
        addWritten(model, this.small, line, start);
      return this.small.solve(chances, line.length);
    };
  }

  private secondBest(
    { text, tried }: Found,
    change: Proposal,
    own: readonly number[],
    weigh: Weigh,
  ): number {
    let second = -Infinity;
    for (let start = Math.max(0, change.start - 2); start < change.end; start += 1) {
      for (const other of (tried[start] ?? []).slice(0, COMPARED)) {
        if (other.end <= change.start) continue;
        const word = this.spelling(other.word);
        if (sameChange(text, change, own, other, word)) continue;
        second = Math.max(second, weigh(word, other.start) + other.cost - change.cost);
      }
    }
    return second;
  }

  private linksOf([before, after]: readonly (Proposal | undefined)[], { word }: Proposal): number {
    const { chances } = this.language;
    const left = before && chances.isPair(before.word, word) ? 1 : 0;
    return left + (after && chances.isPair(word, after.word) ? 1 : 0);
  }

  private isWord(text: Int32Array, { start, end }: Proposal): boolean {
    const { trie } = this.language.model;
    let node = 0;
    for (let at = start; at < end && node >= 0; at += 1)
      node = trie.child(node, text[at] as number);
    return node > 0 && (trie.words[node] as number) >= 0;
  }

  private kindOf(written: number, meant: number): Confusion {
    const kind = written < 0 ? -1 : this.language.confusions.kindOf(written, meant);
    return kind < 0 ? UNLIKE : (kind as Confusion);
  }

  private kindAndWords({ text, corrected, written }: Found, start: number, end: number) {
    let kind: Confusion = 0;
    let inWords = 0;
    for (let place = start; place < end; place += 1) {
      if (corrected[place] === text[place]) continue;
      kind = Math.max(
        kind,
        this.kindOf(text[place] as number, corrected[place] as number),
      ) as Confusion;
      if (!isLoose(written, place)) inWords += 1;
    }
    return { kind, inWords };
  }
}

type Weigh = (characters: readonly number[] | Int32Array, place: number) => number;

interface Found extends Clause {
  clause: string;
  tried: readonly (readonly Proposal[] | undefined)[];
}

/** True when both words change the same characters to the same. */
function sameChange(
  text: Int32Array,
  one: Proposal,
  first: readonly number[],
  other: Proposal,
  second: readonly number[],
): boolean {
  const end = Math.max(one.end, other.end);
  for (let place = Math.min(one.start, other.start); place < end; place += 1) {
    const written = text[place];
    if ((first[place - one.start] ?? written) !== (second[place - other.start] ?? written))
      return false;
  }
  return true;
}

/** True when the character at `place` stands in no word of two or more. */
function isLoose(written: readonly Proposal[], place: number): boolean {
  const word = written.find((one) => one.start <= place && one.end > place);
  return !word || word.end - word.start === 1;
}

function charactersOf(model: Model, clause: string): Int32Array {
  const text = new Int32Array(clause.length);
  for (let at = 0; at < clause.length; at += 1) {
    text[at] = (model.characters[clause.charCodeAt(at)] as number) - 1;
  }
  return text;
}
