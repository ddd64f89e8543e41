import type { Rule } from '../../types';
import { collocations } from './collocations';
import { doubledWords } from './doubled';
import { leftovers } from './leftovers';
import { sentenceFaults } from './sentences';
import { namedSets, setNames } from './sets';
import { wordings } from './wordings';
import { colloquial, confusedWords, listedWords, variantWords } from './words';

export const WORDS: readonly Rule[] = [
  wordings,
  namedSets,
  setNames,
  listedWords,
  confusedWords,
  doubledWords,
  leftovers,
  sentenceFaults,
  collocations,
  colloquial,
  variantWords,
];
