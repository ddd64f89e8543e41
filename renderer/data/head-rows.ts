import type { Table, Transaction } from 'dexie';
import { type Counted, Tally } from '#shared/model/contents';
import { type Sum, sumOf } from '#shared/model/digest';
import type { Met } from '#shared/model/door/door';
import { FIRST_STRETCH, type Stretch } from '#shared/model/history';
import type { Contents, Envelope, Gone } from '#shared/model/journal';
import type { TableName } from '#shared/model/tables';
import { eachPart } from './in-parts';

/** Envelope and sum of a row, or of a deletion that is remembered. */
export interface Head extends Envelope, Counted {
  table: string;
  key: string;
  sum: Sum;
  gone: Gone;
}

/** What becomes of a row that was gone before: once purged it stays so, however often it is deleted. */
export function goneAfter(before: Head | undefined, { gone }: Head): Gone {
  return gone && before?.gone === 'purged' ? 'purged' : gone;
}

/** Heads of a table as a store that is built gets them, in the order of their keys; see `head-packs.ts`. */
export interface HeadPack {
  /** Not the table's own name. */
  table: string;
  /** Key of the last head in the pack. */
  key: string;
  /** JSON. */
  packed: string;
}

/** How the store stands to the journal. The row is written last when a store is built: without it a store is unfinished. */
export interface LinkRow extends Contents {
  key: 'link';
  journalId: string;
  sequence: number;
}

/** Stands apart from the link, because it is long and seldom changes. */
export interface StretchesRow {
  key: 'stretches';
  stretches: Stretch[];
}

/** What was met when the store was built, until the clerk has been told. */
export interface MetRow extends Met {
  key: 'met';
}

/** The store was upgraded where it lies, and its rows have not passed the door since. */
export interface UpgradedRow {
  key: 'upgraded';
}

/** What was done to the store, or beside it, until somebody has been told. */
export interface UntoldRow {
  key: 'untold';
  sentences: readonly string[];
}

/** The store was built from a journal that may have lost something, of which nobody has been told since: it knows no more than that. */
export interface NoWitnessRow {
  key: 'no-witness';
}

/** Sum over the places of all rows that must never come back; missing in a store of before it was kept. */
export interface PurgedRow {
  key: 'purged';
  sum: Sum;
}

export type MetaRow =
  | LinkRow
  | StretchesRow
  | MetRow
  | UpgradedRow
  | UntoldRow
  | NoWitnessRow
  | PurgedRow;

/** Envelopes for rows written before there were any: nobody's, version 0. For the upgrade of an older store; `tables` are those it has by then. */
export async function beginHeads(
  transaction: Transaction,
  tables: readonly TableName[],
): Promise<void> {
  const tally = new Tally();
  for (const table of tables) {
    const rows: Table<{ id: string }, string> = transaction.table(table);
    await eachPart(rows, (part) => {
      const heads = part.map((row): Head => {
        const unsigned = { table, key: row.id, by: '', version: 0 };
        return { ...unsigned, sum: sumOf({ ...unsigned, json: JSON.stringify(row) }), gone: false };
      });
      for (const head of heads) tally.replace(table, undefined, head);
      return transaction.table('heads').bulkAdd(heads);
    });
  }
  const meta = transaction.table('meta');
  const link: { journalId: string; sequence: number } | undefined = await meta.get('link');
  if (!link) return;
  const { journalId, sequence } = link;
  const stretches = sequence > 0 ? [{ id: FIRST_STRETCH, from: 1 }] : [];
  await meta.bulkPut([
    { key: 'link', journalId, sequence, ...tally.contents },
    { key: 'stretches', stretches },
  ]);
  // What waited in the outbox is nobody's too.
  await transaction.table('outbox').toCollection().modify({ by: '', version: 0 });
}
