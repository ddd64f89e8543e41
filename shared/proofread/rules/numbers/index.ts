import type { Rule } from '../../types';
import { counts, headingCounts } from './counts';
import { inlineSeries } from './inline';
import { articleOrder, headingEnds, numberForms, numberLevels, numberOrder } from './structure';

export const NUMBERS: readonly Rule[] = [
  numberForms,
  numberOrder,
  numberLevels,
  articleOrder,
  headingEnds,
  inlineSeries,
  counts,
  headingCounts,
];
