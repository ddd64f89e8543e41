import type { Member, PersonRef } from '../model/directory';
import type { Leader } from '../model/office';
import { nameForm } from './name-form';

/** The id of the person's own entry, from that of any entry; an entry joined to none is its own. */
export type Who = (id: string) => string;

/** Entries that are by themselves. */
export const EACH_ITS_OWN: Who = (id) => id;

/** Who the entries of the directory are, those in the recycle bin included. */
export function whoIs(members: readonly Pick<Member, 'id' | 'entries' | 'deletedAt'>[]): Who {
  const own = new Map<string, string>();
  // What stands in the list comes after what lies in the bin, and so decides.
  const inBin = members.filter(({ deletedAt }) => deletedAt !== null);
  const standing = members.filter(({ deletedAt }) => deletedAt === null);
  for (const { id, entries = [] } of [...inBin, ...standing])
    for (const entry of entries) own.set(entry, id);
  return (id) => own.get(id) ?? id;
}

/** A leader in the table of leaders who is a member too, by the member's id; the highest rank of several. */
export function leadersByMember(
  leaders: readonly Leader[],
  members: readonly Pick<Member, 'id' | 'entries' | 'deletedAt'>[],
): ReadonlyMap<string, Leader> {
  const who = whoIs(members);
  const found = new Map<string, Leader>();
  for (const leader of [...leaders].sort((a, b) => b.rank - a.rank)) {
    const id = who(leader.id);
    if (id !== leader.id) found.set(id, leader);
  }
  return found;
}

/** Two entries that may be one person; nothing is joined before the clerk says so. */
export interface Double {
  /** The entry that would stay the person's own. */
  member: Member;
  /** The other one. */
  entry: Leader | Member;
  source: PersonRef['source'];
}

const unitOf = ({ affiliations }: Member): string =>
  affiliations.at(-1)?.unit.replace(/\s/g, '') ?? '';

function isDeclaredApart(member: Member, entry: Leader | Member): boolean {
  const isIn = (others: readonly string[] = [], id: string) => others.includes(id);
  return isIn(member.others, entry.id) || ('others' in entry && isIn(entry.others, member.id));
}

/** Members of one name in two spellings or in one unit; of one name in two units they are namesakes. */
function mayBeOne(one: Member, other: Member): boolean {
  const [here, there] = [unitOf(one), unitOf(other)];
  return one.name !== other.name || here === there || here === '' || there === '';
}

/** Entries of one name, in whatever spelling, of which nobody has said yet whether they are one person. */
export function doublesAmong(leaders: readonly Leader[], members: readonly Member[]): Double[] {
  const who = whoIs(members);
  const byName = new Map<string, Member[]>();
  const found: Double[] = [];
  const standing = members.filter(({ deletedAt, name }) => deletedAt === null && name !== '');
  for (const member of [...standing].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const known = byName.get(nameForm(member.name)) ?? [];
    for (const first of known)
      if (mayBeOne(first, member)) found.push({ member: first, entry: member, source: 'member' });
    byName.set(nameForm(member.name), [...known, member]);
  }
  for (const leader of leaders) {
    if (who(leader.id) !== leader.id) continue;
    for (const member of byName.get(nameForm(leader.name)) ?? [])
      found.push({ member, entry: leader, source: 'leader' });
  }
  return found.filter(
    ({ member, entry }) => member.sample === entry.sample && !isDeclaredApart(member, entry),
  );
}

/** A reference as papers compare it. */
export type KnownRef = PersonRef & {
  /** Who it is, where the clerk has said so of somebody of this name; absent: the name and the unit must tell. */
  person?: string;
};

/**
 * Notes on references who they are: those of every name of which entries were joined or
 * declared to be two people.
 */
export function knownRefs(
  leaders: readonly Leader[],
  members: readonly Member[],
): (ref: PersonRef) => KnownRef {
  const who = whoIs(members);
  const decided = members.filter(
    ({ entries = [], others = [] }) => entries.length + others.length > 0,
  );
  const ids = new Set(decided.flatMap(({ entries = [], others = [] }) => [...entries, ...others]));
  const names = new Set(
    [...decided, ...[...leaders, ...members].filter(({ id }) => ids.has(id))].map(({ name }) =>
      nameForm(name),
    ),
  );
  return (ref) =>
    ref.id !== null && (names.has(nameForm(ref.name)) || ids.has(ref.id))
      ? { ...ref, person: who(ref.id) }
      : ref;
}

/**
 * Notes on references who they are where a list calls a guest and somebody of the directory by
 * one name and not from one unit: nobody is called twice, so that they are two people, although
 * a unit that one of them lacks would tell nothing.
 */
export function apartOnList(list: readonly PersonRef[]): (ref: PersonRef) => KnownRef {
  const known = list.filter(({ source }) => source !== 'guest');
  const guests = list
    .filter(({ source }) => source === 'guest')
    .filter(({ name, unit }) => known.some((one) => one.name === name && one.unit !== unit));
  const names = new Set(guests.map(({ name }) => name));
  return (ref: KnownRef) => {
    if (ref.person !== undefined || !names.has(ref.name)) return ref;
    if (ref.id !== null) return { ...ref, person: ref.id };
    const isListed = guests.some(({ name, unit }) => name === ref.name && unit === ref.unit);
    return isListed ? { ...ref, person: `guest ${ref.name} ${ref.unit}` } : ref;
  };
}
