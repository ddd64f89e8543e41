import type { Rule } from '../../types';
import { attachments } from './attachments';
import { datedBefore, outOfTime, realDates, weekdays, years } from './dates';
import { ends } from './ends';
import { contradictions, lengths, paragraphEnds, sums } from './figures';
import { forms, shortForms } from './forms';
import { issuers, kinds, titles } from './kinds';
import { listed } from './listed';
import { personNames } from './persons';
import { places } from './places';
import { posts } from './posts';
import { unitPrefixes } from './prefixes';
import { personalData } from './private';
import { repeated, repeatedItems } from './repeated';
import { undeclared } from './undeclared';

export const WHOLE: readonly Rule[] = [
  realDates,
  weekdays,
  datedBefore,
  years,
  outOfTime,
  titles,
  kinds,
  issuers,
  attachments,
  forms,
  unitPrefixes,
  personNames,
  posts,
  places,
  shortForms,
  undeclared,
  repeatedItems,
  repeated,
  contradictions,
  sums,
  listed,
  paragraphEnds,
  ends,
  personalData,
  lengths,
];
