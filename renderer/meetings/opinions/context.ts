import { createContext, useContext } from 'react';
import type { AgendaItem, Meeting } from '#shared/model/meeting';
import type { Entry } from '#shared/model/proceedings';
import type { Steps } from '../proceedings/desk';
import type { OpinionActions } from './use-opinion-actions';

/** What every opinion on the screen needs to know of its meeting. */
export interface OpinionPageFacts {
  meeting: Meeting;
  agenda: readonly AgendaItem[];
  /** Number of each opinion that stands, by id. */
  numbers: ReadonlyMap<string, number>;
  /** Entries that opinions were taken from, by id. */
  sources: ReadonlyMap<string, Entry>;
  actions: OpinionActions;
  steps: Steps;
}

export const OpinionContext = createContext<OpinionPageFacts | null>(null);

export function useOpinionPage(): OpinionPageFacts {
  const facts = useContext(OpinionContext);
  if (!facts) throw new Error('useOpinionPage outside the page of opinions');
  return facts;
}
