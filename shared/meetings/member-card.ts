import type { CivilDate } from '../model/civil-date';
import type { Member } from '../model/directory';
import type { Attendance, AttendanceRole, AttendanceState, Meeting } from '../model/meeting';
import { byOrder } from '../model/order';
import type { Entry, Opinion } from '../model/proceedings';
import { hasWords, isHandedIn } from '../proceedings/handed-in';
import { onceEach } from './attendance';

/** States of attendance as a card says them. */
export const CARD_STATES: Record<AttendanceState, string> = {
  expected: '未登记出席',
  present: '出席',
  leave: '请假',
  absent: '缺席',
};

/** What a member did at one meeting. */
export interface CardLine {
  meetingId: string;
  title: string;
  kind: Meeting['kind'];
  /** First day, or null when it was never fixed. */
  date: CivilDate | null;
  /** null: not on the list of attendance, known from words alone. */
  role: AttendanceRole | null;
  state: AttendanceState | null;
  speeches: Pick<Entry, 'id' | 'text'>[];
  /** What was handed in and not spoken. */
  handedIn: Pick<Entry, 'id' | 'text'>[];
  opinions: Pick<Opinion, 'id' | 'words' | 'summary'>[];
}

export interface CardCounts {
  /** 应到: present, excused and absent; meetings without a roll call do not count. */
  called: number;
  present: number;
  leave: number;
  absent: number;
  /** On the list of a meeting whose roll was not called; in no other count. */
  open: number;
  speeches: number;
  handedIn: number;
  opinions: number;
}

/** The records that mention members, as stored. Opinions in the recycle bin are left out by `cardLines`. */
export interface CardSources {
  meetings: readonly (Meeting | undefined)[];
  attendance: readonly Attendance[];
  entries: readonly Entry[];
  opinions: readonly Opinion[];
}

/**
 * A meeting that counts: held or planned, not in the recycle bin. One of the sample
 * never counts for a real member; members of the sample have theirs to look at.
 */
function counts(meeting: Meeting | undefined, member: Pick<Member, 'sample'>): meeting is Meeting {
  if (meeting === undefined) return false;
  return meeting.deletedAt === null && !meeting.cancelled && meeting.sample === member.sample;
}

/** Groups by the member and meeting that rows are about. */
function byMeeting<T extends { meetingId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.meetingId);
    if (group) group.push(row);
    else groups.set(row.meetingId, [row]);
  }
  return groups;
}

const shown = (entries: readonly Entry[]): Pick<Entry, 'id' | 'text'>[] =>
  entries.map(({ id, text }) => ({ id, text }));

/** A member's meetings from rows that are all about this member, the newest first. */
export function cardLines(member: Pick<Member, 'sample'>, sources: CardSources): CardLine[] {
  const [attendance, entries, opinions] = [
    byMeeting(sources.attendance),
    byMeeting(sources.entries.filter((one) => one.deletedAt === undefined && hasWords(one))),
    byMeeting(sources.opinions.filter(({ deletedAt }) => deletedAt === null)),
  ];
  const lines: CardLine[] = [];
  for (const meeting of sources.meetings) {
    if (!counts(meeting, member)) continue;
    const { id, title, kind, startsOn } = meeting;
    // The rows are all about one person: of several the one that says most.
    const [present] = onceEach(attendance.get(id) ?? [], () => '');
    const words = (entries.get(id) ?? []).sort(byOrder);
    const said = (opinions.get(id) ?? []).sort(byOrder);
    const state = present?.state ?? null;
    if (!present && words.length === 0 && said.length === 0) continue;
    lines.push({
      meetingId: id,
      title,
      kind,
      date: startsOn,
      role: present?.role ?? null,
      state,
      speeches: shown(words.filter((entry) => !isHandedIn(entry, state))),
      handedIn: shown(words.filter((entry) => isHandedIn(entry, state))),
      opinions: said.map(({ id: opinionId, words, summary }) => ({
        id: opinionId,
        words,
        summary,
      })),
    });
  }
  return lines.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** Lines of one year; null: all of them. */
export function linesOfYear(lines: readonly CardLine[], year: string | null): CardLine[] {
  return lines.filter(({ date }) => year === null || date?.slice(0, 4) === year);
}

/** The years that lines fall into, the newest first. */
export function yearsOf(lines: readonly Pick<CardLine, 'date'>[]): string[] {
  const years = lines.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)]));
  return [...new Set(years)].sort().reverse();
}

export function countLines(lines: readonly CardLine[]): CardCounts {
  const of = (state: AttendanceState) => lines.filter((line) => line.state === state).length;
  const [present, leave, absent] = [of('present'), of('leave'), of('absent')];
  return {
    called: present + leave + absent,
    present,
    leave,
    absent,
    open: of('expected'),
    speeches: lines.reduce((sum, line) => sum + line.speeches.length, 0),
    handedIn: lines.reduce((sum, line) => sum + line.handedIn.length, 0),
    opinions: lines.reduce((sum, line) => sum + line.opinions.length, 0),
  };
}
