import { useMemo, useRef } from 'react';
import { v7 as newId } from 'uuid';
import type { Entry } from '#shared/model/proceedings';
import {
  addEntries,
  type Beside,
  bringBackEntries,
  deleteEntries,
  moveEntry,
} from '../../data/commands/proceedings';
import { entryById } from '../../data/queries/proceedings';
import type { Steps } from './desk';
import { dropFresh, type EntryField, showFresh, takeInHand } from './desk';

/** An entry as it stands on the screen until the store has given it its place. */
function emptyEntry(meetingId: string, agendaItemId: string | null): Entry {
  const now = new Date().toISOString();
  return {
    id: newId(),
    meetingId,
    agendaItemId,
    order: 0,
    speaker: null,
    at: '',
    text: '',
    marks: [],
    source: 'typed',
    createdAt: now,
    updatedAt: now,
  };
}

/** What can be done to entries as wholes. `ids` are those on the screen, in order; the first entry is on `firstItemId`. */
export function useEntryActions(
  meetingId: string,
  ids: readonly string[],
  firstItemId: string | null,
  steps: Steps,
) {
  const latest = useRef(ids);
  latest.current = ids;
  return useMemo(() => {
    const beside = (id: string, step: 1 | -1) => {
      const at = latest.current.indexOf(id);
      return at < 0 ? undefined : latest.current[at + step];
    };
    const add = (agendaItemId: string | null, place: Beside = {}) => {
      const entry = emptyEntry(meetingId, agendaItemId);
      showFresh({ entry, beside: place });
      return steps.attempt(async () => {
        try {
          await addEntries(meetingId, [entry], place);
        } catch (error) {
          dropFresh(entry.id);
          throw error;
        }
      });
    };
    return {
      /** An empty entry at the end, on the item of the last one, with the cursor in its speaker box. */
      append: async () => {
        const last = await entryById(latest.current.at(-1));
        await add(last ? last.agendaItemId : firstItemId);
      },
      /** Behind or before an entry, on the same agenda item. */
      insert: (
        { id, agendaItemId }: Pick<Entry, 'id' | 'agendaItemId'>,
        side: 'after' | 'before',
      ) => add(agendaItemId, { [side]: id }),
      /** The neighbour; false at the ends. */
      go: (id: string, step: 1 | -1, field: EntryField): boolean => {
        const next = beside(id, step);
        if (next) takeInHand(next, field);
        return next !== undefined;
      },
      move: (id: string, step: 1 | -1) =>
        steps.attempt(async () => {
          if (!(await moveEntry(id, step))) return;
          steps.done('', async () => void (await moveEntry(id, step === 1 ? -1 : 1)));
        }),
      remove: (id: string) =>
        steps.attempt(async () => {
          const next = beside(id, 1) ?? beside(id, -1) ?? null;
          await deleteEntries([id]);
          takeInHand(next);
          steps.done('发言已删除，可在“已删除”里找回', async () => {
            await bringBackEntries([id]);
            takeInHand(id);
          });
        }),
      /** Out of the recycle bin. */
      bringBack: (id: string) =>
        steps.attempt(async () => {
          await bringBackEntries([id]);
          takeInHand(id);
        }),
    };
  }, [meetingId, firstItemId, steps]);
}

export type EntryActions = ReturnType<typeof useEntryActions>;
