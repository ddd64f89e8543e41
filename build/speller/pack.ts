import { MAGIC, STEP } from '../../shared/proofread/speller/model';
import { Writer } from './bytes';

export interface PackedWord {
  word: string;
  /** Decimal logarithms. */
  single: number;
  backoff: number;
  onlyKnown: boolean;
}

export interface Packing {
  characters: readonly string[];
  syllables: ReadonlyMap<string, readonly string[]>;
  shapes: ReadonlyMap<string, readonly string[]>;
  words: readonly PackedWord[];
  pairs: readonly { first: string; second: string; value: number }[];
  /** Steps of `STEP` to which values are rounded: coarser packs smaller. */
  coarse: { single: number; backoff: number; pair: number };
}

const steps = (value: number, coarse: number) =>
  Math.min(255, Math.max(0, Math.round(-value / STEP / coarse) * coarse));

/** The bytes that `readModel` reads, not yet compressed. */
export function packModel(packing: Packing): Uint8Array {
  const writer = new Writer();
  for (const letter of MAGIC) writer.byte(letter.charCodeAt(0));
  const { characters } = packing;
  const numbers = new Map(characters.map((character, index) => [character, index]));
  writer.number(characters.length);
  writer.pairs(characters.map((character) => character.charCodeAt(0)));
  packSyllables(writer, packing);
  packLists(
    writer,
    characters.map((character) =>
      (packing.shapes.get(character) ?? []).flatMap((other) => numbers.get(other) ?? []),
    ),
  );
  const ids = packWords(writer, packing, numbers);
  packPairs(writer, packing, ids);
  return writer.bytes();
}

function packSyllables(writer: Writer, { characters, syllables }: Packing): void {
  const all = [...new Set(characters.flatMap((one) => syllables.get(one) ?? []))].sort();
  const text = all.join(' ');
  writer.number(text.length);
  for (const letter of text) writer.byte(letter.charCodeAt(0));
  packLists(
    writer,
    characters.map((one) => (syllables.get(one) ?? []).map((syllable) => all.indexOf(syllable))),
  );
}

function packLists(writer: Writer, lists: readonly (readonly number[])[]): void {
  for (const list of lists) writer.byte(list.length);
  writer.pairs(lists.flat());
}

/** Writes the words by flag and probability, within a group in the order of their characters; returns their numbers. */
function packWords(
  writer: Writer,
  { words, coarse }: Packing,
  numbers: ReadonlyMap<string, number>,
): Map<string, number> {
  const groups = new Map<string, PackedWord[]>();
  for (const word of words) {
    const key = `${word.onlyKnown ? 1 : 0} ${String(steps(word.single, coarse.single)).padStart(3, '0')}`;
    const group = groups.get(key) ?? [];
    group.push(word);
    groups.set(key, group);
  }
  const keys = [...groups.keys()].sort();
  writer.number(keys.length);
  for (const key of keys) {
    const [flag = '0', value = '0'] = key.split(' ');
    writer.number((groups.get(key) as PackedWord[]).length);
    writer.number(Number(value));
    writer.byte(Number(flag));
  }
  const ordered = keys.flatMap((key) =>
    (groups.get(key) as PackedWord[])
      .map((word) => ({ ...word, path: [...word.word].map((one) => numbers.get(one) as number) }))
      .sort((a, b) => comparePaths(a.path, b.path))
      .map((word, index) => ({ ...word, head: index === 0 })),
  );
  const letters: number[] = [];
  let before: readonly number[] = [];
  for (const { path, head } of ordered) {
    const shared = head ? 0 : sharedLength(before, path);
    writer.byte((shared << 4) | (path.length - shared));
    letters.push(...path.slice(shared));
    before = path;
  }
  writer.number(letters.length);
  writer.pairs(letters);
  writer.number(countNodes(ordered.map(({ path }) => path)));
  for (const { backoff } of ordered) writer.byte(steps(backoff, coarse.backoff));
  return new Map(ordered.map(({ word }, index) => [word, index]));
}

function comparePaths(one: readonly number[], other: readonly number[]): number {
  const place = sharedLength(one, other);
  return (one[place] ?? -1) - (other[place] ?? -1);
}

function sharedLength(one: readonly number[], other: readonly number[]): number {
  let place = 0;
  while (place < one.length && place < other.length && one[place] === other[place]) place += 1;
  return place;
}

function countNodes(paths: readonly (readonly number[])[]): number {
  const seen = new Set<string>(['']);
  for (const path of paths) {
    let key = '';
    for (const letter of path) {
      key += String.fromCharCode(letter + 1);
      seen.add(key);
    }
  }
  return seen.size;
}

function packPairs(writer: Writer, { pairs, coarse }: Packing, ids: ReadonlyMap<string, number>) {
  const following = Array.from({ length: ids.size }, (): { next: number; value: number }[] => []);
  for (const { first, second, value } of pairs) {
    const one = ids.get(first);
    const two = ids.get(second);
    if (one === undefined || two === undefined) continue;
    following[one]?.push({ next: two, value });
  }
  writer.number(following.reduce((sum, list) => sum + list.length, 0));
  for (const list of following) writer.number(list.length);
  for (const list of following) {
    list.sort((a, b) => a.next - b.next);
    let last = -1;
    for (const { next } of list) {
      writer.number(next - last - 1);
      last = next;
    }
  }
  for (const list of following)
    for (const { value } of list) writer.byte(steps(value, coarse.pair));
}
