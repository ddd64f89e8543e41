import type { Table } from 'dexie';
import type { Who } from '#shared/directory/identity';
import { personKey } from '#shared/meetings/attendance';
import type { Member, PersonRef } from '#shared/model/directory';
import type { Attendance } from '#shared/model/meeting';
import { store } from '../active';
import { directory } from '../queries/directory';
import { inMeeting, saveMeeting } from './meetings';

const now = (): string => new Date().toISOString();

type Links = Pick<Member, 'entries' | 'others'>;

/** The member with these links; an empty list is no list. */
function linked(member: Member, links: Links): Member {
  const { entries: _entries, others: _others, ...rest } = member;
  const { entries = [], others = [] } = { ...member, ...links };
  return {
    ...rest,
    ...(entries.length > 0 && { entries }),
    ...(others.length > 0 && { others }),
    updatedAt: now(),
  };
}

async function present(id: string): Promise<Member> {
  const member = await store().members.get(id);
  if (!member || member.deletedAt !== null)
    throw new Error('这位委员已不在名录里。名录没有改动，请重新看一遍再合。');
  return member;
}

const withoutOne = (ids: readonly string[] = [], id: string) => ids.filter((one) => one !== id);

/** What of a member's own entry is empty and known from the other one of the same person. */
function filled(member: Member, other: Member): Member {
  const next = { ...member };
  const plain = ['party', 'sector', 'post', 'committee', 'telephone', 'term', 'note'] as const;
  for (const key of plain) if (next[key] === '') next[key] = other[key];
  if (next.affiliations.length === 0) next.affiliations = other.affiliations;
  const duties = [...(member.duties ?? []), ...(other.duties ?? [])];
  return duties.length > 0 ? { ...next, duties } : next;
}

/**
 * Says that an entry, of a leader or of another member, is this member. No meeting is touched:
 * whatever names the entry counts for the person from now on. The other member's entry goes
 * into the recycle bin. Answers the way back. Throws where the member is gone.
 */
export async function joinEntry(memberId: string, entryId: string): Promise<() => Promise<void>> {
  const { members } = store();
  return store().transaction('rw', members, async () => {
    const member = await present(memberId);
    const other = await members.get(entryId);
    const ids = [...(member.entries ?? []), entryId, ...(other?.entries ?? [])];
    const joined = linked(other ? filled(member, other) : member, {
      entries: [...new Set(ids)],
      others: withoutOne(member.others, entryId),
    });
    await members.put(joined);
    const binned = other && { ...other, deletedAt: now(), updatedAt: now() };
    if (binned) await members.put(binned);
    return () => takeBack(joined, member, other && { was: other, binned: binned ?? other });
  });
}

/** Another member's entry before it was put into the bin, and there. */
interface Other {
  was: Member;
  binned: Member;
}

/**
 * Puts entries back as they were; an own entry that was changed since keeps the changes and loses
 * the links only, and the other one comes out of the bin as it is by now, if it is still there.
 */
async function takeBack(joined: Member, own: Member, other?: Other): Promise<void> {
  const { members } = store();
  await store().transaction('rw', members, async () => {
    const present = await members.get(own.id);
    if (!present) return;
    const isUntouched = present.updatedAt === joined.updatedAt;
    const { entries = [], others: apart = [] } = own;
    await members.put(isUntouched ? own : linked(present, { entries, others: apart }));
    const there = other && (await members.get(other.was.id));
    if (!other || !there) return;
    const isAsBinned = JSON.stringify(there) === JSON.stringify(other.binned);
    await members.put(isAsBinned ? other.was : { ...there, deletedAt: null });
  });
}

/** Says that an entry that was joined to a member is a person of its own. Answers the way back. */
export function separateEntry(memberId: string, entryId: string): Promise<() => Promise<void>> {
  return relink(memberId, (member) => ({
    entries: withoutOne(member.entries, entryId),
    others: member.others ?? [],
  }));
}

/** 两个人: says for good that an entry of the same name is somebody else. Answers the way back. */
export function declareApart(memberId: string, entryId: string): Promise<() => Promise<void>> {
  return relink(memberId, (member) => ({
    entries: withoutOne(member.entries, entryId),
    others: [...withoutOne(member.others, entryId), entryId],
  }));
}

async function relink(
  memberId: string,
  links: (member: Member) => Links,
): Promise<() => Promise<void>> {
  const { members } = store();
  return store().transaction('rw', members, async () => {
    const member = await present(memberId);
    const next = linked(member, links(member));
    await members.put(next);
    return () => takeBack(next, member);
  });
}

/** How often meetings name an entry as one who was called to them: what comes to the person by joining. */
export function timesCalled(entryId: string): Promise<number> {
  return store().attendance.where('person.id').equals(entryId).count();
}

/**
 * Sets in which capacity somebody comes to a meeting. Where the meeting names him as it did
 * before, as chair, as one who reports or sits in, and over his words, it follows. Answers
 * the way back.
 */
export async function changeCapacity(
  row: Attendance,
  person: PersonRef,
): Promise<() => Promise<void>> {
  const { who } = await directory();
  const before = row.person;
  const touched = await inCapacity(row, { from: before, to: person, who });
  return async () => {
    await inCapacity(row, { from: person, to: before, who, only: touched });
  };
}

interface Change {
  from: PersonRef;
  to: PersonRef;
  who: Who;
  /** Ids of rows; left out: every row of the meeting. */
  only?: ReadonlySet<string>;
}

/** Answers the ids of the rows that were changed. */
async function inCapacity(
  { id, meetingId }: Attendance,
  { from, to, who, only }: Change,
): Promise<ReadonlySet<string>> {
  const { meetings, attendance, agendaItems, entries, opinions } = store();
  const key = personKey(from, who);
  const isNamed = (ref: PersonRef | null): ref is PersonRef =>
    ref !== null && personKey(ref, who) === key && ref.unit === from.unit && ref.post === from.post;
  const next = (ref: PersonRef): PersonRef => (isNamed(ref) ? to : ref);
  const voiced = <Row extends { speaker: PersonRef | null }>(row: Row): Row =>
    isNamed(row.speaker) ? { ...row, speaker: to } : row;
  const isMeant = (row: { id: string }) => only?.has(row.id) !== false;
  const touched = new Set<string>();
  const write = async <Row extends { id: string }>(
    table: Table<Row, string>,
    rows: readonly Row[],
    change: (row: Row) => Row,
  ) => {
    const changed = rows.filter(isMeant).flatMap((row) => {
      const after = change(row);
      return JSON.stringify(after) === JSON.stringify(row) ? [] : [after];
    });
    for (const row of changed) touched.add(row.id);
    await table.bulkPut(changed);
  };
  const tables = [attendance, agendaItems, entries, opinions];
  await store().transaction('rw', [meetings, ...tables], async () => {
    const { chair } = await inMeeting(meetingId, tables, async (meeting) => {
      const of = [
        [meetingId, -Infinity],
        [meetingId, Infinity],
      ] as const;
      const row = await attendance.get(id);
      await write(attendance, row ? [row] : [], (one) => ({ ...one, person: to }));
      const items = await agendaItems.where('meetingId').equals(meetingId).toArray();
      await write(agendaItems, items, (item) => ({
        ...item,
        reporters: item.reporters.map(next),
        checkers: item.checkers.map(next),
        ...(item.sittingInPeople && { sittingInPeople: item.sittingInPeople.map(next) }),
      }));
      const [said, proposed] = await Promise.all([
        entries
          .where('[meetingId+order]')
          .between(...of)
          .toArray(),
        opinions
          .where('[meetingId+order]')
          .between(...of)
          .toArray(),
      ]);
      await write(entries, said, voiced);
      await write(opinions, proposed, voiced);
      return meeting;
    });
    if (!isNamed(chair) || !isMeant({ id: meetingId })) return;
    touched.add(meetingId);
    await saveMeeting(meetingId, { chair: to });
  });
  return touched;
}
