import {
  capacitiesOf,
  fitting,
  isWithin,
  type Occasion,
  type Person,
  refOfMember,
} from '#shared/directory/capacities';
import {
  type Graded,
  gradeOf,
  gradeOfUnitName,
  type MatchGrade,
  normalQuery,
} from '#shared/directory/match';
import { nameForm } from '#shared/directory/name-form';
import { placeOfPost } from '#shared/directory/order';
import { bodyForm, namesOfUnit } from '#shared/directory/unit-names';
import type { CivilDate } from '#shared/model/civil-date';
import type { Member, PersonRef, Unit, UnitRef } from '#shared/model/directory';
import { byOrder } from '#shared/model/order';
import { todayNow } from '../today';
import { type Directory, directory, directoryWithPinyin } from './directory';

/** A person found, and what tells them from others of the same name. */
export interface FoundPerson extends Graded {
  ref: PersonRef;
  /** e.g. 委员 · 民盟 · 市第一中学校长 */
  facts: string;
}

/** Everybody, each person once: leaders by rank, then the members who are none. In the recycle bin nobody is looked for. */
export function peopleOf(all: Directory): Person[] {
  const led = all.leaders
    .filter((leader) => (all.leaderOf.get(all.who(leader.id)) ?? leader) === leader)
    .map((leader): Person => ({ leader, member: all.memberById.get(all.who(leader.id)) ?? null }));
  const isLed = new Set(led.map(({ member }) => member?.id));
  const others = [...all.memberById.values()].filter(
    ({ id }) => !isLed.has(id) && all.who(id) === id,
  );
  return [...led, ...others.map((member): Person => ({ leader: null, member }))];
}

/** The person of an entry; null for one that is gone, or lies in the recycle bin. */
export function personById(all: Directory, id: string): Person | null {
  const own = all.who(id);
  const member = all.memberById.get(own) ?? null;
  const leader = all.leaderOf.get(own) ?? all.leaderById.get(id) ?? null;
  return member || leader ? { member, leader } : null;
}

/** What somebody named can come as on a day; only the reference itself where the directory has nobody. */
export function capacitiesOfRef(all: Directory, ref: PersonRef, on: CivilDate | null): PersonRef[] {
  const person = ref.id === null ? null : personById(all, ref.id);
  return person ? capacitiesOf(person, on) : [ref];
}

/** A person as named today, or on the day of the occasion: a leader by rank, else a member with the newest affiliation. */
export function refOf(person: Person, occasion?: Occasion): PersonRef {
  const all = capacitiesOf(person, occasion?.on ?? todayNow());
  const fits = occasion && fitting(all, occasion);
  if (fits) return fits;
  const [first] = all;
  if (first?.source === 'leader' || person.member === null) return first ?? NOBODY;
  return refOfMember(person.member);
}

const NOBODY: PersonRef = { source: 'guest', id: null, name: '', unit: '', post: '' };

/** What tells a person from others of the name: the rank, then what tells a member. */
export function factsOf({ leader, member }: Person): string {
  // A member's post among us is often the one the leaders' table has.
  const rank = leader && leader.post !== member?.post ? leader.post : '';
  const facts = [rank, member ? factsOfMember(member) : ''];
  return facts.filter((one) => one !== '').join(' · ');
}

/** What tells a member from others of the same name: post, party, sector, unit. */
export function factsOfMember(member: Member): string {
  const now = member.affiliations.at(-1);
  const work = `${now?.unit ?? ''}${now?.post ?? ''}`;
  const facts = [member.post || '委员', member.party, member.sector, work];
  return facts.filter((one) => one !== '').join(' · ');
}

/** Hanzi are found without the dictionary, which takes a moment to load. */
function directoryFor(query: string): Promise<Directory> {
  return /[a-z]/.test(query) ? directoryWithPinyin() : directory();
}

interface Candidate extends Graded {
  /** Leaders by rank before members by post. */
  place: number;
  person: Person;
}

function candidates(all: Directory, query: string): Candidate[] {
  return peopleOf(all).flatMap((person): Candidate[] => {
    const { leader, member } = person;
    // Two entries of one person may be written in two ways; he is found under each.
    const names = [...new Set([member?.name, leader?.name].filter((one) => one !== undefined))];
    const grades = names.flatMap((name) =>
      query === '' ? 0 : (gradeOf(name, all.keysOf(name), query) ?? []),
    );
    if (grades.length === 0) return [];
    const leads = leader !== null && isWithin(leader.span, todayNow());
    const place = leads ? leader.rank - 1e6 : placeOfPost(member?.post ?? '');
    const grade = Math.min(...grades) as MatchGrade;
    return [{ grade, isWhole: names.some((name) => nameForm(name) === query), place, person }];
  });
}

/**
 * People by name, pinyin or initials, each person once: those that fit best first, among
 * equals leaders by rank, then members by post. '' finds everybody in that order. In the
 * capacity that fits the occasion; without one a leader by rank, a member as such.
 */
export async function findPeople(
  text: string,
  limit = 12,
  occasion?: Occasion,
): Promise<FoundPerson[]> {
  const query = normalQuery(text);
  const all = await directoryFor(query);
  return candidates(all, query)
    .sort((a, b) => a.grade - b.grade || a.place - b.place)
    .slice(0, limit)
    .map(({ person, grade, isWhole }) => ({
      ref: refOf(person, occasion),
      facts: factsOf(person),
      grade,
      isWhole,
    }));
}

/** Members that fit a query, in the order given; those of `bin` are in the recycle bin. */
export function membersMatching(all: Directory, text: string, bin: boolean): Member[] {
  const query = normalQuery(text);
  return all.members.filter(
    ({ name, deletedAt }) =>
      (deletedAt !== null) === bin &&
      (query === '' || gradeOf(name, all.keysOf(name), query) !== null),
  );
}

function gradeOfUnit(
  all: Directory,
  { fullName, shortName }: Pick<Unit, 'fullName' | 'shortName'>,
  query: string,
): MatchGrade | null {
  if (query === '') return 0;
  const fitting = namesOfUnit(shortName, fullName).flatMap(
    (name) => gradeOfUnitName(name, all.keysOfUnit(name), query) ?? [],
  );
  return fitting.length === 0 ? null : (Math.min(...fitting) as MatchGrade);
}

/** Units by their place whose full or short name fits; those of `bin` are in the recycle bin. */
export function unitsMatching(all: Directory, text: string, bin: boolean): Unit[] {
  const query = normalQuery(text);
  return all.units.filter(
    (unit) => (unit.deletedAt !== null) === bin && gradeOfUnit(all, unit, query) !== null,
  );
}

/** A unit found: its names, and its row; null for a committee of the house that has none. */
export interface FoundUnit extends Graded, Pick<Unit, 'fullName' | 'shortName' | 'order'> {
  id: string | null;
}

/** Committees of the office's list that are not among the units under any name. */
function committeesOf(all: Directory): Omit<FoundUnit, keyof Graded>[] {
  const known = new Set(
    all.units
      .filter(({ deletedAt, fullName, shortName }) => deletedAt === null && fullName + shortName)
      .flatMap(({ fullName, shortName }) => [bodyForm(fullName), bodyForm(shortName)]),
  );
  return all.groups
    .filter(({ kind, name }) => kind === 'committee' && !known.has(bodyForm(name)))
    .map(({ name, order }) => ({ id: null, fullName: name, shortName: '', order: 1e6 + order }));
}

/**
 * Units, and committees of the house, by full or short name as people say it, by pinyin or
 * initials: the best fitting first, then by place.
 */
export async function findWholeUnits(text: string, limit = 12): Promise<FoundUnit[]> {
  const query = normalQuery(text);
  const all = await directoryFor(query);
  const units = all.units.filter(({ deletedAt }) => deletedAt === null);
  return [...units, ...committeesOf(all)]
    .flatMap(({ id, fullName, shortName, order }) => {
      const grade = gradeOfUnit(all, { fullName, shortName }, query);
      const isWhole = namesOfUnit(fullName, shortName).some((name) => nameForm(name) === query);
      return grade === null ? [] : [{ id: id ?? '', fullName, shortName, order, grade, isWhole }];
    })
    .sort((a, b) => a.grade - b.grade || byOrder(a, b))
    .slice(0, limit)
    .map((unit) => ({ ...unit, id: unit.id || null }));
}

/** Units that fit, as references by the standard short name where there is one. */
export async function findUnits(text: string, limit = 12): Promise<(Graded & UnitRef)[]> {
  const found = await findWholeUnits(text, limit);
  return found.map(({ id, shortName, fullName, grade, isWhole }) => ({
    id,
    name: shortName || fullName,
    grade,
    isWhole,
  }));
}
