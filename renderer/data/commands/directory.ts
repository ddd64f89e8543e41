import { v7 as newId } from 'uuid';
import { USUAL_GROUPS } from '#shared/directory/usual-lists';
import type { Affiliation, DirectoryGroup, GroupKind, Member, Unit } from '#shared/model/directory';
import { store } from '../active';
import { putIntoBin, takeOutOfBin } from './bin';
import { purge } from './purge';

/** The tables of the directory that have a recycle bin. */
export type DirectoryTable = 'members' | 'units';

export type MemberPatch = Partial<Omit<Member, 'id' | 'createdAt' | 'updatedAt' | 'affiliations'>>;
export type UnitPatch = Partial<Omit<Unit, 'id' | 'createdAt' | 'updatedAt'>>;

const GONE = '这一条已不在名录里，可能已被彻底清除。刚才的改动没有存，其他内容没有受影响。';
const now = (): string => new Date().toISOString();

/** A member with these facts, the rest empty. */
export function emptyMember(facts: Partial<Member> = {}): Member {
  const at = now();
  return {
    id: newId(),
    name: '',
    party: '',
    sector: '',
    post: '',
    committee: '',
    affiliations: [],
    telephone: '',
    term: '',
    note: '',
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    sample: 0,
    ...facts,
  };
}

/** A unit with these facts; `order` is its place in printed lists. */
export function emptyUnit(order: number, facts: Partial<Unit> = {}): Unit {
  const at = now();
  return {
    id: newId(),
    fullName: '',
    shortName: '',
    kind: '其他',
    relation: 'level',
    telephone: '',
    note: '',
    order,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    sample: 0,
    ...facts,
  };
}

/** Adds a member and answers the id. */
export async function createMember(facts: Partial<Member> = {}): Promise<string> {
  const member = emptyMember(facts);
  await store().members.add(member);
  return member.id;
}

/** Adds a unit behind all others and answers the id. */
export async function createUnit(facts: Partial<Unit> = {}): Promise<string> {
  const { units } = store();
  return store().transaction('rw', units, async () => {
    const last = await units.orderBy('order').last();
    const unit = emptyUnit((last?.order ?? 0) + 1, facts);
    await units.add(unit);
    return unit.id;
  });
}

async function changeMember(id: string, change: (member: Member) => Member): Promise<void> {
  const { members } = store();
  await store().transaction('rw', members, async () => {
    const member = await members.get(id);
    if (!member) throw new Error(GONE);
    await members.put({ ...change(member), updatedAt: now() });
  });
}

/**
 * Changes a member's facts; `current` corrects the newest unit and post in place
 * (a change of unit is `transferMember`). Throws when the member was purged.
 */
export async function saveMember(
  id: string,
  patch: MemberPatch,
  current?: Affiliation,
): Promise<void> {
  await changeMember(id, (member) => {
    const next = { ...member, ...patch };
    if (current === undefined) return next;
    const isEmpty = current.unit === '' && current.post === '' && current.from === null;
    const older = member.affiliations.slice(0, -1);
    return { ...next, affiliations: isEmpty && older.length === 0 ? [] : [...older, current] };
  });
}

/** 调动: the new unit and post come after the old ones, which stay. Answers those of before. */
export async function transferMember(id: string, to: Affiliation): Promise<Affiliation[]> {
  let before: Affiliation[] = [];
  await changeMember(id, (member) => {
    before = member.affiliations;
    return { ...member, affiliations: [...before, to] };
  });
  return before;
}

/** Takes one affiliation out, by its place. `known`: as the clerk saw it; throws a Chinese `Error` where another stands there by now. Answers the way back. */
export async function removeAffiliation(
  id: string,
  at: number,
  known: Affiliation,
): Promise<() => Promise<void>> {
  await changeMember(id, (member) => {
    if (JSON.stringify(member.affiliations[at]) !== JSON.stringify(known))
      throw new Error('这一段刚才已经移除或改过，没有再移除。');
    return { ...member, affiliations: member.affiliations.toSpliced(at, 1) };
  });
  return () =>
    changeMember(id, (member) => ({
      ...member,
      affiliations: member.affiliations.toSpliced(at, 0, known),
    }));
}

/** Puts the affiliations back as they were. */
export async function restoreAffiliations(id: string, as: readonly Affiliation[]): Promise<void> {
  await changeMember(id, (member) => ({ ...member, affiliations: [...as] }));
}

/** Throws when the unit was purged. */
export async function saveUnit(id: string, patch: UnitPatch): Promise<void> {
  const { units } = store();
  await store().transaction('rw', units, async () => {
    const unit = await units.get(id);
    if (!unit) throw new Error(GONE);
    await units.put({ ...unit, ...patch, updatedAt: now() });
  });
}

/** One place up (-1) or down (1) in printed lists, past units in the recycle bin. */
export async function moveUnit(id: string, by: 1 | -1): Promise<void> {
  const { units } = store();
  await store().transaction('rw', units, async () => {
    const all = await units.orderBy('order').toArray();
    const alive = all.filter(({ deletedAt }) => deletedAt === null);
    const at = alive.findIndex((unit) => unit.id === id);
    const [unit, neighbour] = [alive[at], alive[at + by]];
    if (!unit || !neighbour) return;
    // Numbers may be the same after an import; every unit gets its own.
    const moved = all.filter((one) => one.id !== id);
    moved.splice(moved.indexOf(neighbour) + (by === 1 ? 1 : 0), 0, unit);
    const renumbered = moved.map((one, index) => ({ ...one, order: index + 1 }));
    const before = new Map(all.map((one) => [one.id, one.order]));
    await units.bulkPut(renumbered.filter((one) => before.get(one.id) !== one.order));
  });
}

/** Into the recycle bin; what a person said and attended stays in every meeting. */
export async function deleteFromDirectory(
  table: DirectoryTable,
  ids: readonly string[],
): Promise<void> {
  await putIntoBin(table, ids);
}

/** Out of the recycle bin. */
export async function bringBackToDirectory(
  table: DirectoryTable,
  ids: readonly string[],
): Promise<void> {
  await takeOutOfBin(table, ids);
}

/** 彻底清除 of records in the recycle bin. Meetings keep the name they noted. Throws as `purge` does. */
export function purgeFromDirectory(table: DirectoryTable, ids: readonly string[]): Promise<void> {
  return purge(table, ids);
}

/** Replaces the list of one kind; the place in the list is the place in print. Names left empty are not kept. */
export async function saveGroups(
  kind: GroupKind,
  list: readonly Pick<DirectoryGroup, 'id' | 'name' | 'sample'>[],
): Promise<void> {
  const { groups } = store();
  await store().transaction('rw', groups, async () => {
    const kept = list.filter(({ name }) => name.trim() !== '');
    const ids = new Set(kept.map(({ id }) => id));
    const stored = await groups.toArray();
    await groups.bulkDelete(
      stored.filter((one) => one.kind === kind && !ids.has(one.id)).map(({ id }) => id),
    );
    await groups.bulkPut(
      kept.map(({ id, name, sample }, index) => ({ id, kind, name, order: index + 1, sample })),
    );
  });
}

/** The usual list of one kind, for an office that has none yet. */
export async function addUsualGroups(kind: GroupKind): Promise<void> {
  await saveGroups(
    kind,
    USUAL_GROUPS[kind].map((name) => ({ id: newId(), name, sample: 0 })),
  );
}
