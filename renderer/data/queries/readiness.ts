import { personKey } from '#shared/meetings/attendance';
import { atTheSameTime, type SameTime } from '#shared/meetings/sittings';
import type { CivilDate } from '#shared/model/civil-date';
import type { AgendaItem, Meeting } from '#shared/model/meeting';
import { store } from '../active';
import { directory } from './directory';
import { attendanceOf, listMeetings } from './meetings';

/** A meeting at the same time, and who is called to both. */
export interface Clash extends SameTime {
  people: string[];
}

/** Meetings that take the same place, or the same people, at the same time. */
export async function clashesOf(meetingId: string): Promise<Clash[]> {
  const meeting = await store().meetings.get(meetingId);
  return meeting ? clashesAmong(meeting, await store().meetings.toArray()) : [];
}

async function clashesAmong(meeting: Meeting, all: readonly Meeting[]): Promise<Clash[]> {
  const found = atTheSameTime(meeting, all);
  if (found.length === 0) return [];
  const mine = await peopleOf(meeting);
  const clashes: Clash[] = [];
  for (const one of found) {
    const theirs = await peopleOf(one.other);
    const people = [...mine].filter(([key]) => theirs.has(key)).map(([, name]) => name);
    clashes.push({ ...one, people });
  }
  return clashes.filter(({ place, people }) => place !== '' || people.length > 0);
}

/** Names by person of those expected or present, the chair included; guests may share a name and are left out. */
async function peopleOf(meeting: Meeting): Promise<Map<string, string>> {
  const rows = await attendanceOf(meeting.id);
  const coming = rows.filter(({ state }) => state === 'expected' || state === 'present');
  const people = [...(meeting.chair ? [meeting.chair] : []), ...coming.map(({ person }) => person)];
  const { who } = await directory();
  return new Map(
    people.filter(({ id }) => id !== null).map((person) => [personKey(person, who), person.name]),
  );
}

/** Papers of agenda items that are not in hand yet, with who must bring them. */
export function missingPapers(
  items: readonly AgendaItem[],
): { item: AgendaItem; name: string; from: string }[] {
  return items.flatMap((item) =>
    item.papers
      .filter(({ received }) => !received)
      .map(({ name }) => {
        const people = item.reporters.map((person) => person.name).join('、');
        return {
          item,
          name: name || '（未写名称的材料）',
          from: people || (item.proposer?.name ?? ''),
        };
      }),
  );
}

/** What a list says of a meeting to come. */
export interface Trouble {
  missing: number;
  clashes: boolean;
}

/** Meetings to come of which papers are missing or which are in each other's way, by id. */
export async function troubles(today: CivilDate): Promise<Map<string, Trouble>> {
  const soon = await listMeetings({ when: 'soon', today });
  const items = await store()
    .agendaItems.where('meetingId')
    .anyOf(soon.map(({ id }) => id))
    .toArray();
  const found = new Map<string, Trouble>();
  for (const meeting of soon) {
    const own = items.filter(({ meetingId }) => meetingId === meeting.id);
    const missing = missingPapers(own).length;
    const clashes = (await clashesAmong(meeting, soon)).length > 0;
    if (missing > 0 || clashes) found.set(meeting.id, { missing, clashes });
  }
  return found;
}
