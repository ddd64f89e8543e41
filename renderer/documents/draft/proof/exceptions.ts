import { markOf } from '#shared/meetings/papers';
import type { OfficeSettings } from '#shared/model/office';
import type { IgnoredPlace } from '#shared/model/proof';
import type { Located } from './places';

/** Words that are left alone under a rule, in every text of the office. */
export type ProofException = NonNullable<OfficeSettings['proofExceptions']>[number];

const HANZI = /^[\u3400-\u9fff]+$/;
const hanzi = (text: string): string => (HANZI.test(text) ? text : '');

/**
 * What is left alone for good. One hanzi is kept with those beside it: alone it would be
 * left alone in every word there is.
 */
export function exceptionOf({ rule, words, before, behind }: Located): ProofException {
  if (words.length > 1 || !HANZI.test(words)) return { rule, words };
  return { rule, words: hanzi(before.slice(-1)) + words + hanzi(behind.slice(0, 1)) };
}

/** Excepted words are words that the office knows: the speller has nothing to say of any part of them. */
export const termsOf = (exceptions: readonly ProofException[]): string[] =>
  exceptions.map(({ words }) => words).filter((words) => words.length > 1 && HANZI.test(words));

/** A place is known again by its words and what stands around them, which are not kept. */
export const markOfPlace = ({ key }: Located): string => markOf(key);

/** Words of so many hanzi can be a word that the office uses. */
const LONGEST_WORD = 8;

/** What is kept of a place that was said to be right as it stands. */
export function ignoredPlaceOf(one: Located): IgnoredPlace {
  const { words } = exceptionOf(one);
  const isWord = words.length > 1 && words.length <= LONGEST_WORD && HANZI.test(words);
  return { rule: one.rule, place: markOfPlace(one), words: isWord ? words : '' };
}
