import { create } from 'zustand';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import type { DraftFacts } from './draft/fields/KindFields';

/** A text on its way into a new draft, as it was put right. */
export interface LookedOver {
  document: OfficialDocument;
  facts: DraftFacts;
}

/** Shows what is made of a text and lets it be put right; null when it is not taken. */
export type LookOver = (raw: RawBlock[], notes: string[]) => Promise<LookedOver | null>;

interface Asked {
  raw: RawBlock[];
  notes: string[];
  answer: (taken: LookedOver | null) => void;
}

/** The text that is being looked over in the room of documents, if there is one. */
export const useLooking = create<{ asked: Asked | null }>(() => ({ asked: null }));

/** Asks in the room of documents, as soon as that is on the screen. */
export const lookOver: LookOver = (raw, notes) =>
  new Promise((resolve) => {
    const answer = (taken: LookedOver | null) => {
      useLooking.setState({ asked: null });
      resolve(taken);
    };
    useLooking.getState().asked?.answer(null);
    useLooking.setState({ asked: { raw, notes, answer } });
  });
