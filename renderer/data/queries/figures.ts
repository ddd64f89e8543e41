import type { IndexableType, Table } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import type { FigureFacts, SpokenEntry } from '#shared/figures/facts';
import { type Figures, figuresOf } from '#shared/figures/tables';
import type { CivilDate } from '#shared/model/civil-date';
import { store } from '../active';
import { allRows } from '../in-parts';
import { ledgerRows } from './matters';

/** Everything that 统计 counts on a day. Of rounds and of what was said no text is read. */
async function readFigures(today: CivilDate): Promise<Figures> {
  const all = store();
  // One after the other: of several tables at once Chromium takes three times as long.
  const facts: Omit<FigureFacts, 'matters'> = {
    drafts: await allRows(all.drafts),
    outgoing: await allRows(all.outgoing),
    earlier: await allRows(all.earlierIssues),
    carriers: await allRows(all.carriers),
    meetings: await allRows(all.meetings),
    attendance: await allRows(all.attendance),
    opinions: await allRows(all.opinions),
    incoming: await allRows(all.incoming),
    members: await allRows(all.members),
    signed: await signedDays(),
    spoken: await spokenEntries(),
  };
  const hand = await allRows(all.handFigures);
  // Last: what is read behind it, the live query would not watch.
  const matters = await ledgerRows();
  return figuresOf({ ...facts, matters }, hand, today);
}

/** undefined while loading; read anew when something of it changes. */
export function useFigures(today: CivilDate): Figures | undefined {
  return useLiveQuery(() => readFigures(today), [today]);
}

/** The day of the last 签发 of each draft. */
async function signedDays(): Promise<ReadonlyMap<string, CivilDate>> {
  const keys = await store()
    .rounds.where('[kind+on+draftId]')
    .between(['signed', ''], ['signed', '\uffff'])
    .keys();
  // In the order of their days: the last one stays.
  return new Map((keys as unknown as [string, CivilDate, string][]).map(([, on, id]) => [id, on]));
}

/** Who spoke at which meeting, put together from indexes: the words stay where they are. */
async function spokenEntries(): Promise<SpokenEntry[]> {
  const { entries } = store();
  const [speakers, meetings, gone] = await Promise.all([
    keysOf(entries, 'speaker.id', (key) => String(key)),
    keysOf(entries, '[meetingId+order]', (key) => String((key as [string, number])[0])),
    entries.orderBy('[meetingId+deletedAt]').primaryKeys(),
  ]);
  const binned = new Set(gone);
  return [...speakers].flatMap(([id, speakerId]) => {
    const meetingId = meetings.get(id);
    return meetingId === undefined || binned.has(id) ? [] : [{ id, meetingId, speakerId }];
  });
}

/** What an index says of each row that it has, by the row's id. */
async function keysOf<Row>(
  table: Table<Row, string>,
  index: string,
  read: (key: IndexableType) => string,
): Promise<Map<string, string>> {
  const [keys, ids] = await Promise.all([
    table.orderBy(index).keys(),
    table.orderBy(index).primaryKeys(),
  ]);
  return new Map(ids.map((id, at) => [id, read(keys[at] ?? '')]));
}
