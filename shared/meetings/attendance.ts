import { EACH_ITS_OWN, type Who } from '../directory/identity';
import { compareByStrokes } from '../directory/order';
import type { PersonRef } from '../model/directory';
import {
  ATTENDANCE_ROLES,
  ATTENDANCE_STATES,
  type Attendance,
  type AttendanceRole,
  type AttendanceState,
} from '../model/meeting';
import type { Leader } from '../model/office';
import { byOrder } from '../model/order';

/** How many people of the office's order; the sum of the last three and of those not known is `expected`. */
export interface AttendanceCounts {
  /** 应到: everybody called, whatever became of it. */
  expected: number;
  present: number;
  leave: number;
  absent: number;
}

const ROLE_ORDER: readonly AttendanceRole[] = ['attend', 'nonvoting', 'invited'];

/** One person has one key, on whichever list and in whichever capacity; guests are told apart by name, unit and post. */
export function personKey({ id, name, unit, post }: PersonRef, who: Who = EACH_ITS_OWN): string {
  return id === null ? `guest:${name}:${unit}:${post}` : who(id);
}

/** Of two rows for one person the one that says more: that he came, was excused, stayed away. */
const SAYS_MOST: readonly AttendanceState[] = ['present', 'leave', 'absent', 'expected'];

/**
 * A meeting's rows with each person once. Somebody who was called under two entries before
 * these were joined has the row that says most; the other one is kept and stands for nothing.
 */
export function onceEach<Row extends Pick<Attendance, 'person' | 'role' | 'state'>>(
  rows: readonly Row[],
  who: Who,
): Row[] {
  const says = ({ state, role }: Row) =>
    SAYS_MOST.indexOf(state) * ROLE_ORDER.length + ROLE_ORDER.indexOf(role);
  const best = new Map<string, Row>();
  for (const row of rows) {
    if (row.person.id === null) continue;
    const known = best.get(personKey(row.person, who));
    if (known === undefined || says(row) < says(known)) best.set(personKey(row.person, who), row);
  }
  const kept = new Set(best.values());
  return rows.filter((row) => row.person.id === null || kept.has(row));
}

export function countsOf(rows: readonly Attendance[]): AttendanceCounts {
  const of = (state: AttendanceState) => rows.filter((one) => one.state === state).length;
  return {
    expected: rows.length,
    present: of('present'),
    leave: of('leave'),
    absent: of('absent'),
  };
}

/** People who attend: 应到, 实到, 请假 and 缺席 count them alone. */
export function attending(rows: readonly Attendance[]): Attendance[] {
  return rows.filter(({ role }) => role === 'attend');
}

/** 列席6人（其中请假1人），邀请1人; '' where everybody attends. */
export function othersWords(rows: readonly Attendance[]): string {
  return (['nonvoting', 'invited'] as const)
    .map((role) => ({ role, counts: countsOf(rows.filter((row) => row.role === role)) }))
    .filter(({ counts }) => counts.expected > 0)
    .map(({ role, counts }) => {
      const away = (['leave', 'absent'] as const)
        .filter((state) => counts[state] > 0)
        .map((state) => `${ATTENDANCE_STATES[state]}${counts[state]}人`)
        .join('、');
      return `${ATTENDANCE_ROLES[role]}${counts.expected}人${away && `（其中${away}）`}`;
    })
    .join('，');
}

/** By role, then as the office has arranged them. */
export function inOrder(rows: readonly Attendance[]): Attendance[] {
  const role = (one: Attendance) => ROLE_ORDER.indexOf(one.role);
  return [...rows].sort((a, b) => role(a) - role(b) || byOrder(a, b));
}

/** Rank in the leaders' table, in whichever capacity somebody comes; Infinity for everybody else. */
function ranks(leaders: readonly Leader[], who: Who): (person: PersonRef) => number {
  const rank = new Map<string, number>();
  for (const leader of [...leaders].sort((a, b) => b.rank - a.rank))
    rank.set(who(leader.id), leader.rank);
  return ({ id }) => (id === null ? Infinity : (rank.get(who(id)) ?? Infinity));
}

/** Each role numbered from 1 in the order of the list. */
export function renumbered(rows: readonly Attendance[]): Attendance[] {
  const next = new Map<AttendanceRole, number>();
  return rows.map((row) => {
    const order = (next.get(row.role) ?? 0) + 1;
    next.set(row.role, order);
    return row.order === order ? row : { ...row, order };
  });
}

/**
 * New people put where they belong: a leader before everybody of lower rank, others
 * at the end. What a hand has arranged stays as it is.
 */
export function inserted(
  rows: readonly Attendance[],
  added: readonly Attendance[],
  leaders: readonly Leader[],
  who: Who = EACH_ITS_OWN,
): Attendance[] {
  const rankOf = ranks(leaders, who);
  const list = inOrder(rows);
  for (const one of added) {
    const rank = rankOf(one.person);
    const before = list.findIndex(
      (other) => other.role === one.role && rankOf(other.person) > rank,
    );
    if (before < 0) list.push(one);
    else list.splice(before, 0, one);
  }
  return inOrder(renumbered(list));
}

/**
 * The whole list arranged anew: leaders by rank, then the others by strokes of the
 * surname, or (`kept`) in the order they have.
 */
export function arranged(
  rows: readonly Attendance[],
  leaders: readonly Leader[],
  others: 'kept' | 'strokes',
  who: Who = EACH_ITS_OWN,
): Attendance[] {
  const rankOf = ranks(leaders, who);
  const list = inOrder(rows).sort((a, b) => {
    const role = ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role);
    if (role !== 0) return role;
    const [one, other] = [rankOf(a.person), rankOf(b.person)];
    if (one !== other) return one - other;
    return others === 'strokes' ? compareByStrokes(a.person.name, b.person.name) : 0;
  });
  return renumbered(list);
}
