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
 * 彻底清除 matters with their timelines, attached files and links to papers, from the store, the journal and
 * every restore point. Opinions, carriers and drafts stay. Throws as `purgeCopies` does.
 */
export function purgeMatters(ids: readonly string[]): Promise<void> {
  const wanted = [...ids];
  return remove(['matters', 'matterEvents', 'matterPapers', 'attachments'], async () => {
    const { matterEvents, matterPapers } = store();
    const events = await matterEvents.where('matterId').anyOf(wanted).primaryKeys();
    const papers = await matterPapers.where('matterId').anyOf(wanted).primaryKeys();
    return [
      ...wanted.map((key): Key => ({ table: 'matters', key })),
      ...events.map((key): Key => ({ table: 'matterEvents', key })),
      ...papers.map((key): Key => ({ table: 'matterPapers', key })),
      ...(await attachedWithin(wanted)),
    ];
  });
}

async function attachedWithin(ids: readonly string[]): Promise<Key[]> {
  const found = await store()
    .attachments.where('withinId')
    .anyOf([...ids])
    .primaryKeys();
  return found.map((key) => ({ table: 'attachments', key }));
}

/**
 * 彻底清除 carriers, and with them the words they were sent with and the files attached. What was registered on the
 * timelines of matters stays. Throws as `purgeCopies` does.
 */
export function purgeCarriers(ids: readonly string[]): Promise<void> {
  return remove(['carriers', 'attachments'], async () => [
    ...ids.map((key): Key => ({ table: 'carriers', key })),
    ...(await attachedWithin(ids)),
  ]);
}

/** 彻底清除 attachments, and their files where nothing else names them. Throws as `purgeCopies` does. */
export function purgeAttachments(ids: readonly string[]): Promise<void> {
  return remove(['attachments'], async () =>
    ids.map((key): Key => ({ table: 'attachments', key })),
  );
}
