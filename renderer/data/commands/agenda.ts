import type { Table } from 'dexie';
import { v7 as newId } from 'uuid';
import type { AgendaItem } from '#shared/model/meeting';
import { numbered } from '#shared/model/order';
import { store } from '../active';
import { inMeeting } from './meetings';

function ofMeeting(meetingId: string): Promise<AgendaItem[]> {
  return store().agendaItems.where('meetingId').equals(meetingId).sortBy('order');
}

/** Adds items at the end of the agenda, in this order. Answers their ids. */
export function addItems(meetingId: string, titles: readonly string[]): Promise<string[]> {
  const { agendaItems } = store();
  return inMeeting(meetingId, [agendaItems], async () => {
    const last = (await ofMeeting(meetingId)).at(-1)?.order ?? 0;
    const added = titles.map((title, index): AgendaItem => {
      const order = last + index + 1;
      return { id: newId(), meetingId, order, title, ...BLANK };
    });
    await agendaItems.bulkAdd(added);
    return added.map(({ id }) => id);
  });
}

const BLANK = {
  proposer: null,
  reporters: [],
  papers: [],
  checkers: [],
  minutesPlanned: null,
  note: '',
} satisfies Partial<AgendaItem>;

/** Saves what was changed on one item; an item removed meanwhile stays removed. */
export async function saveItem(
  id: string,
  patch: Partial<Omit<AgendaItem, 'id' | 'meetingId' | 'order'>>,
): Promise<void> {
  const { agendaItems } = store();
  const item = await agendaItems.get(id);
  if (!item) return;
  await inMeeting(item.meetingId, [agendaItems], async () => {
    const present = await agendaItems.get(id);
    if (present) await agendaItems.put({ ...present, ...patch });
  });
}

/** Moves one item by so many places. */
export function moveItem(meetingId: string, id: string, by: number): Promise<void> {
  const { agendaItems } = store();
  return inMeeting(meetingId, [agendaItems], async () => {
    const items = await ofMeeting(meetingId);
    const from = items.findIndex((one) => one.id === id);
    const [item] = items.splice(from, from < 0 ? 0 : 1);
    if (!item) return;
    items.splice(Math.max(0, from + by), 0, item);
    await agendaItems.bulkPut(numbered(items));
  });
}

/**
 * Takes an item off the agenda. What was said and resolved on it stays, under no
 * item. Answers the way back, which also ties these together again.
 */
export async function removeItem({
  id,
  meetingId,
}: Pick<AgendaItem, 'id' | 'meetingId'>): Promise<() => Promise<void>> {
  const { agendaItems, resolutions, entries, opinions } = store();
  const tables = [agendaItems, resolutions, entries, opinions];
  const span = [
    [meetingId, -Infinity],
    [meetingId, Infinity],
  ] as const;
  const onIt = ({ agendaItemId }: { agendaItemId: string | null }) => agendaItemId === id;
  return inMeeting(meetingId, tables, async () => {
    // As it is now: a screen may not have come to show what was saved last.
    const item = await agendaItems.get(id);
    const [resolved, said, proposed] = await Promise.all([
      resolutions.where('agendaItemId').equals(id).toArray(),
      entries
        .where('[meetingId+order]')
        .between(...span)
        .filter(onIt)
        .toArray(),
      opinions
        .where('[meetingId+order]')
        .between(...span)
        .filter(onIt)
        .toArray(),
    ]);
    await resolutions.bulkPut(resolved.map((one) => ({ ...one, agendaItemId: null })));
    await entries.bulkPut(said.map((one) => ({ ...one, agendaItemId: null })));
    await opinions.bulkPut(proposed.map((one) => ({ ...one, agendaItemId: null })));
    await agendaItems.delete(id);
    await agendaItems.bulkPut(numbered(await ofMeeting(meetingId)));
    const loosened = new Set([...resolved, ...said, ...proposed].map((one) => one.id));
    return async () => {
      if (item) await putBack(item, loosened);
    };
  });
}

async function putBack(item: AgendaItem, loosened: ReadonlySet<string>): Promise<void> {
  const { agendaItems, resolutions, entries, opinions } = store();
  await inMeeting(item.meetingId, [agendaItems, resolutions, entries, opinions], async () => {
    const items = await ofMeeting(item.meetingId);
    items.splice(item.order - 1, 0, item);
    await agendaItems.bulkPut(numbered(items));
    const tables: Table<{ agendaItemId: string | null }, string>[] = [
      resolutions,
      entries,
      opinions,
    ];
    for (const table of tables) {
      const rows = await table.bulkGet([...loosened]);
      const loose = rows.filter((row) => row?.agendaItemId === null);
      await table.bulkPut(loose.map((row) => ({ ...row, agendaItemId: item.id })));
    }
  });
}
