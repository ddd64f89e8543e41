import type { Member, PersonRef, UnitRef } from '#shared/model/directory';
import type { Leader } from '#shared/model/office';
import { store } from '../active';

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
  return { source: 'member', id, name, unit: now?.unit ?? '', post: now?.post ?? member.post };
}

export function refOfLeader({ id, name, post }: Leader): PersonRef {
  return { source: 'leader', id, name, unit: '', post };
}

/** Leaders by rank, then members, whose name holds `text`. */
export async function findPeople(text: string, limit = 12): Promise<FoundPerson[]> {
  const wanted = text.trim();
  const leaders = await store().leaders.orderBy('rank').toArray();
  const members = await store().members.toArray();
  const found: FoundPerson[] = [
    ...leaders.map((one) => ({ ref: refOfLeader(one), facts: one.post })),
    ...members
      .filter(({ deletedAt }) => deletedAt === null)
      .map((one) => ({ ref: refOfMember(one), facts: `委员 ${one.party} ${one.sector}` })),
  ];
  return found.filter(({ ref }) => ref.name.includes(wanted)).slice(0, limit);
}

/** Units whose full or short name holds `text`. */
export async function findUnits(text: string, limit = 12): Promise<UnitRef[]> {
  const wanted = text.trim();
  const units = await store().units.orderBy('order').toArray();
  return units
    .filter(({ deletedAt }) => deletedAt === null)
    .filter(({ fullName, shortName }) => fullName.includes(wanted) || shortName.includes(wanted))
    .slice(0, limit)
    .map(({ id, shortName, fullName }) => ({ id, name: shortName || fullName }));
}
