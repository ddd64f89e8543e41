import type { Table, Transaction } from 'dexie';
import { keyOf, type LedgerImportRow } from '#shared/matters/ledger-import';
import type { PersonRef } from '#shared/model/directory';
import { nothingMet } from '#shared/model/door/door';
import { store } from '../active';
import type { Store } from '../db';
import { allRows } from '../in-parts';
import { tellOfMet } from '../told';
import { type Recording, type Registered, recordNew, type StepFacts } from './matter-events';
import { newRow } from './matters';
import { type Refs, refsByName } from './refs-by-name';
import { reliedOn, relyingTables } from './relied-on';
import { inParts, UNWATCHED, type Watched } from './watched';

/** One matter that came in. */
interface Written {
  /** When the import was written; a row changed later carries another time. */
  at: string;
  /** Ids of the entries of the matter's timeline. */
  events: readonly string[];
}

/** What came in, so that exactly that can be taken out again. */
export interface LedgerReceipt {
  /** By the matter's id. */
  written: ReadonlyMap<string, Written>;
  skipped: number;
}

/** Numbers and titles that the ledger has, the recycle bin left out; see `keyOf`. */
export async function knownMatters(): Promise<Set<string>> {
  const rows = await allRows(store().matters);
  return new Set(rows.filter(({ deletedAt }) => deletedAt === null).map(keyOf));
}

/**
 * Writes rows of an older ledger in one transaction: all of them or none. Each gets 拟办 or
 * 归集 on its own day, then the step that brings it where the old ledger had it. Throws
 * `Stopped` when it was stopped, `MatterStepRefused` when a row cannot be written.
 */
export async function importLedger(
  rows: readonly LedgerImportRow[],
  registered: Registered,
  skipped: number,
  watched: Watched = UNWATCHED,
): Promise<LedgerReceipt> {
  const refs = await refsByName();
  const written = new Map<string, Written>();
  const met = nothingMet();
  await inLedger((tables) =>
    inParts(
      rows,
      watched,
      async (part) => {
        const recordings = part.map((row) => recordingOf(row, registered, refs));
        for (const { row, added } of await recordNew(recordings, tables, met))
          written.set(row.id, { at: row.updatedAt, events: added.map(({ id }) => id) });
      },
      AT_ONCE,
    ),
  );
  tellOfMet(met);
  return { written, skipped };
}

/** Matters written or taken back at a time: each comes with its timeline. */
const AT_ONCE = 100;

type LedgerTables = Pick<Store, 'matters' | 'matterEvents'>;

/** One transaction over the matters and their timelines only: an import keeps nothing else waiting. */
function inLedger(
  work: (tables: LedgerTables, transaction: Transaction) => Promise<void>,
  others: readonly Table[] = [],
): Promise<void> {
  const { matters, matterEvents } = store();
  return store().transaction('rw', [matters, matterEvents, ...others], (transaction) => {
    const [rows, events] = [transaction.table('matters'), transaction.table('matterEvents')];
    return work({ matters: rows, matterEvents: events }, transaction);
  });
}

/** Who stands for steps whose leader the old ledger does not name. */
const OLD_LEDGER = '原台账';

function recordingOf(
  row: LedgerImportRow,
  { on, registeredBy }: Registered,
  { unit, person }: Refs,
): Recording {
  const { track, number, title, content, source, leader, handler, telephone, due } = row;
  const begunOn = row.openedOn ?? on;
  const matter = newRow({
    track,
    number,
    title,
    content,
    handler,
    telephone,
    source: { kind: 'manual', id: null, label: source },
    leader: leader === '' ? null : person(leader),
    lead: row.lead.map(unit),
    helpers: row.helpers.map(unit),
  });
  const first: StepFacts = {
    step: track === 'internal' ? 'propose' : 'collect',
    on: begunOn,
    registeredBy,
    due,
    words: '由原台账导入',
  };
  const reached = row.words === '' ? [] : [reachedStep(row, begunOn, registeredBy, person)];
  return { matter, steps: [first, ...reached], checked: false };
}

function reachedStep(
  { step, stepOn, words }: LedgerImportRow,
  begunOn: string,
  registeredBy: string,
  person: (name: string) => PersonRef,
): StepFacts {
  const isByLeader = step === 'establish' || step === 'approve';
  return {
    step: step ?? 'note',
    on: stepOn ?? begunOn,
    registeredBy,
    words: `原台账：${words}`,
    people: isByLeader ? [person(OLD_LEDGER)] : [],
  };
}

/**
 * Takes an import back in one transaction. Matters that somebody has worked on since, made a paper of or named as evidence stay,
 * timeline and all; answers how many.
 */
export async function undoLedgerImport(
  { written }: LedgerReceipt,
  watched: Watched = UNWATCHED,
): Promise<number> {
  let left = 0;
  await inLedger(async ({ matters, matterEvents }, transaction) => {
    const used = await reliedOn(transaction);
    await inParts(
      [...written.keys()],
      watched,
      async (ids) => {
        const rows = await matters.bulkGet([...ids]);
        const present = rows.filter((row) => row !== undefined);
        const gone = present.filter(
          ({ id, updatedAt }) => updatedAt === written.get(id)?.at && !used.has(id),
        );
        left += present.length - gone.length;
        await matterEvents.bulkDelete(gone.flatMap(({ id }) => written.get(id)?.events ?? []));
        await matters.bulkDelete(gone.map(({ id }) => id));
      },
      AT_ONCE,
    );
  }, relyingTables());
  return left;
}
