import Dexie from 'dexie';

/**
 * Where the stores lie. A store that is built anew is a new database, huiyin-store-1,
 * huiyin-store-2 …, each in a storage bucket of its own: a bucket has files of its own, so
 * deleting it deletes every byte of it, where a deleted database stays in the files that
 * all share. Stores made before there were buckets, and those of a browser without them,
 * lie in the common place as huiyin-1, huiyin-2 …
 */
const COMMON = /^huiyin-(\d+)$/;
const BUCKET = /^huiyin-store-(\d+)$/;

/** What is used of the Storage Buckets API, which TypeScript's library does not describe yet. */
interface Buckets {
  keys(): Promise<string[]>;
  open(
    name: string,
    options: { durability: 'strict' },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

function buckets(): Buckets | null {
  return (navigator as Navigator & { storageBuckets?: Buckets }).storageBuckets ?? null;
}

function numberOf(name: string): number {
  return Number(COMMON.exec(name)?.[1] ?? BUCKET.exec(name)?.[1] ?? 0);
}

/** Names of all stores, newest first. A place that cannot be read today has none. */
export async function storeNames(): Promise<string[]> {
  const common = await Dexie.getDatabaseNames().catch(() => []);
  const own =
    (await buckets()
      ?.keys()
      .catch(() => [])) ?? [];
  return [
    ...common.filter((name) => COMMON.test(name)),
    ...own.filter((name) => BUCKET.test(name)),
  ].sort((a, b) => numberOf(b) - numberOf(a));
}

/** The name of the store to be built next. */
export async function nextName(): Promise<string> {
  const [newest] = await storeNames();
  const number = newest ? numberOf(newest) + 1 : 1;
  return buckets() ? `huiyin-store-${number}` : `huiyin-${number}`;
}

/** The factory that the store of this name lies in, or is to be made in. */
export async function placeOf(name: string): Promise<IDBFactory> {
  const all = BUCKET.test(name) ? buckets() : null;
  if (all === null) return Dexie.dependencies.indexedDB;
  return (await all.open(name, { durability: 'strict' })).indexedDB;
}

/** Deletes a store, a bucket with its files; true when it is seen to be gone. Every connection to it must be closed. */
export async function removeStore(name: string): Promise<boolean> {
  if (BUCKET.test(name)) await buckets()?.delete(name);
  else await Dexie.delete(name);
  return !(await storeNames()).includes(name);
}

/** True for a store whose bytes, once deleted, still lie in the files that all databases share. */
export function leavesBytes(name: string): boolean {
  return COMMON.test(name);
}
