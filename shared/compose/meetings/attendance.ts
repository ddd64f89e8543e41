import { isSameBody } from '../../directory/unit-names';
import type { LabelledList } from '../../document/official-document';
import type { PersonRef } from '../../model/directory';
import type { Attendance, AttendanceRole } from '../../model/meeting';
import { BLANK } from '../parts';
import type { MeetingFacts } from './facts';
import { isSamePerson, listed, type People } from './people';

/**
 * Who came. Once somebody is ticked as 实到, only those ticked came; before that
 * (or where an office notes exceptions only) everybody did who was not excused or absent.
 */
export function cameIn(rows: readonly Attendance[]): Attendance[] {
  const ticked = rows.some(({ state }) => state === 'present');
  return rows.filter(({ state }) => state === 'present' || (!ticked && state === 'expected'));
}

/** How one who is not simply known by name is printed; 'announced': titled, and those who lead as well. */
type Form = 'titled' | 'ofUnit' | 'announced';

/** People of a list: those of other houses with unit (and post), leaders and members by name. */
function names(rows: readonly Attendance[], people: People, form: Form = 'titled'): string {
  const roles = new Map(rows.map(({ person, role }) => [person, role]));
  return listed(
    rows.map(({ person }) => person),
    (person) => {
      const isKnown = roles.get(person) === 'attend' && person.source !== 'guest';
      const isBare = form !== 'announced' || person.source !== 'leader';
      if (isKnown && isBare) return people.name(person);
      return form === 'ofUnit' ? people.ofUnit(person) : people.titled(person);
    },
  );
}

/**
 * The list with the one who presides. He came, once it is known of others who did, unless it is
 * registered that he did not; where nobody has put him on the list, a guest of the house most
 * often, he attends. One who was put among those who sit in stays one of them, and is the first
 * of all. An empty list stays one.
 */
export function withChair({ meeting: { chair }, attendance }: MeetingFacts): readonly Attendance[] {
  const first = attendance.find(({ role }) => role === 'attend');
  if (!chair || !first) return attendance;
  const state = attendance.some((row) => row.state === 'present') ? 'present' : 'expected';
  const own = attendance.find(({ person }) => isSamePerson(person, chair));
  if (own) {
    const isOpen = own.state === 'expected' && state === 'present';
    const row: Attendance = isOpen ? { ...own, state } : own;
    // Among those who attend the office's order has his place; else he sits in front of them.
    if (own.role !== 'attend') return [row, ...attendance.filter((one) => one !== own)];
    return isOpen ? attendance.map((one) => (one === own ? row : one)) : attendance;
  }
  const facts = { state, reason: '', telephone: '' } as const;
  return [{ ...first, ...facts, id: `${first.meetingId} chair`, person: chair }, ...attendance];
}

/** People of a role who came, in the office's order, or ''. */
export function cameAs(
  facts: MeetingFacts,
  role: AttendanceRole,
  people: People,
  form?: Form,
): string {
  const came = cameIn(withChair(facts)).filter((row) => row.role === role);
  return names(came, people, form);
}

/** People of a role who are to come, or ''. `but`: who is left out, as the chair is who reads the list out. */
export function calledAs(
  facts: MeetingFacts,
  role: AttendanceRole,
  people: People,
  but: PersonRef | null = null,
  form?: Form,
): string {
  const called = withChair(facts).filter((row) => row.role === role && row.state !== 'leave');
  return names(
    called.filter(({ person }) => !but || !isSamePerson(person, but)),
    people,
    form,
  );
}

/** People excused or absent, in the office's order; reasons are never printed. */
export function missing(
  facts: MeetingFacts,
  state: 'leave' | 'absent',
  people: People,
  form?: Form,
): string {
  const rows = facts.attendance.filter((row) => row.state === state);
  return names(rows, people, form);
}

/** People of whom nobody has registered whether they came, while it is known of others. */
export function unregistered(facts: MeetingFacts, people: People): string {
  const rows = withChair(facts);
  const came = new Set(cameIn(rows));
  return names(
    rows.filter((row) => row.state === 'expected' && !came.has(row)),
    people,
  );
}

/** 出席, 请假, 列席, 邀请 as lists under a paper (GB/T 9704-2012, 10.3); empty ones are left out. */
export function attendanceLists(facts: MeetingFacts, people: People): LabelledList[] {
  const lists = [
    { label: '出席', text: cameAs(facts, 'attend', people, 'ofUnit') },
    { label: '请假', text: missing(facts, 'leave', people, 'ofUnit') },
    { label: '列席', text: cameAs(facts, 'nonvoting', people, 'ofUnit') },
    { label: '邀请', text: cameAs(facts, 'invited', people, 'ofUnit') },
  ];
  return lists.filter(({ text }) => text !== '');
}

/**
 * How many are called, came, are excused and absent; what is not known yet is a blank.
 * Once it is known, what is left of those called is `open`: nobody has registered them.
 */
export function countsOf(rows: readonly Attendance[]) {
  const count = (state: Attendance['state']) => rows.filter((row) => row.state === state).length;
  const [leave, absent] = [count('leave'), count('absent')];
  const known = count('present') + absent > 0;
  const came = cameIn(rows).length;
  const shown = (number: number) => (known ? String(number) : BLANK);
  return {
    called: rows.length > 0 ? String(rows.length) : BLANK,
    present: shown(came),
    leave: known || leave > 0 ? String(leave) : BLANK,
    absent: shown(absent),
    open: known ? rows.length - came - leave - absent : 0,
  };
}

/** Whether a person comes as a member, as whoever attends does where nothing else was said: the notice then goes to himself and not to his unit. */
export function comesForHimself({ person, role }: Pick<Attendance, 'person' | 'role'>): boolean {
  if (person.source !== 'member') return false;
  return person.capacity === undefined ? role === 'attend' : person.capacity === 'member';
}

/** Units by one name each: 市政协研究室 and 研究室 are one, of which the first stands. */
export function eachUnitOnce(names: readonly string[]): string[] {
  const isOfHouse = (name: string) => name.includes('政协');
  const isOne = (a: string, b: string) =>
    a === b || (isOfHouse(a) !== isOfHouse(b) && isSameBody(a, b));
  const once: string[] = [];
  for (const name of names)
    if (name !== '' && !once.some((known) => isOne(known, name))) once.push(name);
  return once;
}

const unitsOf = (rows: readonly Attendance[]): string[] =>
  eachUnitOnce(rows.filter((row) => !comesForHimself(row)).map(({ person }) => person.unit));

/** Units that sent somebody or were called, in the office's order; members come for themselves. */
export function unitsCalled(facts: MeetingFacts): string[] {
  return unitsOf(facts.attendance);
}

/** Those of them that answer what is proposed: the house's own committees do not. */
export function unitsAsked(facts: MeetingFacts): string[] {
  return unitsOf(facts.attendance.filter(({ person }) => person.capacity !== 'duty'));
}
