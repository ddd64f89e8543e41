import { wholeCharacters } from '#shared/document/whole-characters';

/** Longest words shown whole. */
const LONGEST = 40;

/** Words as a list shows them. */
export const shownWords = (words: string): string =>
  words.length > LONGEST ? `${wholeCharacters(words.slice(0, LONGEST - 2))}……` : words;
