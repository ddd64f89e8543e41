import type { Aside } from '../aside';
import { kindOf, type TableName } from '../tables';
import { BEYOND, mend } from './mend';
import { isSound } from './sound';

/**
 * The one door through which every row comes in that this program, as it runs now, has not
 * written itself: from the journal, a restore point, an older store, a file, the sample.
 */

/** What the door finds of a row: it stays as it is, it is to be written as `row`, or it is to be kept aside. */
export type Found =
  | { is: 'sound' }
  /** `fields`: names of the fields that were put right; never what stood in them. */
  | { is: 'mended'; row: { id: string }; fields: string[] }
  | { is: 'beyond' };

/** Looks at a row in today's shape that lies under `key`. Never throws, never changes the row. */
export function lookAt(table: TableName, key: string, row: unknown): Found {
  const { schema, instead } = kindOf(table);
  if (isSound(schema, row) && idOf(row) === key) return { is: 'sound' };
  const mended = mend(schema, row, instead) as { id: string } | typeof BEYOND;
  if (mended === BEYOND || mended.id !== key) return { is: 'beyond' };
  return { is: 'mended', row: mended, fields: changedFields(row, mended) };
}

type Counts = Partial<Record<TableName, number>>;

/** How many rows of each table came through changed, or not at all. */
export interface Met {
  mended: Counts;
  beyond: Counts;
  /** Tables and fields that were put right, for the log: drafts.state. */
  fields: string[];
}

export function nothingMet(): Met {
  return { mended: {}, beyond: {}, fields: [] };
}

/** Counts what was found of a row. */
export function note(met: Met, table: TableName, found: Found): void {
  if (found.is === 'sound') return;
  met[found.is][table] = (met[found.is][table] ?? 0) + 1;
  if (found.is === 'beyond') return;
  const names = found.fields.map((field) => `${table}.${field}`);
  met.fields = [...new Set([...met.fields, ...names])];
}

/** What the clerk is told of it; '' when every row was sound. */
export function wordsOf({ mended, beyond }: Met): string {
  const [put, kept] = [listed(mended), listed(beyond)];
  const first = put && `有记录缺了项或格式不对（${put}），已补成能用的样子，写的文字没有改动。`;
  const second = kept && `有记录读不懂（${kept}），已原样另存在“设置—数据”里，没有删去。`;
  return first + second;
}

function listed(counts: Counts): string {
  return (Object.entries(counts) as [TableName, number][])
    .map(([table, count]) => `${kindOf(table).label}${count}条`)
    .join('、');
}

/** The record that keeps a row which could not be read. */
export function asideOf(id: string, table: TableName, key: string, row: unknown): Aside {
  return { id, table, key, json: JSON.stringify(row), at: new Date().toISOString() };
}

function idOf(row: unknown): unknown {
  return (row as { id: unknown }).id;
}

function changedFields(row: unknown, mended: object): string[] {
  const before = row as Record<string, unknown>;
  const after = mended as Record<string, unknown>;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}
