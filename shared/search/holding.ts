import type { TextTable } from '../model/search';
import type { Section } from './sections';

/** The words of one row. */
export interface Words {
  table: TextTable;
  id: string;
  /** Its pieces, a line each. */
  text: string;
}

/** What is found by itself, with the words of all that belongs to it. */
export interface Holding {
  table: TextTable;
  id: string;
  section: Section;
  kind: string;
  /** The day that it is of, or ''. */
  on: string;
  /** Greater the newer it is: by its day, and of one day by when it came. */
  age: number;
  units: readonly string[];
  /** Key of what it is a part of, or null. */
  parent: string | null;
  isBinned: boolean;
  /** It lies in the bin, or what it is a part of does. */
  isAway: boolean;
  /** Its own words, which begin with its title; null while only what belongs to it has come. */
  own: Words | null;
  /** Length of the title in them. */
  titled: number;
  parts: Words[];
}

export function titleOf({ own, titled }: Pick<Holding, 'own' | 'titled'>): string {
  return own?.text.slice(0, titled) ?? '';
}
