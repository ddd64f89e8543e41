import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Words and pairs of a model in ARPA form; decimal logarithms. Words are numbered as they come. */
export interface Language {
  words: Map<string, number>;
  single: number[];
  backoff: number[];
  pairs: { first: number; second: number; value: number }[];
}

const HANZI = /^[\u4e00-\u9fff]+$/;

/** Reads one- and two-word entries whose words are hanzi only. */
export async function readArpa(file: string): Promise<Language> {
  const language: Language = { words: new Map(), single: [], backoff: [], pairs: [] };
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let order = 0;
  for await (const line of lines) {
    const heading = /^\\(\d)-grams:/.exec(line);
    if (heading) {
      order = Number(heading[1]);
      if (order > 2) break;
      continue;
    }
    const [value = '', words = '', weight = '0'] = line.split('\t');
    if (order === 1 && HANZI.test(words)) {
      language.words.set(words, language.single.length);
      language.single.push(Number(value));
      language.backoff.push(Number(weight));
    } else if (order === 2) {
      const [first = '', second = ''] = words.split(' ');
      const one = language.words.get(first);
      const two = language.words.get(second);
      if (one !== undefined && two !== undefined) {
        language.pairs.push({ first: one, second: two, value: Number(value) });
      }
    }
  }
  return language;
}

export interface JiebaWord {
  word: string;
  count: number;
  kind: string;
}

/** jieba's list: word, count, part of speech. */
export function readJieba(file: string): JiebaWord[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '']) => HANZI.test(word))
    .map(([word = '', count = '0', kind = '']) => ({ word, count: Number(count), kind }));
}

/** The syllables of single characters, the usual ones: at least one in twenty of what the commonest has. */
export function readSyllables(file: string): Map<string, string[]> {
  const all = new Map<string, { syllable: string; weight: number }[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', syllable = '', weight = '0'] = line.trim().split('\t');
    if (!/^[\u3400-\u9fff]$/.test(word)) continue;
    const known = all.get(word) ?? [];
    known.push({ syllable, weight: Number(weight) });
    all.set(word, known);
  }
  return new Map(
    [...all].map(([word, list]) => {
      const most = Math.max(...list.map(({ weight }) => weight));
      const usual = list.filter(({ weight }) => weight * 20 >= most);
      return [word, usual.map(({ syllable }) => syllable)];
    }),
  );
}

/** The longest code of each character in one of libime's tables of codes. */
export function readCodes(file: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [code = '', word = ''] = line.split(' ');
    if (!/^[\u4e00-\u9fff]$/.test(word)) continue;
    if ((codes.get(word)?.length ?? 0) < code.length) codes.set(word, code);
  }
  return codes;
}

/** Names of places: provinces, cities, counties and what lies below them, each whole. */
export function readPlaces(files: readonly string[]): string[] {
  const names = new Set<string>();
  for (const file of files) {
    for (const { name } of JSON.parse(readFileSync(file, 'utf8')) as { name: string }[]) {
      if (HANZI.test(name)) names.add(name);
    }
  }
  return [...names];
}

/** The 6,763 hanzi of GB 2312. */
export function gb2312(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (HANZI.test(character)) found.push(character);
    }
  }
  return found;
}

/** The strokes of each character, a letter for each kind, as the package cnchar-order lists them in its program. */
export function readStrokes(file: string): Map<string, string> {
  const listed = readFileSync(file, 'utf8').matchAll(/([\u4e00-\u9fff])"?:"([a-z]+)"/g);
  return new Map(Array.from(listed, ([, character = '', strokes = '']) => [character, strokes]));
}
