import type { Chances } from './chances';
import { type Confusion, type Confusions, NEAR_SOUND, SAME_SOUND, UNLIKE } from './confusion';
import type { Lattice } from './lattice';
import type { Model } from './model';

/** A word that would stand at a place after changes. */
export interface Proposal {
  start: number;
  end: number;
  word: number;
  cost: number;
  edits: number;
}

const LONGEST = 15;
/** What a change costs by its kind, decimal logarithms; the second of the same kind in one word costs less. */
const FIRST_CHANGE = [-1.9, -2.5, -2.7, -3.4] as const;
const SECOND_CHANGE = [-0.8, -2, -2.4, -3.4] as const;
/** At most so many proposals are kept for one place. */
const KEPT = 14;
/** A character that is not like the meant one is told only from a word so long. */
const LONG = 3;
/** A node with more children is not tried for such a character. */
const MOST_CHILDREN = 1000;
/** Below this a character by itself is too rare to be proposed. */
const ALONE = -3.4;

/** Adds all words that stand in `text` as it is. A character in no word stands for itself. */
export function addWritten(
  { trie }: Model,
  lattice: Lattice,
  text: Int32Array,
  start: number,
): void {
  let node = 0;
  let alone = false;
  const end = Math.min(text.length, start + LONGEST);
  for (let at = start; at < end; at += 1) {
    node = trie.child(node, text[at] as number);
    if (node < 0) break;
    const word = trie.words[node] as number;
    if (word < 0) continue;
    lattice.add(start, at + 1, word, 0, 0);
    if (at === start) alone = true;
  }
  if (!alone) lattice.add(start, start + 1, -1, 0, 0);
}

/** Characters that stand in no word of two or more: 1, else 0. */
export function loosePlaces(written: readonly Proposal[], length: number): Uint8Array {
  const loose = new Uint8Array(length);
  for (const { start, end } of written) if (end - start === 1) loose[start] = 1;
  return loose;
}

/** The likeliest words that would stand at `start` with one or two other characters; `loose` marks those that stand alone. */
export function proposals(
  model: Model,
  confusions: Confusions,
  text: Int32Array,
  start: number,
  loose: Uint8Array,
): Proposal[] {
  const found: Proposal[] = [];
  const add = (end: number, word: number, cost: number, edits: number) => {
    if (model.onlyKnown[word] === 0) found.push({ start, end, word, cost, edits });
  };
  walkChanged(model, confusions, text, start, add);
  addUnlike(model, confusions, text, start, loose, add);
  addBothWrong(model, confusions, text, start, add);
  addAlone(model, confusions, text, start, add);
  const worth = ({ word, cost }: Proposal) => (model.single[word] as number) + cost;
  return found.sort((a, b) => worth(b) - worth(a)).slice(0, KEPT);
}

type Add = (end: number, word: number, cost: number, edits: number) => void;

/** Words of two characters and more with one wrong, or with two of which the first is not the word's first. */
function walkChanged(
  model: Model,
  confusions: Confusions,
  text: Int32Array,
  start: number,
  add: Add,
): void {
  const { trie } = model;
  const walk = (node: number, at: number, cost: number, edits: number, kind: number): void => {
    const word = trie.words[node] as number;
    if (word >= 0 && edits > 0 && at - start > 1) add(at, word, cost, edits);
    if (at >= text.length || at - start >= LONGEST) return;
    const own = text[at] as number;
    const next = trie.child(node, own);
    if (next >= 0) walk(next, at + 1, cost, edits, kind);
    if (own < 0 || edits >= 2 || (edits === 1 && at - start < 2)) return;
    eachChanged(model, confusions, node, own, (child, how) => {
      const own = how === kind ? SECOND_CHANGE[how] : FIRST_CHANGE[how];
      walk(child, at + 1, cost + own, edits + 1, how);
    });
  };
  walk(0, start, 0, 0, -1);
}

/** Words of which one character behind the first is written as one that it does not sound or look like; it stands alone then. */
function addUnlike(
  { trie }: Model,
  confusions: Confusions,
  text: Int32Array,
  start: number,
  loose: Uint8Array,
  add: Add,
): void {
  const cost = FIRST_CHANGE[UNLIKE];
  const end = Math.min(text.length, start + LONGEST);
  let node = trie.child(0, text[start] as number);
  for (let at = start + 1; at < end && node > 0; at += 1) {
    const own = text[at] as number;
    const after = text[at + 1] ?? -1;
    if (loose[at] === 1 && (trie.childCount[node] as number) <= MOST_CHILDREN) {
      for (
        let child = trie.firstChild[node] as number;
        child > 0;
        child = trie.nextChild[child] as number
      ) {
        const letter = trie.letters[child] as number;
        if (letter === own) continue;
        const word = trie.words[child] as number;
        const isLast = word >= 0 && at + 1 - start >= LONG;
        const next = after < 0 ? -1 : trie.child(child, after);
        if (!isLast && next < 0) continue;
        if (own >= 0 && confusions.kindOf(own, letter) >= 0) continue;
        if (isLast) add(at + 1, word, cost, 1);
        let further = next;
        for (let place = at + 2; further >= 0; place += 1) {
          const longer = trie.words[further] as number;
          if (longer >= 0 && place - start >= LONG) add(place, longer, cost, 1);
          if (place >= end) break;
          further = trie.child(further, text[place] as number);
        }
      }
    }
    node = trie.child(node, own);
  }
}

/** The children of a node by characters that may have been meant by `own`: through the shorter of two lists. */
function eachChanged(
  { trie }: Model,
  confusions: Confusions,
  node: number,
  own: number,
  found: (child: number, kind: Confusion) => void,
): void {
  const { characters: others, kinds } = confusions.others(own);
  if ((trie.childCount[node] as number) < others.length) {
    for (
      let child = trie.firstChild[node] as number;
      child > 0;
      child = trie.nextChild[child] as number
    ) {
      const kind = confusions.kindAmong(own, trie.letters[child] as number);
      if (kind >= 0) found(child, kind as Confusion);
    }
    return;
  }
  for (let index = 0; index < others.length; index += 1) {
    const child = trie.child(node, others[index] as number);
    if (child >= 0) found(child, kinds[index] as Confusion);
  }
}

/** Words whose first two characters are both written as others of the same sound: an input method offers them. */
function addBothWrong(
  model: Model,
  confusions: Confusions,
  text: Int32Array,
  start: number,
  add: Add,
): void {
  const { trie } = model;
  const one = text[start] as number;
  const other = text[start + 1] ?? -1;
  if (one < 0 || other < 0) return;
  const cost = FIRST_CHANGE[SAME_SOUND] + SECOND_CHANGE[SAME_SOUND];
  const end = Math.min(text.length, start + LONGEST);
  confusions.sameSound(one, other, (beginning) => {
    if (trie.letters[beginning] === other) return;
    if (trie.letters[trie.parents[beginning] as number] === one) return;
    let node = beginning;
    for (let at = start + 2; node >= 0; at += 1) {
      const word = trie.words[node] as number;
      if (word >= 0) add(at, word, cost, 2);
      if (at >= end) break;
      node = trie.child(node, text[at] as number);
    }
  });
}

/** Common words of one character that sound or look like the one at `start`. */
function addAlone(
  model: Model,
  confusions: Confusions,
  text: Int32Array,
  start: number,
  add: Add,
): void {
  const own = text[start] as number;
  if (own < 0) return;
  const { characters: others, kinds } = confusions.others(own);
  for (let index = 0; index < others.length; index += 1) {
    const kind = kinds[index] as Confusion;
    if (kind === NEAR_SOUND) continue;
    const node = model.trie.child(0, others[index] as number);
    const word = node < 0 ? -1 : (model.trie.words[node] as number);
    if (word >= 0 && (model.single[word] as number) > ALONE)
      add(start + 1, word, FIRST_CHANGE[kind], 1);
  }
}

/** A word is weak below this score for each of its characters. */
const WEAK = -1.7;
/** A changed word may begin so many characters before a weak one. */
const BEFORE = 3;

/** Places from which a changed word is worth trying: 1 at and before words that fit badly, else 0. */
export function weakPlaces(
  chances: Chances,
  lattice: Lattice,
  path: readonly number[],
  length: number,
): Uint8Array {
  const weak = new Uint8Array(length);
  let last = -1;
  for (const at of path) {
    const start = lattice.start[at] as number;
    const end = lattice.end[at] as number;
    const word = lattice.word[at] as number;
    const fit = chances.of(last, word) / (end - start);
    last = word;
    if (end - start > 1 && fit > WEAK) continue;
    weak.fill(1, Math.max(0, start - BEFORE), end);
  }
  return weak;
}
