import type { KnownRef } from '../../directory/identity';
import type { PersonRef } from '../../model/directory';
import type { MeetingFacts } from './facts';

/** How people are named in the papers of one meeting. */
export interface People {
  /** The name alone; with unit (or post) in brackets where two people of one name are in the papers. For lists. */
  name: (person: PersonRef) => string;
  /** Unit, post and name as in running text: 市民政局局长郑守田. */
  titled: (person: PersonRef) => string;
  /** Unit and name, as lists under a 纪要 have them (10.3); leaders by name. */
  ofUnit: (person: PersonRef) => string;
  /** One who speaks: 林溪委员; others by unit and post. Null: nobody was named. */
  speaker: (person: PersonRef | null) => string;
  /** Unit and post without the name, for tables. */
  duty: (person: PersonRef) => string;
}

/**
 * Two references to one person: as the clerk has said, who joined entries of the directory or
 * declared them to be two people; else by name. A unit that one of them lacks tells nothing.
 */
export function isSamePerson(a: KnownRef, b: KnownRef): boolean {
  if (a.person !== undefined && b.person !== undefined) return a.person === b.person;
  if (a.name !== b.name) return false;
  if (a.source === b.source && a.id !== null && b.id !== null) return a.id === b.id;
  return a.unit === '' || b.unit === '' || a.unit === b.unit;
}

/** Different people, the first reference to each. */
export function distinctPeople(people: readonly (PersonRef | null)[]): PersonRef[] {
  const byName = new Map<string, PersonRef[]>();
  const distinct: PersonRef[] = [];
  for (const person of people as readonly (KnownRef | null)[]) {
    if (!person) continue;
    // Two entries of one person may be spelled in two ways.
    const keys = [person.name, ...(person.person === undefined ? [] : [person.person])];
    const known = keys.flatMap((key) => byName.get(key) ?? []);
    if (known.some((one) => isSamePerson(one, person))) continue;
    for (const key of keys) byName.set(key, [...(byName.get(key) ?? []), person]);
    distinct.push(person);
  }
  return distinct;
}

/**
 * Rows under the people they are of, each row once: where a reference could be two of them,
 * under the first. `none`: rows that name nobody.
 */
export function byPerson<T>(
  rows: readonly T[],
  personOf: (row: T) => PersonRef | null,
): { people: { person: PersonRef; rows: T[] }[]; none: T[] } {
  const people = distinctPeople(rows.map(personOf)).map((person) => ({ person, rows: [] as T[] }));
  const none: T[] = [];
  for (const row of rows) {
    const person = personOf(row);
    const own = person && people.find((one) => isSamePerson(one.person, person));
    (own ? own.rows : none).push(row);
  }
  return { people, none };
}

/** A member who speaks for himself, and not for a committee that he is in charge of or for his unit. */
export function isAsMember({ source, capacity = 'member' }: PersonRef): boolean {
  return source === 'member' && capacity === 'member';
}

function dutyOf({ unit, post }: PersonRef): string {
  return post.startsWith(unit) ? post : unit + post;
}

/** A guest named elsewhere without unit and post has those of the one of that name on the list. */
function asListed({ attendance }: MeetingFacts, person: PersonRef): PersonRef {
  if (person.source !== 'guest' || dutyOf(person) !== '') return person;
  const listed = attendance.filter((one) => one.person.name === person.name);
  return listed.length === 1 ? (listed[0]?.person ?? person) : person;
}

/** Everybody whom the facts name. */
function everybody(facts: MeetingFacts): (PersonRef | null)[] {
  return [
    facts.meeting.chair,
    ...facts.attendance.map(({ person }) => person),
    ...facts.items.flatMap(({ reporters, checkers, sittingInPeople = [] }) => [
      ...reporters,
      ...checkers,
      ...sittingInPeople,
    ]),
    ...facts.entries.map(({ speaker }) => speaker),
    ...facts.opinions.map(({ speaker }) => speaker),
  ];
}

/** The ways in which this meeting's people are printed. */
export function peopleOf(facts: MeetingFacts): People {
  const namesakes = new Map<string, PersonRef[]>();
  for (const person of distinctPeople(everybody(facts))) {
    namesakes.set(person.name, [...(namesakes.get(person.name) ?? []), person]);
  }
  /** What tells one from others of the name, or '' where nobody shares it. */
  const telling = (person: PersonRef): string => {
    const same = namesakes.get(person.name) ?? [];
    if (same.length < 2) return '';
    const inUnit = same.filter(({ unit }) => unit === person.unit).length;
    return inUnit > 1 || person.unit === '' ? dutyOf(person) : person.unit;
  };
  const titled = (person: PersonRef) => dutyOf(asListed(facts, person)) + person.name;
  const unitOf = (person: PersonRef) => telling(person) || person.unit || dutyOf(person);
  return {
    titled,
    ofUnit: (person) => (person.source === 'leader' ? '' : unitOf(person)) + person.name,
    duty: dutyOf,
    name: (person) => {
      const told = telling(person);
      return told === '' ? person.name : `${person.name}（${told}）`;
    },
    speaker: (person) => {
      if (!person) return '与会人员';
      return isAsMember(person) ? `${telling(person)}${person.name}委员` : titled(person);
    },
  };
}

/** The house at the head of a leader's post, which stands for his unit: 市政协副主席. */
const HOUSE = /^\p{Script=Han}{1,8}?政协(?=党组|副?主席|副?秘书长)/u;

/** People in a row who are named under one duty ('' for a bare name). */
interface Titled {
  duty: string;
  unit: string;
  names: string[];
}

/**
 * People one after the other, each as `form` prints him. Who shares what stands before the
 * name is named behind it once (副主席甲、乙), and a unit is not said twice in a row. Where a 、
 * stands within, commas part them, or nobody knows where one ends.
 */
export function listed(persons: readonly PersonRef[], form: (person: PersonRef) => string): string {
  const rows: Titled[] = [];
  for (const person of persons) {
    const whole = form(person);
    // A form that says more behind the name, as 李明（甲单位）, is a name by itself.
    const isTitled = whole.endsWith(person.name);
    const duty = isTitled ? whole.slice(0, whole.length - person.name.length) : '';
    const name = isTitled ? person.name : whole;
    const last = rows.at(-1);
    if (last && last.duty === duty) last.names.push(name);
    else rows.push({ duty, unit: person.unit || (HOUSE.exec(duty)?.[0] ?? ''), names: [name] });
  }
  const houses: { unit: string; said: string[] }[] = [];
  for (const { duty, unit, names } of rows) {
    const house = houses.at(-1);
    const isSaid = unit !== '' && house?.unit === unit && duty.startsWith(unit);
    if (house && isSaid) house.said.push(duty.slice(unit.length) + names.join('、'));
    else houses.push({ unit: duty.startsWith(unit) ? unit : '', said: [duty + names.join('、')] });
  }
  return parted(houses.map(({ said }) => parted(said)));
}

/** Parted by 、, or by commas where a 、 stands within one of them. */
function parted(texts: readonly string[]): string {
  return texts.join(texts.length > 1 && texts.some((one) => one.includes('、')) ? '，' : '、');
}
