import type { Table } from 'dexie';
import type { Member } from '#shared/model/directory';
import type { RecordKey } from '#shared/model/journal';
import type { MatterPaper } from '#shared/model/matter';
import { type KINDS, kindOf, type RowOf, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { eachPart } from '../in-parts';
import { type Rows, withAllOf } from './cascade';
import { named } from './named';

type SampleRow = { id: string; sample: 0 | 1; touched?: boolean };

const tablesBy = (how: 'whole' | 'part' | 'alone'): TableName[] =>
  TABLE_NAMES.filter((table) => kindOf(table).sample === how);

/**
 * Removes what the sample has brought, within the caller's transaction over all tables. With
 * `keepTouched`, what the clerk has changed stays whole and becomes the office's own, with the
 * carriers, people and units that it names.
 */
export async function removeSampleRows(rows: Rows, keepTouched: boolean): Promise<void> {
  const before = await idsOf(rows, 'drafts');
  for (const table of tablesBy('whole')) {
    const isKept = ({ touched }: SampleRow) => keepTouched && touched === true;
    const parts = await withAllOf(rows, table, await settle(rows, table, isKept));
    for (const part of tablesBy('part')) await makeOwn(rows, part, keysIn(part, parts));
  }
  for (const table of tablesBy('alone')) await settle(rows, table, () => false);
  await removeUnnamed(rows);
  const left = await idsOf(rows, 'drafts');
  await removePapersOf(rows, new Set([...before].filter((id) => !left.has(id))));
}

type Named = {
  [Table in TableName]: (typeof KINDS)[Table] extends { sample: 'named' } ? Table : never;
}[TableName];

/** Who is still named by the records that are left, each kind after those that can name it. */
const STILL_NAMED: {
  readonly [Table in Named]: (rows: Rows) => Promise<(row: RowOf<Table>) => boolean>;
} = {
  carriers: async (rows) => isIn(await named(rows, 'carriers')),
  leaders: async (rows) => isIn(await named(rows, 'people')),
  members: async (rows) => isIn(await named(rows, 'people')),
  // By the members that are left, and so are the groups.
  units: async (rows) => isIn(await named(rows, 'units')),
  groups: async (rows) => {
    const members: Table<Member, string> = rows('members') as Table;
    const used = new Set<string>();
    await members.each(({ party, sector, committee }) => {
      for (const name of [`party:${party}`, `sector:${sector}`, `committee:${committee}`])
        used.add(name);
    });
    return ({ kind, name }) => used.has(`${kind}:${name}`);
  },
};

function isIn(ids: ReadonlySet<string>): (row: { id: string }) => boolean {
  return ({ id }) => ids.has(id);
}

/** What may be named, but for that which a record left does name: it becomes an ordinary one. */
async function removeUnnamed(rows: Rows): Promise<void> {
  for (const table of Object.keys(STILL_NAMED) as Named[])
    await settle(rows, table, (await STILL_NAMED[table](rows)) as (row: SampleRow) => boolean);
}

async function idsOf(rows: Rows, table: TableName): Promise<Set<string>> {
  return new Set(await rows(table).toCollection().primaryKeys());
}

/** A paper over many matters belongs to none of them: it goes with its draft. One of the office's whose draft was purged before stays on record. */
async function removePapersOf(rows: Rows, gone: ReadonlySet<string>): Promise<void> {
  const papers: Table<MatterPaper, string> = rows('matterPapers') as Table;
  await papers.filter(({ draftId }) => gone.has(draftId)).delete();
}

/** Rows of the sample: those to keep become the office's own, the others go with all that belongs to them. Answers the ids of those kept. */
async function settle(
  rows: Rows,
  table: TableName,
  isKept: (row: SampleRow) => boolean,
): Promise<string[]> {
  const marked = (row: { id: string }) => 'sample' in row && row.sample === 1;
  const found: SampleRow[] = [];
  await eachPart(rows(table), async (part) => {
    found.push(...(part.filter(marked) as SampleRow[]));
  });
  const kept = found.filter(isKept).map(({ id }) => id);
  const gone = found.filter((row) => !isKept(row)).map(({ id }) => id);
  await makeOwn(rows, table, kept);
  // What a purge would take out of older copies stays: this is none.
  const all = (await withAllOf(rows, table, gone)).filter(({ keeps }) => !keeps);
  for (const name of new Set(all.map((one) => one.table as TableName)))
    await rows(name).bulkDelete(keysIn(name, all));
  return kept;
}

async function makeOwn(rows: Rows, table: TableName, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = (await rows(table).bulkGet([...ids])) as (SampleRow | undefined)[];
  const own = found
    .filter((row) => row?.sample === 1)
    .map((row) => ({ ...(row as SampleRow), sample: 0 as const }))
    .map((row) => ('touched' in row ? { ...row, touched: false } : row));
  await rows(table).bulkPut(own);
}

function keysIn(table: TableName, keys: readonly RecordKey[]): string[] {
  return keys.filter((one) => one.table === table).map(({ key }) => key);
}
