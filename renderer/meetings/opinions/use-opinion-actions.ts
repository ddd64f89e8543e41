import { useMemo } from 'react';
import { cleanText } from '#shared/document/clean-text';
import type { Opinion } from '#shared/model/proceedings';
import {
  groupOpinions,
  leaveGroup,
  type Regrouping,
  renameGroup,
  undoRegrouping,
} from '../../data/commands/opinion-groups';
import {
  addOpinion,
  bringBackOpinions,
  type Correction,
  correctWords,
  exchangeOpinions,
  type OpinionFacts,
  recycleOpinions,
  saveOpinion,
} from '../../data/commands/opinions';
import type { Steps } from '../proceedings/desk';
import { takeRow, tickNone } from './desk';

/** What of typed words cannot be seen or kept and was taken out, behind a sentence; '' where nothing was. */
function cleanedIn(words: string): string {
  const { notes } = cleanText(words);
  return notes.length > 0 ? `；${notes.join('；')}` : '';
}

/** What can be done on the page of opinions. What fails is said, and nothing is changed. */
export function useOpinionActions(meetingId: string, steps: Steps) {
  return useMemo(() => {
    const regrouped = (text: string, work: () => Promise<Regrouping | null>) =>
      steps.attempt(async () => {
        const before = await work();
        tickNone();
        if (before) steps.done(text, () => undoRegrouping(before));
        return true;
      });
    return {
      /** Adds an opinion; true when it was written down. */
      add: async (facts: Pick<Opinion, 'words' | 'speaker' | 'agendaItemId'>): Promise<boolean> => {
        const id = await steps.attempt(() => addOpinion(meetingId, facts));
        if (id) steps.done(`已补记一条意见${cleanedIn(facts.words)}`, () => recycleOpinions([id]));
        return id !== undefined;
      },
      save: (id: string, facts: Partial<OpinionFacts>) => saveOpinion(id, facts),
      change: (id: string, facts: Partial<OpinionFacts>) =>
        steps.attempt(() => saveOpinion(id, facts)),
      /** True when the words were changed. */
      correct: async (id: string, correction: Correction): Promise<boolean> => {
        const done = await steps.attempt(async () => {
          await correctWords(id, correction);
          const cleaned = cleanedIn(correction.words);
          if (cleaned !== '') steps.say(`已更正${cleaned}`);
          return true;
        });
        return done === true;
      },
      exchange: (id: string, other: string) =>
        steps.attempt(async () => {
          await exchangeOpinions(id, other);
          steps.done('', () => exchangeOpinions(id, other));
        }),
      remove: (ids: readonly string[]) =>
        steps.attempt(async () => {
          await recycleOpinions(ids);
          tickNone();
          steps.done(`已删除${ids.length}条意见，可在“已删除”里找回`, () => bringBackOpinions(ids));
        }),
      bringBack: (id: string) =>
        steps.attempt(async () => {
          await bringBackOpinions([id]);
          takeRow(null);
        }),
      group: (ids: readonly string[], title: string) =>
        regrouped(`已归为“${title.trim()}”，每条原话不变`, () => groupOpinions(ids, title)),
      leave: (ids: readonly string[]) => regrouped('已移出组', () => leaveGroup(ids)),
      rename: renameGroup,
    };
  }, [meetingId, steps]);
}

export type OpinionActions = ReturnType<typeof useOpinionActions>;
