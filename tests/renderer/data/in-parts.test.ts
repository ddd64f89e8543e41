import 'fake-indexeddb/auto';
import Dexie, { type Table } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { eachPart, partBehind } from '../../../renderer/data/in-parts';

interface Row {
  id: string;
  text: string;
}

let opened: Dexie | null = null;
afterEach(() => opened?.delete());

async function tableOf(lengths: readonly number[]): Promise<Table<Row, string>> {
  const db = new Dexie('parts');
  opened = db;
  db.version(1).stores({ rows: 'id' });
  const rows = lengths.map((length, at) => ({
    id: String(at).padStart(6, '0'),
    text: '文'.repeat(length),
  }));
  await db.table('rows').bulkPut(rows);
  return db.table('rows');
}

async function partsOf(table: Table<Row, string>): Promise<number[]> {
  const counts: number[] = [];
  await eachPart(table, async (rows) => counts.push(rows.length));
  return counts;
}

test('short rows: a thousand at a time, each once, in the order of their keys', async () => {
  const table = await tableOf(Array.from({ length: 2500 }, () => 10));
  const seen: string[] = [];
  await eachPart(table, async (rows) => seen.push(...rows.map(({ id }) => id)));
  expect(seen).toEqual(await table.toCollection().primaryKeys());
  expect(await partsOf(table)).toEqual([1000, 1000, 500]);
});

test('rows of a megabyte: as many as there is room for, wherever they stand', async () => {
  const long = 1_000_000;
  const table = await tableOf([10, long, long, long, long, long, 10, 10]);
  const counts = await partsOf(table);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
  // Four megabytes and what was asked for before the first long one was seen.
  expect(Math.max(...counts)).toBeLessThan(8);
});

test('one row longer than there is room for comes all the same, and says whether more follows', async () => {
  const table = await tableOf([5_000_000, 5_000_000]);
  const first = await partBehind(table, '');
  expect(first.isLast).toBe(true);
  expect(first.rows).toHaveLength(2);
});

test('an empty table is one empty part', async () => {
  expect(await partBehind(await tableOf([]), '')).toEqual({ rows: [], isLast: true });
});
