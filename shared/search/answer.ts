import type { TextTable } from '../model/search';
import type { Section } from './sections';
import type { Marked } from './sentence';
import type { Counts } from './tally';

export interface Found {
  table: TextTable;
  id: string;
  section: Section;
  kind: string;
  on: string;
  title: Marked;
  /** The words in their sentence, else how the text begins; null where there is none. */
  sentence: Marked | null;
  /** The row whose words these are. */
  at: { table: TextTable; id: string };
  /** The word as it stands there, '' where it was found otherwise. */
  word: string;
  /** The meeting that it was said at. */
  parent: { id: string; title: string } | null;
  isBinned: boolean;
}

export interface Answer {
  /** The best first, of the same worth the newest. */
  found: Found[];
  total: number;
  sections: Partial<Record<Section | 'bin', number>>;
  kinds: Counts;
  units: Counts;
}

export const NO_ANSWER: Answer = { found: [], total: 0, sections: {}, kinds: [], units: [] };
