import type { Table } from 'dexie';
import { v7 as newId } from 'uuid';
import { renumbered } from '#shared/meetings/attendance';
import { nextNumber, nextTitle, proposedNames, seriesIn } from '#shared/meetings/naming';
import { emptySitting, firstDay } from '#shared/meetings/sittings';
import { withoutDays } from '#shared/meetings/without-days';
import type { Meeting, MeetingKind, Sitting } from '#shared/model/meeting';
import { todayNow } from '../../data/today';
import { store } from '../active';
import { putIntoBin, takeOutOfBin } from './bin';

/** What can be said of a meeting on its page; all else follows from it. */
export type MeetingPatch = Partial<
  Omit<Meeting, 'id' | 'startsOn' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'sample' | 'touched'>
>;

export type NewMeeting = { kind: MeetingKind } & Omit<MeetingPatch, 'kind' | 'sittings'> & {
    sitting?: Partial<Sitting>;
  };

const thisYear = (): string => todayNow().slice(0, 4);

/** Series, number and title proposed for a new meeting of a kind. */
export async function proposeMeeting(
  kind: MeetingKind,
): Promise<Pick<Meeting, 'series' | 'number' | 'title'>> {
  const office = await store().settings.get('office');
  const earlier = await store().meetings.toArray();
  return proposedNames(kind, office?.shortName ?? '', earlier, thisYear());
}

/** Creates a meeting with one sitting; what is not given is proposed or left empty. Answers its id. */
export async function createMeeting({ sitting, ...facts }: NewMeeting): Promise<string> {
  const names = await proposeMeeting(facts.kind);
  const sittings = [{ ...emptySitting(newId()), ...sitting }];
  const row = newRow({ ...names, ...facts, sittings });
  await store().meetings.add(row);
  return row.id;
}

function newRow(facts: Pick<Meeting, 'kind' | 'title' | 'sittings'> & MeetingPatch): Meeting {
  const now = new Date().toISOString();
  return {
    id: newId(),
    series: '',
    number: null,
    chair: null,
    recorder: '',
    issuerId: null,
    duties: [],
    requirements: '',
    contact: '',
    cancelled: false,
    ...facts,
    startsOn: firstDay(facts.sittings),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    sample: 0,
    touched: false,
  };
}

async function existing(id: string): Promise<Meeting> {
  const meeting = await store().meetings.get(id);
  if (!meeting) throw new Error('这次会议已不在这里，可能已被彻底清除。其他会议没有受影响。');
  return meeting;
}

function changed(meeting: Meeting, patch: MeetingPatch): Meeting {
  const next = { ...meeting, ...patch, updatedAt: new Date().toISOString() };
  return {
    ...next,
    startsOn: firstDay(next.sittings),
    touched: meeting.sample === 1 ? true : meeting.touched,
  };
}

/** Saves what was changed on the meeting itself. */
export async function saveMeeting(id: string, patch: MeetingPatch): Promise<void> {
  const { meetings } = store();
  await store().transaction('rw', meetings, async () => {
    await meetings.put(changed(await existing(id), patch));
  });
}

/** A line of one of its lists that was removed, at its place among those that are there now. */
export async function putPartBack(
  id: string,
  list: 'sittings' | 'duties',
  row: { id: string },
  at: number,
): Promise<void> {
  const { meetings } = store();
  await store().transaction('rw', meetings, async () => {
    const meeting = await existing(id);
    const rows: readonly { id: string }[] = meeting[list];
    if (rows.some((one) => one.id === row.id)) return;
    await meetings.put(changed(meeting, { [list]: rows.toSpliced(at, 0, row) }));
  });
}

/**
 * Changes rows that belong to a meeting, in one transaction with the note that the
 * meeting was changed. Throws when the meeting is gone; nothing is then written.
 */
export function inMeeting<T>(
  id: string,
  tables: readonly Table[],
  work: (meeting: Meeting) => Promise<T>,
): Promise<T> {
  const { meetings } = store();
  return store().transaction('rw', [meetings, ...tables], async () => {
    const meeting = await existing(id);
    const result = await work(meeting);
    await meetings.put(changed(meeting, {}));
    return result;
  });
}

/**
 * Removes a part of a meeting. Answers the way back, to what stood there at that moment, which
 * may be more than a screen had come to show, in the store that is in use by then.
 */
export async function removePart(
  table: 'resolutions' | 'circulations',
  meetingId: string,
  id: string,
): Promise<() => Promise<void>> {
  const rows = () => store().rowsOf(table);
  const row = await inMeeting(meetingId, [rows()], async () => {
    const present = await rows().get(id);
    await rows().delete(id);
    return present;
  });
  return () =>
    inMeeting(meetingId, [rows()], async () => {
      if (row) await rows().put(row);
    });
}

/**
 * 照此新建: the next meeting of the series with the same people and duties; no day, agenda or
 * outcome, and no day in the texts that go on with it. Answers its id.
 */
export async function duplicateMeeting(id: string): Promise<string> {
  const { meetings, attendance } = store();
  return store().transaction('rw', meetings, attendance, async () => {
    const old = await existing(id);
    const { kind, chair, recorder, issuerId, contact } = old;
    const series = seriesIn(old.series, thisYear());
    const number = series === '' ? null : nextNumber(series, await meetings.toArray());
    const title = nextTitle(old, number, thisYear());
    const held = old.sittings.flatMap(({ date }) => date ?? []).sort()[0] ?? '';
    // A text that names the last meeting names the next one.
    const named = (text: string) =>
      old.title.trim() === '' ? text : text.replaceAll(old.title.trim(), title);
    const carried = (text: string) => withoutDays(named(text), held);
    const places = old.sittings.filter(({ state }) => state === 'planned');
    const row = newRow({
      kind,
      series,
      number,
      chair,
      recorder,
      issuerId,
      contact,
      title,
      requirements: carried(old.requirements),
      duties: old.duties.map((duty) => ({ ...duty, id: newId(), task: carried(duty.task) })),
      sittings: places.map((one) => ({ ...one, id: newId(), date: null, note: '' })),
    });
    await meetings.add(row);
    const people = await attendance.where('meetingId').equals(id).sortBy('order');
    await attendance.bulkAdd(
      renumbered(people).map((one) => ({
        ...one,
        id: newId(),
        meetingId: row.id,
        state: 'expected' as const,
        reason: '',
      })),
    );
    return row.id;
  });
}

/** Into the recycle bin; papers made from it stay drafts of their own. */
export async function deleteMeeting(id: string): Promise<void> {
  await putIntoBin('meetings', [id]);
}

/** Out of the recycle bin. */
export async function bringMeetingBack(id: string): Promise<void> {
  await takeOutOfBin('meetings', [id]);
}
