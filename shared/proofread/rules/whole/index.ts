import type { Rule } from '../../types';
import { attachments } from './attachments';
import { datedBefore } from './dated';
import { outOfTime, realDates, weekdays, years } from './dates';
import { ends } from './ends';
import { contradictions, lengths, paragraphEnds } from './figures';
import { forms, shortForms } from './forms';
import { issuers, kinds, titles } from './kinds';
import { listed } from './listed';
import { personNames } from './persons';
import { places } from './places';
import { posts } from './posts';
import { unitPrefixes } from './prefixes';
import { personalData } from './private';
import { repeated, repeatedItems } from './repeated';
import { shares } from './shares';
import { meetingOfTitle, signedAs } from './signed';
import { sums } from './sums';
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
  signedAs,
  meetingOfTitle,
  undeclared,
  repeatedItems,
  repeated,
  contradictions,
  sums,
  shares,
  listed,
  paragraphEnds,
  ends,
  personalData,
  lengths,
];
