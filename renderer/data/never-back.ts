import { added, type Sum, sumOfPlaces } from '#shared/model/digest';
import type { RecordKey } from '#shared/model/journal';
import { TABLE_NAMES } from '#shared/model/tables';
import type { Store } from './db';
import { call } from './desktop';
import { ALL, headsAt, headsIn } from './head-packs';

/**
 * Which rows were purged and must never come back: store and journal are to know the same of
 * it, so that whichever is filled from the other knows it too. It is in no digest.
 */

/** Remembers it of these deletions. */
export function putPurged(store: Store, records: readonly RecordKey[]): Promise<void> {
  return store.transaction('rw', store.heads, store.meta, async () => {
    const heads = (await headsAt(store, records)).flatMap((head) => (head?.gone ? [head] : []));
    await store.heads.bulkPut(heads.map((head) => ({ ...head, gone: 'purged' as const })));
    const sum = await sumKept(store);
    if (sum === null) return;
    const fresh = heads.filter(({ gone }) => gone !== 'purged');
    await putSum(store, added(sum, sumOfPlaces(fresh)));
  });
}

/** Sum over the places of what was purged; null: the store is of before it was kept. */
export async function sumKept(store: Pick<Store, 'meta'>): Promise<Sum | null> {
  const row = await store.meta.get('purged');
  return row?.key === 'purged' ? row.sum : null;
}

/** Within the caller's transaction, if there is one. */
export async function putSum({ meta }: Pick<Store, 'meta'>, sum: Sum): Promise<void> {
  await meta.put({ key: 'purged', sum });
}

async function purgedIn(store: Store): Promise<RecordKey[]> {
  const found: RecordKey[] = [];
  for (const table of TABLE_NAMES)
    for (const { key, gone } of (await headsIn(store, table, ALL)).values())
      if (gone === 'purged') found.push({ table, key });
  return found;
}

/** The store learns what the journal knows. Answers what only the store knows. */
export async function learnPurged(store: Store): Promise<RecordKey[]> {
  const { records } = await call('journal:purged', { sum: (await sumKept(store)) ?? '' });
  if (records === null) return [];
  const own = await purgedIn(store);
  await putSum(store, sumOfPlaces(own));
  await putPurged(store, records);
  const known = new Set(records.map(({ table, key }) => `${table} ${key}`));
  return own.filter(({ table, key }) => !known.has(`${table} ${key}`));
}
