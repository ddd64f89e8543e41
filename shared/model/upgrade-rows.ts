import { upgradeDocument } from '../document/upgrade';
import { EXAMPLE_LEAD_TIMES } from './office';
import type { TableName } from './tables';

type Row = Record<string, unknown>;

/**
 * Steps from one DATA_VERSION to the next, by table. They serve the working
 * store's own upgrade and a rebuild from a journal that holds older rows alike.
 */
const STEPS: Record<number, Partial<Record<TableName, (row: Row) => Row>>> = {
  // 1 → 2: a sample draft remembers that the clerk has changed it.
  1: { drafts: (row) => ({ touched: false, ...row }) },
  // 2 → 3: meetings come in, with lead times in the settings; documents have printed heads and lists.
  2: {
    settings: (row) => ({ leadTimes: EXAMPLE_LEAD_TIMES, ...row }),
    draftBodies: withDocument,
    rounds: withDocument,
  },
};

function withDocument(row: Row): Row {
  return { ...row, document: upgradeDocument(row.document, 2) };
}

/** A row written at `from` (a DATA_VERSION) in the shape of version `to`. Keys it does not know stay as they are. */
export function upgradeRow(table: TableName, row: Row, from: number, to: number): Row {
  let result = row;
  for (let version = from; version < to; version += 1) {
    result = STEPS[version]?.[table]?.(result) ?? result;
  }
  return result;
}

/** The tables whose rows change between two versions. */
export function changedTables(from: number, to: number): TableName[] {
  const names = new Set<TableName>();
  for (let version = from; version < to; version += 1) {
    for (const name of Object.keys(STEPS[version] ?? {}) as TableName[]) names.add(name);
  }
  return [...names];
}
