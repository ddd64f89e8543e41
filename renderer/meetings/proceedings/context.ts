import { createContext, useContext } from 'react';
import type { AgendaItem, Attendance, Meeting } from '#shared/model/meeting';
import type { Steps } from './desk';
import type { EntryActions } from './use-entry-actions';

/** What every entry on the screen needs to know of its meeting. */
export interface ProceedingsFacts {
  meeting: Meeting;
  agenda: readonly AgendaItem[];
  /** Item that the first entry is on: the only one on the agenda, else none. */
  firstItemId: string | null;
  /** In the office's order. */
  attendance: readonly Attendance[];
  /** Number of each opinion that stands, by id. */
  numbers: ReadonlyMap<string, number>;
  /** Only consulting meetings yield opinions. */
  takesOpinions: boolean;
  actions: EntryActions;
  steps: Steps;
}

export const ProceedingsContext = createContext<ProceedingsFacts | null>(null);

export function useProceedings(): ProceedingsFacts {
  const facts = useContext(ProceedingsContext);
  if (!facts) throw new Error('useProceedings outside the proceedings');
  return facts;
}
