import type { OfficeSayings } from '../proofread/types';
import type { WordFacts } from './line';

/** What a dictionary says of words: right ones, and those that are not, or only so, written. */
export function knownWords(rows: readonly WordFacts[]): {
  terms: string[];
  sayings: OfficeSayings;
} {
  const of = (kind: WordFacts['kind']) => rows.filter((row) => row.kind === kind);
  return {
    terms: of('term').map(({ words }) => words),
    sayings: { forbidden: of('forbidden'), fixed: of('fixed') },
  };
}
