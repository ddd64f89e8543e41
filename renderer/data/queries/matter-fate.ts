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

/** What became of one opinion, in every live matter that follows it; undefined while loading. */
export function useFate(opinionId: string): Fate[] | undefined {
  return useLiveQuery(async () => {
    const matters = (await fateOf([opinionId])).get(opinionId) ?? [];
    const events = await eventsOf(matters.map(({ id }) => id));
    return matters.map((matter) => ({
      matter,
      course: courseOf(matter, events.get(matter.id) ?? [], opinionId),
    }));
  }, [opinionId]);
}
