import { gradeOf, gradeOfUnitName, type MatchGrade, normalQuery } from '#shared/directory/match';
import { placeOfPost } from '#shared/directory/order';
import type { Member, PersonRef, Unit, UnitRef } from '#shared/model/directory';
import type { Leader } from '#shared/model/office';
import { byOrder } from '#shared/model/order';
import { type Directory, directory, directoryWithPinyin } from './directory';

/** A person found, and what tells them from others of the same name. */
export interface FoundPerson {
  ref: PersonRef;
  /** e.g. 委员 · 民盟 · 市第一中学校长 */
  facts: string;
}

/** A member as named today: the newest affiliation. */
export function refOfMember(member: Member): PersonRef {
  const now = member.affiliations.at(-1);
  const { id, name } = member;
  return { source: 'member', id, name, unit: now?.unit ?? '', post: now?.post || member.post };
}

export function refOfLeader({ id, name, post }: Leader): PersonRef {
  return { source: 'leader', id, name, unit: '', post };
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

interface Candidate {
  grade: MatchGrade;
  /** Leaders by rank before members by post. */
  place: number;
  found: () => FoundPerson;
}

function candidates(all: Directory, query: string): Candidate[] {
  const grade = (name: string) => (query === '' ? 0 : gradeOf(name, all.keysOf(name), query));
  const found: Candidate[] = [];
  for (const leader of all.leaders) {
    const fits = grade(leader.name);
    if (fits === null) continue;
    found.push({
      grade: fits,
      place: leader.rank - 1e6,
      found: () => ({ ref: refOfLeader(leader), facts: leader.post }),
    });
  }
  for (const member of all.members) {
    if (member.deletedAt !== null) continue;
    const fits = grade(member.name);
    if (fits === null) continue;
    found.push({
      grade: fits,
      place: placeOfPost(member.post),
      found: () => ({ ref: refOfMember(member), facts: factsOfMember(member) }),
    });
  }
  return found;
}

/**
 * People by name, pinyin or initials: those that fit best first, among equals
 * leaders by rank, then members by post. '' finds everybody in that order.
 */
export async function findPeople(text: string, limit = 12): Promise<FoundPerson[]> {
  const query = normalQuery(text);
  const all = await directoryFor(query);
  return candidates(all, query)
    .sort((a, b) => a.grade - b.grade || a.place - b.place)
    .slice(0, limit)
    .map(({ found }) => found());
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

function gradeOfUnit(all: Directory, unit: Unit, query: string): MatchGrade | null {
  if (query === '') return 0;
  const grades = [unit.shortName, unit.fullName].map((name) =>
    gradeOfUnitName(name, all.keysOf(name), query),
  );
  const fitting = grades.filter((grade) => grade !== null);
  return fitting.length === 0 ? null : (Math.min(...fitting) as MatchGrade);
}

/** Units by their place whose full or short name fits; those of `bin` are in the recycle bin. */
export function unitsMatching(all: Directory, text: string, bin: boolean): Unit[] {
  const query = normalQuery(text);
  return all.units.filter(
    (unit) => (unit.deletedAt !== null) === bin && gradeOfUnit(all, unit, query) !== null,
  );
}

/** Units by full or short name, pinyin or initials, the best fitting first, then by place. */
export async function findWholeUnits(text: string, limit = 12): Promise<Unit[]> {
  const query = normalQuery(text);
  const all = await directoryFor(query);
  return all.units
    .filter(({ deletedAt }) => deletedAt === null)
    .map((unit) => ({ unit, grade: gradeOfUnit(all, unit, query) }))
    .filter(({ grade }) => grade !== null)
    .sort((a, b) => (a.grade ?? 0) - (b.grade ?? 0) || byOrder(a.unit, b.unit))
    .slice(0, limit)
    .map(({ unit }) => unit);
}

/** Units that fit, as references by the standard short name where there is one. */
export async function findUnits(text: string, limit = 12): Promise<UnitRef[]> {
  const found = await findWholeUnits(text, limit);
  return found.map(({ id, shortName, fullName }) => ({ id, name: shortName || fullName }));
}
