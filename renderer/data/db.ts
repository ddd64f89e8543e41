import Dexie, { type Table } from 'dexie';
import {
  DATA_VERSION,
  kindOf,
  type RowOf,
  TABLE_NAMES,
  type TableName,
} from '#shared/model/tables';
import { changedTables, upgradeRow } from '#shared/model/upgrades';
import { placeOf } from './generations';
import { beginHeads, type Head, type MetaRow } from './head-rows';
import { eachPart } from './in-parts';
import { type OutboxListener, type OutboxRow, outboxMiddleware } from './outbox';
import { packedRows } from './packed-rows';
import { PACKS, PACKS_KEY, type PackKey, type RowPack } from './row-packs';

/**
 * What each released version of the store brought. A version, once released, is never edited;
 * the one that is not yet released follows from the registry.
 */
export const RELEASED: Record<number, Record<string, string>> = {
  1: {
    settings: 'id',
    issuers: 'id, order',
    leaders: 'id, rank',
    drafts: 'id, updatedAt, deletedAt',
    draftBodies: 'id',
    rounds: 'id, draftId',
    outbox: '++sequence',
    meta: 'key',
  },
  2: { drafts: 'id, updatedAt, deletedAt, state, sample' },
  3: {
    members: 'id, name, sample',
    units: 'id, order, sample',
    groups: 'id, [kind+order]',
    meetings: 'id, startsOn, updatedAt, sample',
    agendaItems: 'id, meetingId',
    attendance: 'id, meetingId, person.id',
    resolutions: 'id, meetingId, agendaItemId',
    meetingPapers: 'id, meetingId, draftId',
    circulations: 'id, meetingId',
    entries: 'id, [meetingId+order], [meetingId+deletedAt], speaker.id',
    opinions: 'id, [meetingId+order], speaker.id, entryId',
    opinionGroups: 'id, meetingId',
  },
  4: {
    matters: 'id, track, state, due, lastOn, updatedAt, meetingId, *opinionIds, source.id, sample',
    matterEvents: 'id, [matterId+sequence]',
    carriers: 'id, draftId, updatedAt, sample',
    matterPapers: 'id, matterId, draftId',
    holidayYears: 'id',
    ledgerViews: 'id',
  },
  5: { attachments: 'id, ownerId, withinId' },
  6: { heads: '[table+key]' },
  7: { asides: 'id, key', outgoing: 'id' },
  8: {
    numbers: 'id, [series+year], draftId',
    numberSeries: 'id',
    incoming: 'id, [year+number], receivedOn, matterId',
    incomingSteps: 'id, [incomingId+sequence], person.id',
  },
};

/** Tables of the store's own, which are no records and never go into the journal. */
const OWN = {
  outbox: '++sequence',
  meta: 'key',
  heads: '[table+key]',
  [PACKS]: PACKS_KEY,
};

/** Every table with its indexes as they are today. */
export function indexesOfToday(): Record<string, string> {
  const records = TABLE_NAMES.map((name) => [name, kindOf(name).indexes]);
  return { ...Object.fromEntries(records), ...OWN };
}

/** The tables of records that there were in a released version. */
function recordsIn(version: number): TableName[] {
  const released = Object.entries(RELEASED).filter(([number]) => Number(number) <= version);
  const names = new Set(released.flatMap(([, tables]) => Object.keys(tables)));
  return TABLE_NAMES.filter((name) => names.has(name));
}

/** The version in which rows got their envelopes. */
const WITH_HEADS = 6;

export interface StoreOptions {
  /** Open an older shape; for tests of the migrations. */
  version?: number;
  /** Writes go into the outbox. Off only while a store is being built from the journal. */
  journaled?: boolean;
  onOutbox?: OutboxListener;
  /** Transactions need not be on the disk one by one: for a store that counts for nothing before it is finished. */
  relaxed?: boolean;
  /** Where the store lies; the place that all databases share unless said otherwise. See `openStore`. */
  indexedDB?: IDBFactory;
}

type RecordTables = { readonly [Name in TableName]: Table<RowOf<Name>, string> };

/** Dexie makes a property of every table it is told of. */
const WithRecords = Dexie as unknown as new (
  ...how: ConstructorParameters<typeof Dexie>
) => Dexie & RecordTables;

/** The working store. Strict durability: a transaction is done only when it is on the disk. */
export class Store extends WithRecords {
  declare outbox: Table<OutboxRow, number>;
  declare meta: Table<MetaRow, string>;
  declare heads: Table<Head, [string, string]>;
  declare packs: Table<RowPack, PackKey>;

  constructor(name: string, options: StoreOptions = {}) {
    // Live queries read the store itself: Dexie's cache copies every row it hands out,
    // which costs more than reading ten thousand of them.
    const { indexedDB } = options;
    super(name, {
      chromeTransactionDurability: options.relaxed ? 'relaxed' : 'strict',
      cache: 'disabled',
      ...(indexedDB && { indexedDB }),
    });
    const target = options.version ?? DATA_VERSION;
    for (let version = 1; version <= target; version += 1) {
      const isToday = version === DATA_VERSION;
      const step = this.version(version).stores(
        isToday ? indexesOfToday() : (RELEASED[version] ?? {}),
      );
      if (version === 1) continue;
      step.upgrade(async (transaction) => {
        for (const name of changedTables(version - 1, version)) {
          const table = transaction.table(name);
          await eachPart(table, (rows) =>
            table.bulkPut(rows.map((row) => upgradeRow(name, row, version - 1, version))),
          );
        }
        if (version === WITH_HEADS) await beginHeads(transaction, recordsIn(version));
        if (isToday) await transaction.table('meta').put({ key: 'upgraded' } satisfies MetaRow);
      });
    }
    this.use(packedRows);
    if (options.journaled !== false) this.use(outboxMiddleware(options.onOutbox));
  }

  /** A table by name, for code that treats all tables alike. */
  rowsOf(name: TableName): Table<{ id: string }, string> {
    return this.table(name);
  }
}

/** Opens the store of this name where it lies, or makes it. Throws Dexie's errors. */
export async function openStore(name: string, options: StoreOptions = {}): Promise<Store> {
  const store = new Store(name, { ...options, indexedDB: await placeOf(name) });
  try {
    await store.open();
  } catch (error) {
    store.close();
    throw error;
  }
  return store;
}
