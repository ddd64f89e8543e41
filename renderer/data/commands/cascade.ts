import Dexie, { type Collection, type Table } from 'dexie';
import type { Aside } from '#shared/model/aside';
import { valuesAt } from '#shared/model/fields';
import type { PurgedRecord, RecordKey } from '#shared/model/journal';
import type { Within } from '#shared/model/kind';
import { kindOf, TABLE_NAMES, type TableName } from '#shared/model/tables';

/** Where rows are read and written: the store's tables, or those of a transaction with many waits, behind which the store's own no longer know that they belong to it. */
export type Rows = (table: TableName) => Table<{ id: string }, string>;

interface Child {
  child: TableName;
  within: Within<TableName, string>;
}

/** What belongs to rows of each table. */
const CHILDREN = new Map<TableName, Child[]>();
for (const child of TABLE_NAMES)
  for (const within of kindOf(child).within ?? [])
    CHILDREN.set(within.table, [...(CHILDREN.get(within.table) ?? []), { child, within }]);

/**
 * Records with everything that belongs to them, as the registry says; what was made from them
 * and lives on its own (drafts, carriers) is not among it. Nothing is waited for but the rows: a
 * transaction would end.
 */
export async function withAllOf(
  rows: Rows,
  table: TableName,
  ids: readonly string[],
): Promise<PurgedRecord[]> {
  const keys: RecordKey[] = [];
  const open: { table: TableName; ids: readonly string[] }[] = [{ table, ids }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { table: parent, ids: parents } = next;
    keys.push(...parents.map((key) => ({ table: parent, key })));
    if (parents.length === 0) continue;
    for (const { child, within } of CHILDREN.get(parent) ?? []) {
      // A child under its parent's own id goes even where only an older copy still has it.
      const own = within.field === 'id' ? parents : await childrenOf(rows, child, within, parents);
      open.push({ table: child, ids: own });
    }
  }
  return [...keys, ...(await asideFor(rows, table, ids, keys))];
}

/**
 * Rows kept aside that came in under one of the keys, or that say that they belong to one of
 * the records; and the place of before of such a row, which older copies still hold. There
 * something else may stand by now or come to stand, the text of the same draft say: only
 * what was there before goes.
 */
async function asideFor(
  rows: Rows,
  table: TableName,
  ids: readonly string[],
  keys: readonly RecordKey[],
): Promise<PurgedRecord[]> {
  const asides = rows('asides') as Table<Aside, string>;
  const placeOf = ({ table: of, key }: Aside): PurgedRecord => ({ table: of, key, keeps: true });
  if (table === 'asides') {
    const meant = (await asides.bulkGet([...ids])).filter((one) => one !== undefined);
    return meant.map(placeOf);
  }
  const going = new Set(keys.map(({ table: of, key }) => `${of} ${key}`));
  const known = new Set(keys.map(({ key }) => key));
  const all = await asides.toArray();
  const parts = all.filter((one) => !known.has(one.key) && belongs(one, going));
  const found = [...all.filter(({ key }) => known.has(key)), ...parts];
  return [...found.map(({ id }) => ({ table: 'asides', key: id })), ...parts.map(placeOf)];
}

/** Whether a row that could not be read names one of these records (`table key`) as what it belongs to. */
function belongs({ table, json }: Aside, going: ReadonlySet<string>): boolean {
  const within = TABLE_NAMES.filter((name) => name === table).flatMap(
    (name) => kindOf(name).within ?? [],
  );
  if (within.length === 0) return false;
  try {
    const row: unknown = JSON.parse(json);
    return within.some((one) =>
      valuesAt(row, one.field).some((id) => going.has(`${one.table} ${String(id)}`)),
    );
  } catch {
    return false;
  }
}

async function childrenOf(
  rows: Rows,
  child: TableName,
  { field, unlessDraft }: Within<TableName, string>,
  parents: readonly string[],
): Promise<string[]> {
  const found = byField(rows(child), field, parents);
  if (unlessDraft !== true) return found.primaryKeys();
  const links = await found.toArray();
  const { drafts: paths = [] } = kindOf(child);
  const draftsOf = (row: { id: string }) =>
    paths.flatMap((path) => valuesAt(row, path)).map(String);
  const there = new Set(
    (await rows('drafts').bulkGet(links.flatMap(draftsOf))).map((draft) => draft?.id),
  );
  return links.filter((row) => !draftsOf(row).some((id) => there.has(id))).map(({ id }) => id);
}

/**
 * By the index of the field, else by the first that begins with it: of two, Dexie itself may
 * take one that lacks every row in which its second field is absent.
 */
function byField(
  table: Table<{ id: string }, string>,
  field: string,
  values: readonly string[],
): Collection<{ id: string }, string> {
  const { idxByName, indexes } = table.schema;
  if (idxByName[field]) return table.where(field).anyOf([...values]);
  const longer = indexes.find(({ keyPath }) => Array.isArray(keyPath) && keyPath[0] === field);
  if (!longer) throw new Error(`${table.name} has no index of ${field}`);
  return table.where(longer.name).inAnyRange(
    values.map((value) => [
      [value, Dexie.minKey],
      [value, Dexie.maxKey],
    ]),
  );
}
