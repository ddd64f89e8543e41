import { whoIs } from '../../directory/identity';
import { onceEach } from '../../meetings/attendance';
import type { CivilDate } from '../../model/civil-date';
import type { Meeting } from '../../model/meeting';
import { type Counting, type Happening, happening } from '../facts';

/** Meetings that were held and every sitting of theirs. */
export function* meetings({ facts, counts, today }: Counting): Generator<Happening> {
  for (const meeting of facts.meetings) {
    if (!counts(meeting) || meeting.cancelled) continue;
    const { id, kind, startsOn, sittings } = meeting;
    const behind = { line: kind, table: 'meetings', id } as const;
    if (startsOn === null || startsOn <= today)
      yield happening('meetings.held', startsOn ?? '', behind);
    for (const { state, date } of sittings)
      if (state === 'planned' && date !== null && date <= today)
        yield happening('meetings.sittings', date, behind);
  }
}

/** Meetings that were held, by id, with the day that what happened there is of. */
function heldOn({ facts, counts, today }: Counting): ReadonlyMap<string, CivilDate | ''> {
  const isHeld = (one: Meeting) =>
    counts(one) && !one.cancelled && (one.startsOn === null || one.startsOn <= today);
  return new Map(facts.meetings.filter(isHeld).map((one) => [one.id, one.startsOn ?? '']));
}

/** What members did: where they came, spoke and proposed, each under the person's own entry. */
export function* members(counting: Counting): Generator<Happening> {
  const { facts, counts } = counting;
  const held = heldOn(counting);
  const who = whoIs(facts.members);
  const known = new Set(
    facts.members.filter(({ sample }) => counts({ sample, deletedAt: null })).map(({ id }) => id),
  );
  const memberOf = (id: string | null | undefined) => {
    const own = id ? who(id) : '';
    return known.has(own) ? own : null;
  };
  for (const [meetingId, rows] of byMeeting(facts.attendance)) {
    const on = held.get(meetingId);
    if (on === undefined) continue;
    for (const { person, state } of onceEach(rows, who)) {
      const line = state === 'present' ? memberOf(person.id) : null;
      if (line) yield happening('members.attended', on, { line, table: 'meetings', id: meetingId });
    }
  }
  for (const { meetingId, speakerId } of facts.spoken) {
    const [on, line] = [held.get(meetingId), memberOf(speakerId)];
    if (on !== undefined && line)
      yield happening('members.spoke', on, { line, table: 'meetings', id: meetingId });
  }
  for (const opinion of facts.opinions) {
    const [on, line] = [held.get(opinion.meetingId), memberOf(opinion.speaker?.id)];
    if (on !== undefined && line && counts(opinion))
      yield happening('members.raised', on, { line, table: 'opinions', id: opinion.id });
  }
}

function byMeeting<Row extends { meetingId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.meetingId);
    if (group) group.push(row);
    else groups.set(row.meetingId, [row]);
  }
  return groups;
}
