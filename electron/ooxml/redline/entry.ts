import type { CompareSegment } from '#shared/document/compare-texts';
import type { Fate } from './pen';
import type { Paragraph, Table } from './pieces';

/** A paragraph that both texts have. */
export interface PairEntry {
  kind: 'pair';
  before: Paragraph;
  after: Paragraph;
  segments: readonly CompareSegment[];
  /** Fate of its mark: at the end of a text it is a mark before the last that came or went. */
  mark: Fate;
}

/** A paragraph that only one text has. */
export interface AloneEntry {
  kind: 'alone';
  paragraph: Paragraph;
  fate: 'deleted' | 'added';
  /** Number of its move where the other text has it elsewhere, else 0. */
  move: number;
  /** The last mark of a body or a cell always stays: properties of the paragraph that it then ends, and ended. */
  stays: { props: string; before: string } | null;
}

export interface TableEntry {
  kind: 'table';
  before: Table | null;
  after: Table | null;
}

export type Entry = PairEntry | AloneEntry | TableEntry;
