import { useLiveQuery } from 'dexie-react-hooks';
import { concernedUnits, isSameUnit } from '#shared/matters/units';
import type { UnitRef } from '#shared/model/directory';
import type { Matter } from '#shared/model/matter';
import { store } from '../active';
import { useAnswer } from '../use-answer';

/** A matter with the units it is for, see `concernedUnits`, and the names of those whose opinions it follows. */
export interface ConcernedMatter {
  matter: Matter;
  units: UnitRef[];
  speakers: string[];
}

/** Matters in the order given, each with whom it is for and from; those that are gone are left out. */
export async function concernedMatters(ids: readonly string[]): Promise<ConcernedMatter[]> {
  const rows = await store().matters.bulkGet([...ids]);
  const matters = rows.filter((row) => row !== undefined);
  const opinionIds = [...new Set(matters.flatMap((matter) => matter.opinionIds))];
  const opinions = (await store().opinions.bulkGet(opinionIds)).filter((one) => one !== undefined);
  return matters.map((matter) => {
    const own = opinions.filter(({ id }) => matter.opinionIds.includes(id));
    const names = own.flatMap(({ speaker }) => speaker?.name ?? []);
    return { matter, units: concernedUnits(matter, own), speakers: [...new Set(names)] };
  });
}

/** undefined while loading. */
export function useConcernedMatters(ids: readonly string[]): ConcernedMatter[] | undefined {
  const key = ids.join();
  return useLiveQuery(() => concernedMatters(key === '' ? [] : key.split(',')), [key]);
}

/** Ids of the opinions that concern a unit; undefined while loading. */
export function useOpinionsConcerning(unit: UnitRef | null): ReadonlySet<string> | undefined {
  const key = JSON.stringify(unit);
  return useAnswer(key, async () => {
    const of = JSON.parse(key) as UnitRef | null;
    if (of === null) return new Set<string>();
    const found = store().opinions.filter(({ targets }) =>
      targets.some((one) => isSameUnit(one, of)),
    );
    return new Set(await found.primaryKeys());
  });
}
