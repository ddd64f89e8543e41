import Dexie from 'dexie';
import { isEmpty, Tally } from '#shared/model/contents';
import { type History, relation, tip } from '#shared/model/history';
import type { JournalStatus } from '#shared/model/journal';
import { DATA_VERSION, TABLE_NAMES } from '#shared/model/tables';
import { openStore, type Store, type StoreOptions } from './db';
import { placeOf, removeStore, storeNames } from './generations';
import { headsAt } from './head-packs';
import { type Standing, standingOf, unsentIn } from './heads';

/** A store that is whole. */
export interface Candidate {
  store: Store;
  standing: Standing;
  /** Rows that wait in the store's outbox. */
  unsent: number;
  /** Rows were lost behind the program's back: tables hold other numbers than they should. */
  damaged: boolean;
}

export interface FoundStores {
  /** Newest first. */
  whole: Candidate[];
  /** Names of those that could not be opened today. */
  broken: string[];
}

/** Stores that are being opened, by name; null for one that is not finished. */
export type Ahead = ReadonlyMap<string, Promise<Candidate | null>>;

/** Dexie counts a database's versions in tens. */
const TODAY = 10 * DATA_VERSION;

/**
 * Begins to open the stores of today's shape while it is not known yet how the journal stands:
 * nothing in them is changed for that. Hand it to `findStores` or to `closeAhead`.
 */
export async function openAhead(options: StoreOptions): Promise<Ahead> {
  const ahead = new Map<string, Promise<Candidate | null>>();
  for (const name of await storeNames()) {
    if (!(await isOfToday(name).catch(() => false))) continue;
    const candidate = look(name, options);
    // Told to whoever takes it.
    candidate.catch(() => undefined);
    ahead.set(name, candidate);
  }
  return ahead;
}

async function isOfToday(name: string): Promise<boolean> {
  return (await versionOf(name)) === TODAY;
}

/** As the browser counts it; 0 where there is no such database. */
async function versionOf(name: string): Promise<number> {
  const there = await (await placeOf(name)).databases();
  return there.find((one) => one.name === name)?.version ?? 0;
}

/**
 * Dexie opens a database of a newer program as well and makes what it misses in it: rows of a
 * shape that nobody here knows would count as today's. Throws its `VersionError` instead,
 * before any store is changed.
 */
async function refuseNewer(names: readonly string[]): Promise<void> {
  for (const name of names) {
    // One that cannot be asked cannot be opened either.
    const version = await versionOf(name).catch(() => 0);
    // Behind the tens Dexie counts what it mended itself.
    if (Math.floor(version / 10) > DATA_VERSION) throw new Dexie.VersionError(NEWER);
  }
}

const NEWER = '本机还有一个工作库是新版本的回音写的，没有动它；请安装新版本的回音。';

/** They are not needed. None is open any more when this resolves. */
export async function closeAhead(ahead: Ahead): Promise<void> {
  for (const candidate of ahead.values()) (await candidate.catch(() => null))?.store.close();
}

/** Opens every store there is but those that this window works with. Unfinished ones are removed: they hold nothing that is not elsewhere. Throws Dexie's `VersionError` for one of a newer program. */
export async function findStores(
  options: StoreOptions,
  ahead: Ahead = new Map(),
  isOwn: (name: string) => boolean = () => false,
): Promise<FoundStores> {
  const found: FoundStores = { whole: [], broken: [] };
  const names = (await storeNames()).filter((name) => !isOwn(name));
  await refuseNewer(names).catch(async (error: unknown) => {
    await closeAhead(ahead);
    throw error;
  });
  for (const name of names) {
    try {
      const candidate = await (ahead.get(name) ?? look(name, options));
      if (candidate) found.whole.push(candidate);
      // One that cannot be removed now goes at the next start.
      else await removeStore(name).catch(() => false);
    } catch (error) {
      if (error instanceof Dexie.VersionError) throw error;
      found.broken.push(name);
    }
  }
  return found;
}

async function look(name: string, options: StoreOptions): Promise<Candidate | null> {
  const store = await openStore(name, options);
  try {
    const standing = await standingOf(store);
    if (standing !== null) {
      const unsent = await store.outbox.count();
      return { store, standing, unsent, damaged: await lacksRows(store, standing) };
    }
    store.close();
    return null;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Counting is quick; what the rows say was summed when they were written. What waits in the outbox counts too. */
async function lacksRows(store: Store, { contents }: Standing): Promise<boolean> {
  const unsent = [...(await unsentIn(store)).heads.values()];
  const olds = await headsAt(store, unsent);
  const tally = new Tally(contents);
  for (const [at, head] of unsent.entries()) tally.replace(head.table, olds[at], head);
  const { counts } = tally.contents;
  for (const table of TABLE_NAMES)
    if ((await store.rowsOf(table).count()) !== (counts[table] ?? 0)) return true;
  return false;
}

/** Nothing was ever written to the journal. */
export function isBlank(journal: JournalStatus): boolean {
  return journal.sequence === 0 && isEmpty(journal);
}

export function holdsNothing({ standing, unsent }: Candidate): boolean {
  return isEmpty(standing.contents) && unsent === 0;
}

/**
 * The store to go on with: of those on the journal's own history the one that is furthest
 * on, else the one of this journal that went another way, else the newest. A journal to which
 * nothing was written is to be filled: any store that holds something comes first then.
 */
export function chosen(whole: readonly Candidate[], journal: JournalStatus): Candidate | null {
  const worth = (candidate: Candidate): number => {
    const { standing } = candidate;
    if (isBlank(journal) && holdsNothing(candidate)) return -3;
    const how = relation(standing.history, journal);
    if (how === 'other') return -2;
    return how === 'forked' ? -1 : standing.history.sequence;
  };
  return [...whole].sort((a, b) => worth(b) - worth(a))[0] ?? null;
}

/** What this store holds was all in a history that has passed its place, and nothing waits in it. */
export function isContained({ standing, unsent }: Candidate, journal: History): boolean {
  const how = relation(standing.history, journal);
  return (
    unsent === 0 && (how === 'same' || how === 'behind' || tip(standing.history).sequence === 0)
  );
}
