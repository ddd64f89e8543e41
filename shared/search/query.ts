import type { CivilDate } from '../model/civil-date';
import type { Section } from './sections';

/** What is asked for. */
export interface Query {
  /** As typed: several words, each of which must be there. */
  text: string;
  /** One section, or the recycle bins; null: everything that is in none of these. */
  section: Section | 'bin' | null;
  /** '' for every kind and unit. */
  kind: string;
  unit: string;
  /** First and last day, or null. */
  from: CivilDate | null;
  to: CivilDate | null;
  /** How many results are shown at most. */
  limit: number;
}
