import { useLiveQuery } from 'dexie-react-hooks';
import { whoIs } from '#shared/directory/identity';
import { type CardLine, cardLines, linesOfYear } from '#shared/meetings/member-card';
import type { Member, PersonRef } from '#shared/model/directory';
import { store } from '../active';

/** What one member attended, said and proposed, from the meetings themselves. */
export async function memberCard(
  member: Pick<Member, 'id' | 'sample' | 'entries'>,
): Promise<CardLine[]> {
  const { attendance, entries, opinions, meetings } = store();
  // Under whichever entry the person was named.
  const named = [member.id, ...(member.entries ?? [])];
  const [came, said, proposed] = await Promise.all([
    attendance.where('person.id').anyOf(named).toArray(),
    entries.where('speaker.id').anyOf(named).toArray(),
    opinions.where('speaker.id').anyOf(named).toArray(),
  ]);
  const ids = new Set([...came, ...said, ...proposed].map(({ meetingId }) => meetingId));
  return cardLines(member, {
    meetings: await meetings.bulkGet([...ids]),
    attendance: came,
    entries: said,
    opinions: proposed,
  });
}

/** undefined while loading. */
export function useMemberCard(
  member: Pick<Member, 'id' | 'sample' | 'entries'>,
): CardLine[] | undefined {
  const { id, sample, entries = [] } = member;
  return useLiveQuery(() => memberCard({ id, sample, entries }), [id, sample, entries.join()]);
}

/** Rows by the person they are about. */
function byPerson<T>(rows: readonly T[], idOf: (row: T) => string | null) {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const id = idOf(row);
    if (!id) continue;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

/** The cards of many members for one year, in the order given; reads every meeting of that year once. */
export async function yearCards(
  members: readonly Member[],
  year: string,
): Promise<{ member: Member; lines: CardLine[] }[]> {
  const { attendance, entries, opinions, meetings } = store();
  const held = await meetings
    .where('startsOn')
    .between(`${year}-01-01`, `${year}-12-31`, true, true)
    .toArray();
  const ids = new Set(held.map(({ id }) => id));
  const [came, said, proposed] = await Promise.all([
    attendance
      .where('meetingId')
      .anyOf([...ids])
      .toArray(),
    entries.filter(({ meetingId }) => ids.has(meetingId)).toArray(),
    opinions.filter(({ meetingId }) => ids.has(meetingId)).toArray(),
  ]);
  const who = whoIs(members);
  const own = (person: PersonRef | null) => (person?.id ? who(person.id) : null);
  const [ofPerson, ofSpeaker, ofProposer] = [
    byPerson(came, ({ person }) => own(person)),
    byPerson(said, ({ speaker }) => own(speaker)),
    byPerson(proposed, ({ speaker }) => own(speaker)),
  ];
  return members.map((member) => ({
    member,
    lines: linesOfYear(
      cardLines(member, {
        meetings: held,
        attendance: ofPerson.get(member.id) ?? [],
        entries: ofSpeaker.get(member.id) ?? [],
        opinions: ofProposer.get(member.id) ?? [],
      }),
      year,
    ),
  }));
}

/** Years in which meetings of the office's own were held, the newest first. */
export async function yearsWithMeetings(): Promise<string[]> {
  const days = await store().meetings.orderBy('startsOn').uniqueKeys();
  return [...new Set(days.map((day) => String(day).slice(0, 4)))].sort().reverse();
}
