import { type CivilDate, printDate } from '../../model/civil-date';
import { perLine } from '../per-line';
import type { Context, DocumentRule, Hit, OfficeSaying, Reading, Rule } from '../types';
import { type Found, WordFinder } from '../word-finder';
import { nearMisses, seedsOf } from './words/wordings';

const OWN_LIST = '本单位词库';
const sourceOf = ({ source }: OfficeSaying): string =>
  source === '' ? OWN_LIST : `${OWN_LIST}：${source}`;

/** The day a text speaks on: the one that stands under it, else today. */
const dayOf = ({ dated }: Reading, { today }: Context): CivilDate => dated ?? today;

const isInForce = ({ from, until }: OfficeSaying, day: CivilDate): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

/** What a list is looked for by, made once for each list. */
function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const one = make(key);
    made.set(key, one);
    return one;
  };
}

type Sayings = readonly OfficeSaying[];
/** What of a list stands in a line. */
const sayingsIn = oncePer((sayings: Sayings) => {
  const finder = new WordFinder(sayings.map((one): [string, OfficeSaying] => [one.words, one]));
  return perLine((line) => finder.find(line));
});
const termsIn = oncePer((terms: readonly string[]) => {
  const finder = new WordFinder(terms.map((term): [string, string] => [term, term]));
  return perLine((line) => finder.find(line));
});

interface Place {
  start: number;
  end: number;
}

/** What is found in the lines of a text, counted from the text's beginning. */
const inText = <T extends Place>(
  { paragraphs }: Reading,
  find: (line: string) => readonly T[],
): T[] =>
  paragraphs.flatMap(({ text, start }) =>
    find(text).map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
  );

/** What of `found` lies in none of `others`; both in the order of their places. */
function outside<T>(found: readonly Found<T>[], others: readonly Found<unknown>[]): Found<T>[] {
  let [next, reach] = [0, 0];
  return found.filter(({ start, end }) => {
    for (let one = others[next]; one && one.start <= start; one = others[next]) {
      reach = Math.max(reach, one.end);
      next += 1;
    }
    return reach < end;
  });
}

/** Words that the office does not want written. One inside a term that it knows is none. */
const forbidden: DocumentRule = {
  id: 'office.forbidden',
  name: '本单位不用的说法',
  certainty: '必改',
  source: OWN_LIST,
  scope: 'document',
  find: (reading, context) => {
    const list = context.sayings.forbidden;
    if (list.length === 0) return [];
    const day = dayOf(reading, context);
    const [words, terms] = [sayingsIn(list), termsIn(context.names.terms)];
    return inText(reading, (line) => outside(words(line), terms(line)))
      .filter(({ entry }) => isInForce(entry, day))
      .map(({ start, end, entry }): Hit => {
        const { words, instead } = entry;
        const what = instead === '' ? '请换一个说法' : `用“${instead}”`;
        return {
          start,
          end,
          message: `本单位不用“${words}”，${what}`,
          source: sourceOf(entry),
          ...(instead === '' ? {} : { suggestion: instead }),
        };
      });
  },
};

/** From so many characters on one that differs is a mistake and not another expression. */
export const LEAST_FIXED = 6;

type Misses = (line: string) => readonly Hit[];
const missesByDay = oncePer((_sayings: Sayings) => new Map<CivilDate, Misses>());
/** Where a line has one of those in force on a day by one character wrong. */
function missesOn(sayings: Sayings, day: CivilDate): Misses {
  const days = missesByDay(sayings);
  const known = days.get(day);
  if (known) return known;
  const long = sayings.filter((one) => one.words.length >= LEAST_FIXED && isInForce(one, day));
  const seeds = seedsOf(long.map((one) => ({ words: one.words, source: sourceOf(one) })));
  const misses = perLine((line) => nearMisses(line, seeds));
  days.set(day, misses);
  return misses;
}

/** Says of a saying of the office that on this day it is not, or no longer, in use; null where it is. */
function outOfTime({ words, from, until }: OfficeSaying, day: CivilDate): string | null {
  if (until !== null && day > until)
    return `“${words}”用到${printDate(until)}为止，请核对现在的说法`;
  if (from !== null && day < from) return `“${words}”从${printDate(from)}起才用`;
  return null;
}

/** Fixed expressions of the office: one character wrong, or out of time. */
const fixed: DocumentRule = {
  id: 'office.fixed',
  name: '本单位的固定表述',
  certainty: '必改',
  source: OWN_LIST,
  scope: 'document',
  find: (reading, context) => {
    const list = context.sayings.fixed;
    if (list.length === 0) return [];
    const day = dayOf(reading, context);
    const late = inText(reading, sayingsIn(list)).flatMap(({ start, end, entry }): Hit[] => {
      const message = outOfTime(entry, day);
      return message === null
        ? []
        : [{ start, end, message, certainty: '疑似', source: sourceOf(entry) }];
    });
    return [...late, ...inText(reading, missesOn(list, day))];
  },
};

/** What rests on the office's own dictionary. */
export const OFFICE: readonly Rule[] = [forbidden, fixed];
