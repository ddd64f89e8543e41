import { v7 as newId } from 'uuid';
import { fitting } from '#shared/directory/capacities';
import type { Who } from '#shared/directory/identity';
import {
  arranged,
  inOrder,
  inserted,
  onceEach,
  personKey,
  renumbered,
} from '#shared/meetings/attendance';
import type { PersonRef } from '#shared/model/directory';
import type { Attendance, AttendanceRole, AttendanceState, Meeting } from '#shared/model/meeting';
import { store } from '../active';
import { type Directory, directory } from '../queries/directory';
import { capacitiesOfRef } from '../queries/people';
import { inMeeting } from './meetings';

function ofMeeting(meetingId: string): Promise<Attendance[]> {
  return store().attendance.where('meetingId').equals(meetingId).toArray();
}

/** People's numbers as the directory has them, by person. */
async function telephones(people: readonly PersonRef[], who: Who): Promise<Map<string, string>> {
  const ids = people.flatMap(({ id }) => (id === null ? [] : [who(id)]));
  const members = await store().members.bulkGet(ids);
  return new Map(members.flatMap((one) => (one ? [[one.id, one.telephone]] : [])));
}

/** In which capacity people come whose capacity nobody has chosen; the name as the directory has it. */
function called(
  all: Directory,
  people: readonly PersonRef[],
  { kind, startsOn }: Meeting,
  role: AttendanceRole,
): PersonRef[] {
  return people.map((person) => {
    if (person.capacity !== undefined || person.id === null) return person;
    const capacities = capacitiesOfRef(all, person, startsOn);
    return fitting(capacities, { kind, role }) ?? person;
  });
}

/**
 * Calls people to a meeting in a role, each where the office's order puts them and in the
 * capacity in which that kind of meeting calls them; who is on the list already, under
 * whichever entry, stays as he is. Answers how many were added.
 */
export async function addPeople(
  meetingId: string,
  people: readonly PersonRef[],
  role: AttendanceRole,
): Promise<number> {
  const { attendance, leaders, members } = store();
  const all = await directory();
  return inMeeting(meetingId, [attendance, leaders, members], async (meeting) => {
    const present = await ofMeeting(meetingId);
    const known = new Set(present.map(({ person }) => personKey(person, all.who)));
    const numbers = await telephones(people, all.who);
    const added: Attendance[] = [];
    for (const person of called(all, people, meeting, role)) {
      const key = personKey(person, all.who);
      if (known.has(key)) continue;
      known.add(key);
      const telephone = numbers.get(key) ?? '';
      added.push({
        id: newId(),
        meetingId,
        person,
        role,
        telephone,
        state: 'expected',
        reason: '',
        order: 0,
      });
    }
    const ranked = await leaders.orderBy('rank').toArray();
    await attendance.bulkPut(inserted(present, added, ranked, all.who));
    return added.length;
  });
}

/** Saves what was changed for one person at one meeting. A new role puts him at the end of that role. */
export async function saveAttendance(
  id: string,
  patch: Partial<Pick<Attendance, 'person' | 'role' | 'state' | 'reason' | 'telephone'>>,
): Promise<void> {
  const { attendance } = store();
  const row = await attendance.get(id);
  if (!row) return;
  await inMeeting(row.meetingId, [attendance], async () => {
    const present = await attendance.get(id);
    if (!present) return;
    const next = { ...present, ...patch };
    if (next.role === present.role) await attendance.put(next);
    else {
      const rows = await ofMeeting(row.meetingId);
      const others = rows.filter((one) => one.id !== id);
      await attendance.bulkPut(renumbered([...inOrder(others), next]));
    }
  });
}

/** Sets the state of all whose state is still open (应到), in one go: 全部实到. Answers whose it was. */
export async function setAllExpected(meetingId: string, state: AttendanceState): Promise<string[]> {
  const { attendance } = store();
  const { who } = await directory();
  return inMeeting(meetingId, [attendance], async () => {
    const rows = onceEach(await ofMeeting(meetingId), who);
    const open = rows.filter((one) => one.state === 'expected');
    await attendance.bulkPut(open.map((one) => ({ ...one, state })));
    return open.map(({ id }) => id);
  });
}

/** The way back from `setAllExpected`: who has been registered otherwise since stays so. */
export function setBackToExpected(
  meetingId: string,
  ids: readonly string[],
  state: AttendanceState,
): Promise<void> {
  return changeRows(meetingId, ids, (row) =>
    row.state === state ? { ...row, state: 'expected' } : row,
  );
}

/** Of these rows those that are still there. */
function changeRows(
  meetingId: string,
  ids: readonly string[],
  change: (row: Attendance) => Attendance,
): Promise<void> {
  const { attendance } = store();
  return inMeeting(meetingId, [attendance], async () => {
    const rows = await attendance.bulkGet([...ids]);
    await attendance.bulkPut(rows.flatMap((row) => (row ? [change(row)] : [])));
  });
}

/** Takes one person off the list, under whichever entries he was called. Answers the way back. */
export async function removeAttendance(row: Attendance): Promise<() => Promise<void>> {
  const { attendance } = store();
  const { who } = await directory();
  const gone = await inMeeting(row.meetingId, [attendance], async () => {
    const key = personKey(row.person, who);
    const rows = (await ofMeeting(row.meetingId)).filter(
      ({ id, person }) => id === row.id || (person.id !== null && personKey(person, who) === key),
    );
    await attendance.bulkDelete(rows.map(({ id }) => id));
    return rows;
  });
  return () => {
    const { attendance: now } = store();
    return inMeeting(row.meetingId, [now], async () => {
      await now.bulkPut(gone);
    });
  };
}

/** Moves one person by so many places within the role. */
export async function movePerson(row: Attendance, by: number): Promise<void> {
  const { attendance } = store();
  const { who } = await directory();
  await inMeeting(row.meetingId, [attendance], async () => {
    // Rows that are not shown are passed over.
    const rows = onceEach(await ofMeeting(row.meetingId), who);
    const list = inOrder(rows).filter(({ role }) => role === row.role);
    const from = list.findIndex(({ id }) => id === row.id);
    const [one] = list.splice(from, from < 0 ? 0 : 1);
    if (!one) return;
    list.splice(Math.max(0, from + by), 0, one);
    await attendance.bulkPut(renumbered(list));
  });
}

/** Arranges the whole list: leaders by rank, the others as they are or by strokes. Answers the way back. */
export async function arrangePeople(
  meetingId: string,
  others: 'kept' | 'strokes',
): Promise<() => Promise<void>> {
  const { attendance, leaders } = store();
  const { who } = await directory();
  const before = await inMeeting(meetingId, [attendance, leaders], async () => {
    const rows = await ofMeeting(meetingId);
    const ranked = await leaders.orderBy('rank').toArray();
    await attendance.bulkPut(arranged(rows, ranked, others, who));
    return rows;
  });
  // Each back to its place: what was said of him since, and who has gone, stays as it is.
  const orders = new Map(before.map(({ id, order }) => [id, order]));
  return () =>
    changeRows(meetingId, [...orders.keys()], (row) => ({
      ...row,
      order: orders.get(row.id) ?? row.order,
    }));
}
