import { useMemo, useRef } from 'react';
import type { Entry } from '#shared/model/proceedings';
import {
  addEntries,
  type Beside,
  bringBackEntries,
  deleteEntries,
  moveEntry,
  type NewEntry,
} from '../../data/commands/proceedings';
import { entryById } from '../../data/queries/proceedings';
import { type EntryField, takeInHand } from './desk';
import type { Steps } from './use-steps';

const EMPTY: NewEntry = { speaker: null, agendaItemId: null, at: '', text: '', source: 'typed' };

/** What can be done to entries as wholes. `ids` are those on the screen, in order. */
export function useEntryActions(meetingId: string, ids: readonly string[], steps: Steps) {
  const latest = useRef(ids);
  latest.current = ids;
  return useMemo(() => {
    const beside = (id: string, step: 1 | -1) => {
      const at = latest.current.indexOf(id);
      return at < 0 ? undefined : latest.current[at + step];
    };
    const add = (facts: Partial<NewEntry> = {}, place: Beside = {}) =>
      steps.attempt(async () => {
        const [id] = await addEntries(meetingId, [{ ...EMPTY, ...facts }], place);
        if (id) takeInHand(id, 'speaker');
      });
    return {
      /** An empty entry at the end, on the item of the last one, with the cursor in its speaker box. */
      append: async () => {
        const last = await entryById(latest.current.at(-1));
        await add({ agendaItemId: last?.agendaItemId ?? null });
      },
      /** Behind or before an entry, on the same agenda item. */
      insert: (
        { id, agendaItemId }: Pick<Entry, 'id' | 'agendaItemId'>,
        side: 'after' | 'before',
      ) => add({ agendaItemId }, { [side]: id }),
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
  }, [meetingId, steps]);
}

export type EntryActions = ReturnType<typeof useEntryActions>;
