import Dexie, { type Table } from 'dexie';
import type { Draft, DraftBody, DraftRound } from '#shared/model/draft';
import type { Issuer, Leader, OfficeSettings } from '#shared/model/office';
import { DATA_VERSION, type TableName } from '#shared/model/tables';
import { changedTables, upgradeRow } from '#shared/model/upgrade-rows';
import { type OutboxListener, type OutboxRow, outboxMiddleware } from './outbox';

/** How this store stands to the journal. Written last when a store is built: without it the store is unfinished. */
export interface LinkRow {
  key: 'link';
  journalId: string;
  sequence: number;
}

const NEVER_MATCHES = { outbox: '++sequence', meta: 'key' };

/** Indexes of each version of the store. A version, once released, is never edited. */
const VERSIONS: Record<number, Record<string, string>> = {
  1: {
    settings: 'id',
    issuers: 'id, order',
    leaders: 'id, rank',
    drafts: 'id, updatedAt, deletedAt',
    draftBodies: 'id',
    rounds: 'id, draftId',
    ...NEVER_MATCHES,
  },
  2: { drafts: 'id, updatedAt, deletedAt, state, sample' },
};

export interface StoreOptions {
  /** Open an older shape; for tests of the migrations. */
  version?: number;
  /** Writes go into the outbox. Off only while a store is being built from the journal. */
  journaled?: boolean;
  onOutbox?: OutboxListener;
}

/** The working store. Strict durability: a transaction is done only when it is on the disk. */
export class Store extends Dexie {
  declare settings: Table<OfficeSettings, string>;
  declare issuers: Table<Issuer, string>;
  declare leaders: Table<Leader, string>;
  declare drafts: Table<Draft, string>;
  declare draftBodies: Table<DraftBody, string>;
  declare rounds: Table<DraftRound, string>;
  declare outbox: Table<OutboxRow, number>;
  declare meta: Table<LinkRow, string>;

  constructor(name: string, options: StoreOptions = {}) {
    // Live queries read the store itself: Dexie's cache copies every row it hands out,
    // which costs more than reading ten thousand of them.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    const target = options.version ?? DATA_VERSION;
    for (let version = 1; version <= target; version += 1) {
      const step = this.version(version).stores(VERSIONS[version] ?? {});
      if (version === 1) continue;
      step.upgrade(async (transaction) => {
        for (const name of changedTables(version - 1, version)) {
          const table = transaction.table(name);
          const rows = await table.toArray();
          await table.bulkPut(rows.map((row) => upgradeRow(name, row, version - 1, version)));
        }
      });
    }
    if (options.journaled !== false) this.use(outboxMiddleware(options.onOutbox));
  }

  /** A table by name, for code that treats all tables alike. */
  rowsOf(name: TableName): Table<{ id: string }, string> {
    return this.table(name);
  }
}
