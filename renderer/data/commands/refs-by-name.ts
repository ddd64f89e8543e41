import type { PersonRef, UnitRef } from '#shared/model/directory';
import { store } from '../active';

/** Names of an old table, linked to the directory where it has them. */
export async function refsByName(): Promise<Refs> {
  const units = await store().units.toArray();
  const leaders = await store().leaders.toArray();
  const ids = new Map(
    units
      .filter(({ deletedAt }) => deletedAt === null)
      .flatMap(({ id, fullName, shortName }) => [
        [shortName, id] as const,
        [fullName, id] as const,
      ]),
  );
  const posts = new Map(leaders.map(({ id, name, post }) => [name, { id, post }]));
  return {
    unit: (name) => ({ id: ids.get(name) ?? null, name }),
    person: (name) => {
      const leader = posts.get(name);
      return leader
        ? { source: 'leader', name, unit: '', ...leader }
        : { source: 'guest', id: null, name, unit: '', post: '' };
    },
  };
}

export interface Refs {
  unit: (name: string) => UnitRef;
  person: (name: string) => PersonRef;
}
