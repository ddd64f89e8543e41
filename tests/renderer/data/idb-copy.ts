import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';

/** A browser's databases as they are now, as a copy of the profile would hold them. */
export async function copyOfBrowser(): Promise<IDBFactory> {
  const from = globalThis.indexedDB;
  const to = new IDBFactory();
  const { IDBKeyRange } = globalThis;
  for (const { name = '', version = 10 } of await from.databases()) {
    const source = await new Dexie(name, { indexedDB: from, IDBKeyRange }).open();
    const target = new Dexie(name, { indexedDB: to, IDBKeyRange });
    const shapes = source.tables.map(({ name: table, schema }) => {
      const indexes = [schema.primKey, ...schema.indexes].map(({ src }) => src);
      return [table, indexes.join(',')] as const;
    });
    // Dexie counts a database's versions in tens.
    target.version(version / 10).stores(Object.fromEntries(shapes));
    await target.open();
    for (const table of source.tables)
      await target.table(table.name).bulkPut(await table.toArray());
    source.close();
    target.close();
  }
  return to;
}

/** This profile in the place of the one there was. */
export function installBrowser(indexedDB: IDBFactory): void {
  globalThis.indexedDB = indexedDB;
  Dexie.dependencies.indexedDB = indexedDB;
}
