import { useLiveQuery } from 'dexie-react-hooks';
import { countedEvents } from '#shared/matters/timeline';
import type { TrackedOpinion } from '#shared/matters/tracking';
import type { Carrier } from '#shared/model/carrier';
import { store } from '../active';
import { listCarriers } from './carriers';
import { eventsOf, followersOf } from './matter-rows';

/** The words of a purged opinion, as they were last sent. */
function asSent(id: string, carriers: readonly Carrier[]): TrackedOpinion['opinion'] | null {
  const sent = carriers.flatMap((one) => one.sent).findLast(({ opinionId }) => opinionId === id);
  if (!sent) return null;
  const { speaker, words, summary } = sent;
  const person = { source: 'guest', id: null, name: speaker, unit: '', post: '' } as const;
  return { id, words, summary, targets: [], speaker: speaker === '' ? null : person };
}

/** Opinions in the order given, each with all that became of it. Those of which nothing is left are left out. */
export async function trackedOpinions(ids: readonly string[]): Promise<TrackedOpinion[]> {
  const [opinions, followers, all] = await Promise.all([
    store().opinions.bulkGet([...ids]),
    followersOf(ids),
    listCarriers(),
  ]);
  const events = await eventsOf(followers.map(({ id }) => id));
  return ids.flatMap((id, at): TrackedOpinion[] => {
    const carriers = all
      .filter(({ items }) => items.some(({ opinionId }) => opinionId === id))
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    const opinion = opinions[at] ?? asSent(id, carriers);
    if (!opinion) return [];
    const matter = followers.findLast(({ opinionIds }) => opinionIds.includes(id)) ?? null;
    const own = matter ? countedEvents(events.get(matter.id) ?? []) : [];
    return [{ opinion, matter, events: own, carriers }];
  });
}

/** undefined while loading. */
export function useTrackedOpinions(ids: readonly string[]): TrackedOpinion[] | undefined {
  const key = ids.join();
  return useLiveQuery(() => trackedOpinions(key === '' ? [] : key.split(',')), [key]);
}
