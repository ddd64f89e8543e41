import type { Rule } from '../types';
import { NUMBERS } from './numbers/index';
import { NUMERALS } from './numerals/index';
import { OFFICE } from './office';
import { PUNCTUATION } from './punctuation/index';
import { SPELLING } from './spelling';
import { WHOLE } from './whole/index';
import { WORDS } from './words/index';

/** Every rule, in the order in which the first of two equal findings wins. */
export const RULES: readonly Rule[] = [
  ...OFFICE,
  ...WORDS,
  ...NUMBERS,
  ...NUMERALS,
  ...PUNCTUATION,
  SPELLING,
  ...WHOLE,
];
