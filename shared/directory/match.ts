import { nameForm } from './name-form';
import { wordStarts } from './name-words';
import type { NameKeys } from './pinyin-keys';

/** How well a name answers a query, the best first; null when it does not. */
export type MatchGrade = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const LAST_GRADE: MatchGrade = 6;

/** Letters that reach from the beginning of a name, or of what follows its places, may be meant for it. */
const FROM_BEGINNING: MatchGrade = 4;

const LETTERS = /^[a-z]+$/;
/** As few characters of a unit's name as tell anything where others stand between them. */
const SCATTERED = { hanzi: 2, letters: 3 };

/** A query as it is compared: in the form of a name, without tone marks. */
export function normalQuery(text: string): string {
  const letters = text
    .normalize('NFD')
    .replace(/[uU]\u0308/g, 'v')
    .replace(/[\u0300-\u036f'’]/g, '');
  return nameForm(letters);
}

/** True for a query that only the keys can answer. */
export function isPinyin(query: string): boolean {
  return LETTERS.test(query);
}

/**
 * Grade of a name for a query from `normalQuery`: 0 the name itself, 1 its
 * beginning, 2 a part; by pinyin 3 all of its characters, 4 the first ones,
 * 5 some in between. Each character may be given by its initial, by part of its
 * reading or by all of it (zs, zhangs, zhangsan); hanzi and letters may be mixed.
 */
export function gradeOf(name: string, keys: NameKeys | null, query: string): MatchGrade | null {
  return gradeOfForm(nameForm(name), keys, query);
}

function gradeOfForm(name: string, keys: NameKeys | null, query: string): MatchGrade | null {
  const at = name.indexOf(query);
  if (at === 0) return name.length === query.length ? 0 : 1;
  if (at > 0) return 2;
  if (keys === null || !/[a-z]/.test(query)) return null;
  const characters = [...name];
  const whole = spell(query, 0, characters, keys, 0);
  if (whole !== null) return whole === keys.length ? 3 : 4;
  for (let start = 1; start < keys.length; start += 1) {
    if (spell(query, 0, characters, keys, start) !== null) return 5;
  }
  return null;
}

const HERE = '(?:[^省市区县]{2,4})?[省市区县]';
/**
 * A leading 市 or 示例市; a single character before it (社区) makes no place, and 市委 is one
 * word. The house before one of its committees, 政协示例市委员会 or 政协, and the Party's
 * committee before one of its departments, 中共示例市委; their offices keep theirs.
 */
const PLACE = new RegExp(
  [
    `^${HERE}(?!委)`,
    `^政协${HERE}委(?:员会)?(?=.{2,}委(?:员会)?$)`,
    `^政协(?!${HERE}委)(?=.{2,}委(?:员会)?$)`,
    `^中共${HERE}委(?:员会)?(?=.{2,}部$)`,
  ].join('|'),
);

/**
 * Grade of a unit's name: of the name itself or of what follows its leading places,
 * whichever is better. 民政 begins 市民政局, and is only a part of 市人民政府.
 */
export function gradeOfUnitName(
  name: string,
  keys: NameKeys | null,
  query: string,
): MatchGrade | null {
  return gradeOfUnitForm(nameForm(name), keys, query);
}

function gradeOfUnitForm(name: string, keys: NameKeys | null, query: string): MatchGrade | null {
  const here = gradeOfForm(name, keys, query) ?? gradeOfScattered(name, keys, query);
  const place = PLACE.exec(name)?.[0] ?? '';
  if (place === '' || place === name) return here;
  const rest = keys?.slice([...place].length) ?? null;
  const there = gradeOfUnitForm(name.slice(place.length), rest, query);
  if (here === null || there === null) return here ?? there;
  return here <= there ? here : there;
}

/**
 * 6 for characters, or initials, of a name from its first one on, in their order: 经科委, jkw of
 * 经济科技委. Letters stand for the beginnings of its words, characters that follow a fitting
 * one, and its last character, as people shorten a name; whatever else they might be found
 * in is not meant.
 */
function gradeOfScattered(name: string, keys: NameKeys | null, query: string): MatchGrade | null {
  const [asked, characters] = [[...query], [...name]];
  if (asked.length < (isPinyin(query) ? SCATTERED.letters : SCATTERED.hanzi)) return null;
  const isLetter = asked.map((one) => LETTERS.test(one));
  const starts = isLetter.includes(true) ? wordStarts(name) : null;
  const fits = (one: number, at: number, follows: boolean): boolean => {
    const sought = asked[one] ?? '';
    if (!isLetter[one]) return characters[at] === sought;
    const isMeant = follows || starts?.has(at) === true || at === characters.length - 1;
    return isMeant && keys?.[at]?.some((reading) => reading.startsWith(sought)) === true;
  };
  const reaches = (one: number, from: number): boolean => {
    if (one === asked.length) return true;
    for (let at = from; at < characters.length; at += 1)
      if (fits(one, at, at === from) && reaches(one + 1, at + 1)) return true;
    return false;
  };
  // A name is begun with its own beginning, or with a later word that is said whole: wsw of 文化文史和学习委.
  if (fits(0, 0, true) && reaches(1, 1)) return LAST_GRADE;
  const isWord = (at: number) => starts?.has(at) === true && fits(0, at, true);
  const begins = characters.findIndex(
    (_, at) => isWord(at) && fits(1, at + 1, true) && reaches(2, at + 2),
  );
  return begins < 0 ? null : LAST_GRADE;
}

/** One that was found, and how well. */
export interface Graded {
  grade: MatchGrade;
  /** What was asked for is one of its names as a whole. */
  isWhole: boolean;
}

/**
 * Which of those found, the best first, a text stands for that nobody has chosen: the only
 * one of whose names it is the whole; for letters, which are never a name themselves, the
 * one that they fit best and from its beginning. Else -1: what is typed is not theirs.
 */
export function meantAmong(text: string, found: readonly Graded[]): number {
  const whole = found.filter(({ isWhole }) => isWhole);
  if (whole.length > 0) return whole.length === 1 ? found.findIndex((one) => one.isWhole) : -1;
  const [first, second] = found;
  if (!first || !isPinyin(normalQuery(text)) || first.grade > FROM_BEGINNING) return -1;
  return second === undefined || second.grade > first.grade ? 0 : -1;
}

/** Characters of the name up to which the rest of the query reaches; the furthest, or null. */
function spell(
  query: string,
  from: number,
  characters: readonly string[],
  keys: NameKeys,
  at: number,
): number | null {
  if (from === query.length) return at;
  const character = characters[at];
  if (character === undefined) return null;
  if (query.startsWith(character, from)) {
    return spell(query, from + character.length, characters, keys, at + 1);
  }
  let furthest: number | null = null;
  for (const reading of keys[at] ?? []) {
    for (let length = common(query, from, reading); length > 0; length -= 1) {
      const reached = spell(query, from + length, characters, keys, at + 1);
      if (reached !== null && (furthest === null || reached > furthest)) furthest = reached;
    }
  }
  return furthest;
}

/** Letters that the query at `from` has in common with the beginning of a reading. */
function common(query: string, from: number, reading: string): number {
  let length = 0;
  while (length < reading.length && query[from + length] === reading[length]) length += 1;
  return length;
}
