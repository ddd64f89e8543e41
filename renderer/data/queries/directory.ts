import Dexie from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useSyncExternalStore } from 'react';
import type { NameKeys } from '#shared/directory/pinyin-keys';
import type { DirectoryGroup, GroupKind, Member, Unit } from '#shared/model/directory';
import type { Leader } from '#shared/model/office';
import { store } from '../active';
import type { Store } from '../db';

/**
 * The directory in memory: everybody and every unit, with the keys by which they
 * are found. Read again after a change, so that finding never waits for the disk.
 */
export interface Directory {
  /** By rank. */
  leaders: readonly Leader[];
  /** Those in the recycle bin too. */
  members: readonly Member[];
  /** By place, those in the recycle bin too. */
  units: readonly Unit[];
  /** Names borne by more than one person who is not in the recycle bin. */
  sharedNames: ReadonlySet<string>;
  /** Keys of a name; null for a name without hanzi. */
  keysOf: (name: string) => NameKeys | null;
}

const SOURCES = ['leaders', 'members', 'units'] as const;
/** Pause after a change before the directory is read again by itself, ms. */
const PAUSE = 200;

let owner: Store | null = null;
let stale = true;
let reading: Promise<Directory> | null = null;
let current: Directory | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const keys = new Map<string, NameKeys>();

// Fires before the writer goes on: whoever asks after a write gets what was written.
Dexie.on('storagemutated', (parts) => {
  if (owner === null) return;
  const concerns = SOURCES.some((name) => {
    const place = `idb://${owner?.name}/${name}/`;
    return Object.keys(parts).some((part) => part.startsWith(place));
  });
  if (!concerns) return;
  stale = true;
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (listeners.size > 0) void directory().catch(() => undefined);
  }, PAUSE);
});

async function read(from: Store): Promise<Directory> {
  stale = false;
  const [{ keysOfName }, leaders, members, units] = await Promise.all([
    import('#shared/directory/pinyin-keys'),
    from.leaders.orderBy('rank').toArray(),
    from.members.toArray(),
    from.units.orderBy('order').toArray(),
  ]);
  const keysOf = (name: string): NameKeys => {
    const known = keys.get(name);
    if (known) return known;
    const made = keysOfName(name);
    keys.set(name, made);
    return made;
  };
  const alive = [...leaders, ...members.filter(({ deletedAt }) => deletedAt === null)];
  for (const { name } of alive) keysOf(name);
  for (const { fullName, shortName } of units) {
    keysOf(fullName);
    keysOf(shortName);
  }
  return { leaders, members, units, sharedNames: repeated(alive), keysOf };
}

function repeated(people: readonly { name: string }[]): ReadonlySet<string> {
  const [once, more] = [new Set<string>(), new Set<string>()];
  for (const { name } of people) (once.has(name) ? more : once).add(name);
  return more;
}

/** The directory as stored now; at once when nothing changed since it was last read. */
export async function directory(): Promise<Directory> {
  const from = store();
  if (owner !== from) {
    owner = from;
    stale = true;
    current = null;
    reading = null;
  }
  if (current !== null && !stale) return current;
  if (reading === null || stale) {
    const mine = read(from).then((found) => {
      if (reading === mine) {
        current = found;
        reading = null;
        for (const listener of listeners) listener();
      }
      return found;
    });
    mine.catch(() => {
      if (reading === mine) reading = null;
      stale = true;
    });
    reading = mine;
  }
  return reading;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The directory, kept up to date; undefined while it is read for the first time. */
export function useDirectory(): Directory | undefined {
  const found = useSyncExternalStore(subscribe, () => current);
  useEffect(() => {
    void directory().catch(() => undefined);
  }, []);
  return found ?? undefined;
}

/** undefined while loading, null when there is none. */
export function useMember(id: string): Member | null | undefined {
  return useLiveQuery(async () => (await store().members.get(id)) ?? null, [id]);
}

/** undefined while loading, null when there is none. */
export function useUnit(id: string): Unit | null | undefined {
  return useLiveQuery(async () => (await store().units.get(id)) ?? null, [id]);
}

/** Committees, sectors and parties, each kind in its fixed order. */
export async function listGroups(kind?: GroupKind): Promise<DirectoryGroup[]> {
  const groups = await store().groups.orderBy('[kind+order]').toArray();
  return kind === undefined ? groups : groups.filter((one) => one.kind === kind);
}

/** undefined while loading. */
export function useGroups(): DirectoryGroup[] | undefined {
  return useLiveQuery(() => listGroups(), []);
}
