import Dexie from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useSyncExternalStore } from 'react';
import { leadersByMember, type Who, whoIs } from '#shared/directory/identity';
import type { NameKeys } from '#shared/directory/pinyin-keys';
import { namesOfUnit } from '#shared/directory/unit-names';
import type { DirectoryGroup, GroupKind, Member, Unit } from '#shared/model/directory';
import type { Leader } from '#shared/model/office';
import { store } from '../active';
import type { Store } from '../db';
import { allRows } from '../in-parts';

/**
 * The directory in memory: everybody and every unit, with the keys by which they
 * are found. Read again after a change, so that finding never waits for the disk.
 */
export interface Directory {
  /** By rank. */
  leaders: readonly Leader[];
  /** Members, those in the recycle bin too. */
  members: readonly Member[];
  /** Units by place, those in the recycle bin too. */
  units: readonly Unit[];
  /** Committees, sectors and parties, each kind in its fixed order. */
  groups: readonly DirectoryGroup[];
  /** Who an entry is: a leader and a member may be one person. */
  who: Who;
  /** Members who are not in the recycle bin, and leaders, by the id of the entry. */
  memberById: ReadonlyMap<string, Member>;
  leaderById: ReadonlyMap<string, Leader>;
  /** The entry among the leaders of a member who has one. */
  leaderOf: ReadonlyMap<string, Leader>;
  /** Names borne by more than one person who is not in the recycle bin. */
  sharedNames: ReadonlySet<string>;
  /** Keys of a name for pinyin; null until the dictionary has been loaded. */
  keysOf: (name: string) => NameKeys | null;
  /** The same of a unit's name, whose words have one reading each. */
  keysOfUnit: (name: string) => NameKeys | null;
}

const SOURCES = ['leaders', 'members', 'units', 'groups'] as const;
/** Pause after a change before the directory is read again by itself, ms. */
const PAUSE = 200;

let owner: Store | null = null;
let stale = true;
let reading: Promise<Directory> | null = null;
let current: Directory | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const keys = new Map<string, NameKeys>();
const unitKeys = new Map<string, NameKeys>();
let dictionary: typeof import('#shared/directory/pinyin-keys') | null = null;

function keysOf(name: string): NameKeys | null {
  const known = keys.get(name);
  if (known || dictionary === null) return known ?? null;
  const made = dictionary.keysOfName(name);
  keys.set(name, made);
  return made;
}

function keysOfUnit(name: string): NameKeys | null {
  const known = unitKeys.get(name);
  if (known || dictionary === null) return known ?? null;
  const made = dictionary.keysOfUnitName(name);
  unitKeys.set(name, made);
  return made;
}

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
  const [leaders, members, units, groups] = await Promise.all([
    from.leaders.orderBy('rank').toArray(),
    allRows(from.members),
    from.units.orderBy('order').toArray(),
    from.groups.orderBy('[kind+order]').toArray(),
  ]);
  const alive = members.filter(({ deletedAt }) => deletedAt === null);
  const who = whoIs(members);
  const leaderOf = leadersByMember(leaders, alive);
  const people = [...leaders.filter(({ id }) => !leaderOf.has(who(id))), ...alive];
  const sharedNames = repeated(people);
  return {
    leaders,
    members,
    units,
    groups,
    who,
    leaderOf,
    sharedNames,
    keysOf,
    keysOfUnit,
    memberById: new Map(alive.map((one) => [one.id, one])),
    leaderById: new Map(leaders.map((one) => [one.id, one])),
  };
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

/** The same for a live query, which is then asked again after a change. */
export async function watchedDirectory(): Promise<Directory> {
  await Promise.all(SOURCES.map((name) => store()[name].count()));
  return directory();
}

/** Names whose keys are made in one go before the screen has its turn. */
const SLICE = 300;

/**
 * The directory with its pinyin. The first call loads the dictionary and makes the
 * keys of all names, a slice at a time; after that only those of new names.
 */
export async function directoryWithPinyin(): Promise<Directory> {
  const all = await directory();
  const isFirst = dictionary === null;
  dictionary ??= await import('#shared/directory/pinyin-keys');
  if (!isFirst) return all;
  const people = [...all.leaders, ...all.members].map(({ name }) => name);
  const units = [
    ...all.units.flatMap(({ fullName, shortName }) => namesOfUnit(fullName, shortName)),
    ...all.groups.flatMap(({ kind, name }) => (kind === 'committee' ? namesOfUnit(name) : [])),
  ];
  const made = [
    ...people.map((name) => () => keysOf(name)),
    ...units.map((name) => () => keysOfUnit(name)),
  ];
  for (let at = 0; at < made.length; at += SLICE) {
    for (const make of made.slice(at, at + SLICE)) make();
    await new Promise((resolve) => setTimeout(resolve));
  }
  // Lists that were asked before the keys were there ask again.
  if (current === all) current = { ...all };
  for (const listener of listeners) listener();
  return all;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The directory, kept up to date; undefined while it is read for the first time. */
export function useDirectory(): Directory | undefined {
  const found = useSyncExternalStore(subscribe, () => current);
  useEffect(() => {
    // The directory's rows first; their pinyin while the clerk looks at them.
    void directory()
      .then(directoryWithPinyin)
      .catch(() => undefined);
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
