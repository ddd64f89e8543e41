import Dexie, { type Table } from 'dexie';
import type { Attachment } from '#shared/model/attachment';
import type { Carrier } from '#shared/model/carrier';
import type { DirectoryGroup, Member, Unit } from '#shared/model/directory';
import type { Draft, DraftBody, DraftRound } from '#shared/model/draft';
import type {
  HolidayYear,
  LedgerView,
  Matter,
  MatterEvent,
  MatterPaper,
} from '#shared/model/matter';
import type {
  AgendaItem,
  Attendance,
  Circulation,
  Meeting,
  MeetingPaper,
  Resolution,
} from '#shared/model/meeting';
import type { Issuer, Leader, OfficeSettings } from '#shared/model/office';
import type { Entry, Opinion, OpinionGroup } from '#shared/model/proceedings';
import { DATA_VERSION, type TableName } from '#shared/model/tables';
import { changedTables, upgradeRow } from '#shared/model/upgrades';
import { placeOf } from './generations';
import { beginHeads, type Head, type MetaRow } from './head-rows';
import { type OutboxListener, type OutboxRow, outboxMiddleware } from './outbox';

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
};

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
  /** Where it lies; the place that all databases share unless said otherwise. See `openStore`. */
  indexedDB?: IDBFactory;
}

/** The working store. Strict durability: a transaction is done only when it is on the disk. */
export class Store extends Dexie {
  declare settings: Table<OfficeSettings, string>;
  declare issuers: Table<Issuer, string>;
  declare leaders: Table<Leader, string>;
  declare drafts: Table<Draft, string>;
  declare draftBodies: Table<DraftBody, string>;
  declare rounds: Table<DraftRound, string>;
  declare members: Table<Member, string>;
  declare units: Table<Unit, string>;
  declare groups: Table<DirectoryGroup, string>;
  declare meetings: Table<Meeting, string>;
  declare agendaItems: Table<AgendaItem, string>;
  declare attendance: Table<Attendance, string>;
  declare resolutions: Table<Resolution, string>;
  declare meetingPapers: Table<MeetingPaper, string>;
  declare circulations: Table<Circulation, string>;
  declare entries: Table<Entry, string>;
  declare opinions: Table<Opinion, string>;
  declare opinionGroups: Table<OpinionGroup, string>;
  declare matters: Table<Matter, string>;
  declare matterEvents: Table<MatterEvent, string>;
  declare carriers: Table<Carrier, string>;
  declare matterPapers: Table<MatterPaper, string>;
  declare holidayYears: Table<HolidayYear, string>;
  declare ledgerViews: Table<LedgerView, string>;
  declare attachments: Table<Attachment, string>;
  declare outbox: Table<OutboxRow, number>;
  declare meta: Table<MetaRow, string>;
  declare heads: Table<Head, [string, string]>;

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
      const step = this.version(version).stores(VERSIONS[version] ?? {});
      if (version === 1) continue;
      step.upgrade(async (transaction) => {
        for (const name of changedTables(version - 1, version)) {
          const table = transaction.table(name);
          const rows = await table.toArray();
          await table.bulkPut(rows.map((row) => upgradeRow(name, row, version - 1, version)));
        }
        if (version === WITH_HEADS) await beginHeads(transaction);
      });
    }
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
