import Dexie, { liveQuery, type ObservabilitySet, RangeSet } from 'dexie';
import { expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import { withStore } from './desktop';

withStore();

const leaders = (count: number) =>
  Array.from({ length: count }, (_one, at) => ({
    // In no order, as ids made at random.
    id: `${(at * 7919) % 1009}-${at}`,
    name: '周启明',
    post: '主席',
    duties: '',
    rank: 1,
    sample: 0 as const,
  }));

/** Ranges that were told of the table since, by place. */
function watch() {
  const told: ObservabilitySet[] = [];
  const hear = (parts: ObservabilitySet) => void told.push(parts);
  Dexie.on('storagemutated', hear);
  const count = (place: string) => {
    const all = told.flatMap((parts) => {
      const found = Object.entries(parts).find(([part]) => part.endsWith(place));
      return found ? [...new RangeSet().add(found[1] as never)] : [];
    });
    return all.length;
  };
  return { count, end: () => Dexie.on.storagemutated.unsubscribe(hear) };
}

it('many deleted rows are told as one range, few as they are', async () => {
  const rows = leaders(400);
  await store().leaders.bulkAdd(rows);
  const watched = watch();
  const ids = rows.map(({ id }) => id);
  await store().leaders.bulkDelete(ids.slice(0, 3));
  expect(watched.count('/leaders/')).toBe(3);
  watched.end();
  const many = watch();
  await store().leaders.bulkDelete(ids.slice(3, 300));
  expect(many.count('/leaders/')).toBe(1);
  expect(many.count('/leaders/:dels')).toBe(1);
  many.end();
  expect(await store().leaders.count()).toBe(100);
});

it('live queries hear of it: lists, counts and single rows', async () => {
  const rows = leaders(200);
  await store().leaders.bulkAdd(rows);
  const ids = rows.map(({ id }) => id);
  const seen: [number, number, boolean][] = [];
  const heard = liveQuery(
    async () =>
      [
        await store().leaders.count(),
        (await store().leaders.toArray()).length,
        (await store().leaders.get(ids[150] ?? '')) !== undefined,
      ] as [number, number, boolean],
  ).subscribe((now) => seen.push(now));
  await expect.poll(() => seen.at(-1)).toEqual([200, 200, true]);
  await store().leaders.bulkDelete(ids.slice(100));
  await expect.poll(() => seen.at(-1)).toEqual([100, 100, false]);
  heard.unsubscribe();
});
