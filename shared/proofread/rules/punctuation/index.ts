import type { Rule } from '../../types';
import { blanks, invisible } from './blanks';
import { dashes } from './dashes';
import { doubledMarks, ellipsis } from './doubled';
import { colons, listMarks } from './lists';
import { pairs } from './pairs';
import { halfWidthBrackets, halfWidthMarks, straightQuotes } from './width';

export const PUNCTUATION: readonly Rule[] = [
  invisible,
  halfWidthMarks,
  halfWidthBrackets,
  straightQuotes,
  doubledMarks,
  ellipsis,
  dashes,
  listMarks,
  colons,
  pairs,
  blanks,
];
