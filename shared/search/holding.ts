import type { TextTable } from '../model/search';
import { type Folded, unfolded } from './fold';
import type { Section } from './sections';

/** The words of one row: its pieces, a line each. Ten years of them are held once, folded; as they stand they are made anew for what is shown. */
export interface Words extends Folded {
  table: TextTable;
  id: string;
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
  /** Id of the meeting that it is a part of, or null. */
  parent: string | null;
  isBinned: boolean;
  /** The record lies in the bin, or what it is a part of does. */
  isAway: boolean;
  /** Its own words, which begin with its title; null while only what belongs to it has come. */
  own: Words | null;
  /** Length of the title in them. */
  titled: number;
  parts: Words[];
}

export function titleOf({ own, titled }: Pick<Holding, 'own' | 'titled'>): string {
  return own === null ? '' : unfolded({ folded: own.folded.slice(0, titled), was: own.was });
}
