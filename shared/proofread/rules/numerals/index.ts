import type { Rule } from '../../types';
import { dateForms } from './dates';
import { doubledEstimates } from './estimates';
import { issueNumbers } from './issue-number';
import { quantities } from './quantities';
import { units } from './units';

export const NUMERALS: readonly Rule[] = [
  issueNumbers,
  dateForms,
  quantities,
  doubledEstimates,
  units,
];
