import type { TableName } from '#shared/model/tables';
import { store } from '../active';
import { purgeCopies } from './purge';

type Key = { table: TableName; key: string };

async function remove(tables: readonly TableName[], find: () => Promise<Key[]>): Promise<void> {
  const keys = await store().transaction(
    'rw',
    tables.map((name) => store().rowsOf(name)),
    async () => {
      const found = await find();
      for (const name of tables) {
        const ofTable = found.filter(({ table }) => table === name).map(({ key }) => key);
        await store().rowsOf(name).bulkDelete(ofTable);
      }
      return found;
    },
  );
  await purgeCopies(keys);
}

/**
 * 彻底清除 matters with their timelines and links to papers, from the store, the journal and
 * every restore point. Opinions, carriers and drafts stay. Throws as `purgeCopies` does.
 */
export function purgeMatters(ids: readonly string[]): Promise<void> {
  const wanted = [...ids];
  return remove(['matters', 'matterEvents', 'matterPapers'], async () => {
    const { matterEvents, matterPapers } = store();
    const events = await matterEvents.where('matterId').anyOf(wanted).primaryKeys();
    const papers = await matterPapers.where('matterId').anyOf(wanted).primaryKeys();
    return [
      ...wanted.map((key): Key => ({ table: 'matters', key })),
      ...events.map((key): Key => ({ table: 'matterEvents', key })),
      ...papers.map((key): Key => ({ table: 'matterPapers', key })),
    ];
  });
}

/**
 * 彻底清除 carriers, and with them the words they were sent with. What was registered on the
 * timelines of matters stays. Throws as `purgeCopies` does.
 */
export function purgeCarriers(ids: readonly string[]): Promise<void> {
  return remove(['carriers'], async () => ids.map((key): Key => ({ table: 'carriers', key })));
}
