import { isPinyin, normalQuery } from '../directory/match';
import { nameForm } from '../directory/name-form';
import { keysOfName } from '../directory/pinyin-keys';
import { type Holding, titleOf } from './holding';

/** Longest run of letters that is taken for pinyin, and characters of a title that are spelt. */
const LONGEST = 40;
const SPELT = 60;

/** Readings of one character. A few thousand are all that there are: titles name them by number. */
interface Spelling {
  readings: readonly string[];
  /** Their first letters as bits, so that most are passed over. */
  firsts: number;
}

const spellings: Spelling[] = [];
const numbers = new Map<string, number>();
const ofCharacters = new Map<string, number>();

function numberOf(readings: readonly string[]): number {
  const key = readings.join(' ');
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, spellings.length);
  const firsts = readings.reduce((mask, reading) => mask | bitOf(reading, 0), 0);
  return spellings.push({ readings, firsts }) - 1;
}

/** A title has no surname whose reading would be another. */
function spellingOf(character: string): number {
  let known = ofCharacters.get(character);
  if (known === undefined) {
    known = numberOf(keysOfName(character)[0] ?? []);
    ofCharacters.set(character, known);
  }
  return known;
}

/** Tables whose titles are names of people, whose surnames may be read in their own way. */
const NAMES: ReadonlySet<string> = new Set(['members', 'leaders', 'entries', 'opinions']);

function spellingsOf(holding: Holding): number[] {
  const form = nameForm([...titleOf(holding)].slice(0, SPELT).join(''));
  return NAMES.has(holding.table) ? keysOfName(form).map(numberOf) : [...form].map(spellingOf);
}

/** How the titles of a block are spelt. */
export class Initials {
  /** Numbers of the spellings of all their characters, one title behind the other. */
  private readonly spelt: Uint32Array;
  /** Where the characters of each title begin; one more than there are titles. */
  private readonly starts: Int32Array;

  constructor(holdings: readonly Holding[]) {
    const all: number[] = [];
    this.starts = new Int32Array(holdings.length + 1);
    for (const [index, holding] of holdings.entries()) {
      for (const number of spellingsOf(holding)) all.push(number);
      this.starts[index + 1] = all.length;
    }
    this.spelt = Uint32Array.from(all);
  }

  /** Whether the letters spell the title, from its beginning or from a character within it: by initials, parts of readings or whole ones, mixed as people type. */
  answers(index: number, letters: string): boolean {
    const { spelt } = this;
    const [from, to] = [this.starts[index] ?? 0, this.starts[index + 1] ?? 0];
    const first = bitOf(letters, 0);
    for (let at = from; at < to; at += 1) {
      if (((spellings[spelt[at] ?? 0]?.firsts ?? 0) & first) === 0) continue;
      if (spells(letters, 0, spelt, at, to)) return true;
    }
    return false;
  }
}

/** Whether the rest of the letters spells the characters from this one on, before `end`. */
function spells(
  letters: string,
  from: number,
  spelt: Uint32Array,
  at: number,
  end: number,
): boolean {
  if (from === letters.length) return true;
  if (at >= end) return false;
  for (const reading of spellings[spelt[at] ?? 0]?.readings ?? []) {
    let length = 0;
    while (length < reading.length && letters[from + length] === reading[length]) length += 1;
    // Most often it is a whole reading, or its first letter.
    for (; length > 0; length -= 1)
      if (spells(letters, from + length, spelt, at + 1, end)) return true;
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
