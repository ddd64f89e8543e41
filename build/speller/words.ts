import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PackedWord } from './pack';
import type { JiebaWord, Language } from './sources';

/** Longer words do not fit the layout of the model. */
const LONGEST = 15;

/** Decimal logarithms of the probability of a term by its length, from two characters on. */
const TERMS = [-6.3, -5.9, -5.6, -5.4] as const;

/** A word of jieba's list is met this much less often than its count says: it is in no other list. */
const RARER = 0.3;
/** With fewer counts a word is known but never proposed. */
const PROPOSED_FROM = 10;

/** jieba's marks of names: of persons, places and bodies. */
const NAMES = /^n[rst]/;

/** Endings of names of places that are left out where people are familiar with them. */
const PLACE_ENDING = /(街道办事处|街道|镇|乡|县|区|市|自治县|民族乡)$/;

/** The terms in all files of `folder`. */
export function readTerms(folder: string): string[] {
  const names = readdirSync(folder).sort();
  return [...new Set(names.flatMap((name) => readWords(path.join(folder, name))))];
}

/** The words of a file: parted by blanks, `#` begins a remark. */
export function readWords(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const words = lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(/\s+/));
  return words.filter((word) => /^[\u4e00-\u9fff]{2,}$/.test(word));
}

/** The words of families: `管树+龄` are 管龄 and 树龄, `取+水餐` 取水 and 取餐. `#` begins a remark. */
export function readFamilies(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const words = lines.flatMap((line) => {
    const [, first = '', last = ''] = /^([\u4e00-\u9fff]+)\+([\u4e00-\u9fff]+)$/.exec(line) ?? [];
    return [...first].flatMap((one) => [...last].map((other) => one + other));
  });
  return [...new Set(words)];
}

export interface WordSources {
  language: Language;
  jieba: readonly JiebaWord[];
  places: readonly string[];
  terms: readonly string[];
  /** Short words that are left alone and never proposed. */
  families: readonly string[];
  /** What lists hold and is no word. */
  slips: readonly string[];
  /** For each character those that it may be written for. */
  alike: ReadonlyMap<string, readonly string[]>;
}

/** The words of the model by themselves, each once: the language model's first, then what other lists add. */
export function gatherWords(
  sources: WordSources,
  known: ReadonlySet<string>,
): Map<string, PackedWord> {
  const { language } = sources;
  const words = new Map<string, PackedWord>();
  const fits = (word: string) =>
    word.length <= LONGEST && [...word].every((character) => known.has(character));
  for (const [word, index] of language.words) {
    const single = language.single[index] as number;
    const backoff = language.backoff[index] as number;
    if (fits(word)) words.set(word, { word, single, backoff, onlyKnown: false });
  }
  addJieba(words, sources.jieba, fits, sources.alike);
  for (const name of sources.places) {
    for (const form of [name, name.replace(PLACE_ENDING, '')]) {
      if (form.length < 2 || words.has(form) || !fits(form)) continue;
      const single = form.length === 2 ? -7 : -6.8;
      words.set(form, { word: form, single, backoff: 0, onlyKnown: true });
    }
  }
  for (const word of sources.families) {
    if (!words.has(word) && fits(word))
      words.set(word, { word, single: TERMS[0], backoff: 0, onlyKnown: true });
  }
  for (const word of sources.slips) words.delete(word);
  for (const word of sources.terms) if (fits(word)) addTerm(words, word, language);
  return words;
}

/** A rare word so much rarer than one it may be a slip for counts as that slip: a decimal logarithm. */
const SLIP = 1.7;

/** True when the word looks like a slip for a much commoner one: lists hold 一如继往 as well. Short words are too alike for that. */
function isSlip(
  word: string,
  single: number,
  words: ReadonlyMap<string, PackedWord>,
  alike: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (word.length < 3) return false;
  return [...word].some((character, place) =>
    (alike.get(character) ?? []).some((other) => {
      const right = words.get(word.slice(0, place) + other + word.slice(place + 1));
      return right !== undefined && !right.onlyKnown && right.single > single + SLIP;
    }),
  );
}

function addJieba(
  words: Map<string, PackedWord>,
  jieba: readonly JiebaWord[],
  fits: (word: string) => boolean,
  alike: ReadonlyMap<string, readonly string[]>,
): void {
  const total = jieba.reduce((sum, { count }) => sum + count, 0);
  for (const { word, count, kind } of jieba) {
    if (words.has(word) || word.length < 2 || !fits(word)) continue;
    const onlyKnown = NAMES.test(kind) || count < PROPOSED_FROM;
    const single = Math.log10(count / total) - RARER;
    if (!NAMES.test(kind) && isSlip(word, single, words, alike)) continue;
    words.set(word, { word, single, backoff: 0, onlyKnown });
  }
}

function addTerm(words: Map<string, PackedWord>, word: string, language: Language): void {
  const value = TERMS[Math.min(TERMS.length - 1, word.length - 2)] as number;
  const there = words.get(word);
  if (!there) {
    words.set(word, { word, single: value, backoff: 0, onlyKnown: false });
    return;
  }
  there.onlyKnown = false;
  if (word.length > 2 || !language.words.has(word)) there.single = Math.max(there.single, value);
}
