import { useLiveQuery } from 'dexie-react-hooks';
import { type CoursePoint, courseOf } from '#shared/matters/fate';
import type { Matter } from '#shared/model/matter';
import { fateOf } from './matter-links';
import { eventsOf } from './matter-rows';

/** A matter that follows an opinion, and how far the opinion has come in it. */
export interface Fate {
  matter: Matter;
  course: CoursePoint[];
}

/**
 * What became of each opinion, in every live matter that follows it; undefined while loading.
 * All are read at once: read one by one they come in any order, and a strip that comes late
 * moves the one that a hand is about to press.
 */
export function useFates(opinionIds: readonly string[]): ReadonlyMap<string, Fate[]> | undefined {
  return useLiveQuery(async () => {
    const found = await fateOf(opinionIds);
    const matters = new Set([...found.values()].flat().map(({ id }) => id));
    const events = await eventsOf([...matters]);
    const fates = [...found].map(([opinionId, followed]): [string, Fate[]] => [
      opinionId,
      followed.map((matter) => ({
        matter,
        course: courseOf(matter, events.get(matter.id) ?? [], opinionId),
      })),
    ]);
    return new Map(fates);
    // By what they are: the list is made anew with every word that is saved beside an opinion.
  }, [opinionIds.join()]);
}
