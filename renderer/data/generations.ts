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

async function inCommon(): Promise<string[]> {
  return (await Dexie.getDatabaseNames()).filter((name) => COMMON.test(name));
}

async function inBuckets(): Promise<string[]> {
  return ((await buckets()?.keys()) ?? []).filter((name) => BUCKET.test(name));
}

function newestFirst(names: readonly string[]): string[] {
  return [...names].sort((a, b) => numberOf(b) - numberOf(a));
}

/** Names of all stores, newest first. A place that cannot be read today has none. */
export async function storeNames(): Promise<string[]> {
  const places = [inCommon(), inBuckets()].map((place) => place.catch(() => []));
  return newestFirst((await Promise.all(places)).flat());
}

/** Names of all stores, where one that is not seen must not be there. Rejects when a place cannot be read. */
export async function allStoreNames(): Promise<string[]> {
  return newestFirst([...(await inCommon()), ...(await inBuckets())]);
}

/** The name of the store to be built next. Rejects when it cannot be told which are taken. */
export async function nextName(): Promise<string> {
  const [kind, taken] = buckets() ? ['huiyin-store', inBuckets()] : ['huiyin', inCommon()];
  const [newest] = newestFirst([...(await taken), ...(await storeNames())]);
  return `${kind}-${newest ? numberOf(newest) + 1 : 1}`;
}

/** The factory that the store of this name lies in, or is to be made in. */
export async function placeOf(name: string): Promise<IDBFactory> {
  const all = BUCKET.test(name) ? buckets() : null;
  if (all === null) return Dexie.dependencies.indexedDB;
  return (await all.open(name, { durability: 'strict' })).indexedDB;
}

/** The browser has thrown the store's bucket away: from the factory that came with it nothing can be opened any more. Rejects when that cannot be seen. */
export async function isThrownAway(name: string): Promise<boolean> {
  return BUCKET.test(name) && !(await inBuckets()).includes(name);
}

/** Deletes a store, a bucket with its files; true when it is seen to be gone. Rejects when that cannot be seen. Every connection to it must be closed. */
export async function removeStore(name: string): Promise<boolean> {
  if (BUCKET.test(name)) await buckets()?.delete(name);
  else await Dexie.delete(name);
  return !(await (BUCKET.test(name) ? inBuckets() : inCommon())).includes(name);
}
