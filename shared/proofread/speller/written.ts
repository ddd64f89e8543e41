import type { Chances } from './chances';
import type { Lattice } from './lattice';
import type { Model } from './model';

/** A word at a place, as it stands or as it would stand after changes. */
export interface Proposal {
  start: number;
  end: number;
  word: number;
  cost: number;
  edits: number;
}

/** No word is longer. */
export const LONGEST = 15;

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
