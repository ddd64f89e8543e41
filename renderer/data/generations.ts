import Dexie from 'dexie';

/**
 * A rebuilt store is a new database: huiyin-1, huiyin-2 … The newest finished
 * one is in use, the one before it is kept, the rest is removed.
 */
const PATTERN = /^huiyin-(\d+)$/;

function numberOf(name: string): number {
  return Number(PATTERN.exec(name)?.[1] ?? 0);
}

/** Names of all stores, newest first. */
export async function storeNames(): Promise<string[]> {
  const names = await Dexie.getDatabaseNames();
  return names.filter((name) => PATTERN.test(name)).sort((a, b) => numberOf(b) - numberOf(a));
}

/** The name of the store to be built next. */
export async function nextName(): Promise<string> {
  const [newest] = await storeNames();
  return `huiyin-${newest ? numberOf(newest) + 1 : 1}`;
}

/** Removes unfinished stores and all but the one in use and `keep` older ones. */
export async function removeOld(
  inUse: string,
  finished: readonly string[],
  keep = 1,
): Promise<void> {
  const kept = new Set([inUse, ...finished.filter((name) => name !== inUse).slice(0, keep)]);
  for (const name of await storeNames()) {
    if (!kept.has(name) && numberOf(name) < numberOf(inUse)) await Dexie.delete(name);
  }
}
