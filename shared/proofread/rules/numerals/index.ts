import type { Rule } from '../../types';
import { dateForms } from './dates';
import { issueNumbers } from './issue-number';
import { doubledEstimates, quantities } from './quantities';
import { units } from './units';

export const NUMERALS: readonly Rule[] = [
  issueNumbers,
  dateForms,
  quantities,
  doubledEstimates,
  units,
];
