import { isPinyin, normalQuery } from '../directory/match';
import { nameForm } from '../directory/name-form';
import { keysOfName, type NameKeys } from '../directory/pinyin-keys';
import { type Holding, titleOf } from './holding';

/** Longest run of letters that is taken for pinyin, and characters of a title that are spelt. */
const LONGEST = 40;
const SPELT = 60;

const readings = new Map<string, readonly string[]>();

/** Readings of one character. A title has no surname whose reading would be another. */
function readingsOf(character: string): readonly string[] {
  let known = readings.get(character);
  if (known === undefined) {
    known = keysOfName(character)[0] ?? [];
    readings.set(character, known);
  }
  return known;
}

/** Tables whose titles are names of people, whose surnames may be read in their own way. */
const NAMES: ReadonlySet<string> = new Set(['members', 'leaders', 'entries', 'opinions']);

function keysOf(holding: Holding): NameKeys {
  const form = nameForm([...titleOf(holding)].slice(0, SPELT).join(''));
  return NAMES.has(holding.table) ? keysOfName(form) : [...form].map(readingsOf);
}

/** How the titles of a block are spelt: the first letters of each character as a set of bits, so that most are passed over. */
export class Initials {
  private readonly keys: NameKeys[];
  private readonly masks: Uint32Array;
  /** Where the characters of each title begin; one more than there are titles. */
  private readonly starts: Int32Array;

  constructor(holdings: readonly Holding[]) {
    this.keys = holdings.map(keysOf);
    this.starts = new Int32Array(holdings.length + 1);
    for (const [index, keys] of this.keys.entries())
      this.starts[index + 1] = (this.starts[index] ?? 0) + keys.length;
    this.masks = Uint32Array.from(this.keys.flat(), (all) =>
      all.reduce((mask, reading) => mask | bitOf(reading, 0), 0),
    );
  }

  /** Whether the letters spell the title, from its beginning or from a character within it: by initials, parts of readings or whole ones, mixed as people type. */
  answers(index: number, letters: string): boolean {
    const { masks } = this;
    const [from, to] = [this.starts[index] ?? 0, this.starts[index + 1] ?? 0];
    const first = bitOf(letters, 0);
    for (let at = from; at < to; at += 1) {
      if (((masks[at] ?? 0) & first) === 0) continue;
      if (spells(letters, 0, this.keys[index] ?? [], at - from)) return true;
    }
    return false;
  }
}

/** Whether the rest of the letters spells the characters from this one on. */
function spells(letters: string, from: number, keys: NameKeys, at: number): boolean {
  if (from === letters.length) return true;
  for (const reading of keys[at] ?? []) {
    let length = 0;
    while (length < reading.length && letters[from + length] === reading[length]) length += 1;
    // Most often it is a whole reading, or its first letter.
    for (; length > 0; length -= 1) if (spells(letters, from + length, keys, at + 1)) return true;
  }
  return false;
}

function bitOf(text: string, at: number): number {
  const code = text.charCodeAt(at) - 97;
  return code >= 0 && code < 26 ? 1 << code : 0;
}

/** A word as letters that may be pinyin; null for any other. */
export function lettersOf(word: string): string | null {
  if (word.length > LONGEST) return null;
  const letters = normalQuery(word);
  return isPinyin(letters) ? letters : null;
}
