import { useLiveQuery } from 'dexie-react-hooks';
import { concernedUnits } from '#shared/matters/units';
import type { UnitRef } from '#shared/model/directory';
import type { Matter } from '#shared/model/matter';
import { store } from '../active';

/** A matter with the units it is for, see `concernedUnits`. */
export interface ConcernedMatter {
  matter: Matter;
  units: UnitRef[];
}

/** Matters in the order given, each with the units it is for; those that are gone are left out. */
export async function concernedMatters(ids: readonly string[]): Promise<ConcernedMatter[]> {
  const rows = await store().matters.bulkGet([...ids]);
  const matters = rows.filter((row) => row !== undefined);
  const opinionIds = [...new Set(matters.flatMap((matter) => matter.opinionIds))];
  const opinions = (await store().opinions.bulkGet(opinionIds)).filter((one) => one !== undefined);
  return matters.map((matter) => ({ matter, units: concernedUnits(matter, opinions) }));
}

/** undefined while loading. */
export function useConcernedMatters(ids: readonly string[]): ConcernedMatter[] | undefined {
  const key = ids.join();
  return useLiveQuery(() => concernedMatters(key === '' ? [] : key.split(',')), [key]);
}
