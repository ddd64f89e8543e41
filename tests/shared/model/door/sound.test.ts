import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CHANNELS } from '#shared/ipc';
import { isSound } from '#shared/model/door/sound';
import { kindOf, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { sampleRows } from '#shared/sample/index';
import rowsV5 from '../../../fixtures/data/rows-v5.json';

let next = 0;
const SAMPLE = sampleRows(() => `id-${next++}`, '2026-08-01T00:00:00.000Z');
const ROWS = [rowsV5, SAMPLE].flatMap((tables) =>
  (Object.entries(tables) as [TableName, object[]][]).flatMap(([table, rows]) =>
    rows.slice(0, 8).map((row) => ({ table, row: JSON.parse(JSON.stringify(row)) as object })),
  ),
);

const ODD = [undefined, null, '', '文字', 0, 1, -1, 1.5, Number.NaN, true, [], [null], {}, ['a']];

/** The value with each of its parts in turn exchanged for each odd one, through all its depth. */
function* spoilt(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  const names = Object.keys(value).slice(0, 40);
  for (const name of names) {
    const held = (value as Record<string, unknown>)[name];
    const put = (one: unknown) =>
      Array.isArray(value) ? value.with(Number(name), one) : { ...value, [name]: one };
    for (const odd of ODD) yield put(odd);
    for (const deeper of spoilt(held)) yield put(deeper);
  }
}

describe('isSound', () => {
  it('says of every row, whole and spoilt in every place, what the schema says', () => {
    let looked = 0;
    for (const { table, row } of ROWS) {
      const { schema } = kindOf(table);
      expect(isSound(schema, row)).toBe(true);
      for (const one of spoilt(row)) {
        looked += 1;
        if (isSound(schema, one) !== schema.safeParse(one).success)
          expect.unreachable(`${table}: ${JSON.stringify(one)}`);
      }
    }
    expect(looked).toBeGreaterThan(10_000);
  });

  it.each([undefined, null, 3, '文字', [], [1], true])('takes %j for no row at all', (value) => {
    for (const table of TABLE_NAMES) expect(isSound(kindOf(table).schema, value)).toBe(false);
  });

  it('asks the schema where it is of a kind that only zod knows', () => {
    const { response } = CHANNELS['journal:status'];
    const { Contents } = { Contents: z.object({ counts: z.record(z.string(), z.int()) }) };
    expect(isSound(Contents, { counts: { drafts: 1 } })).toBe(true);
    expect(isSound(Contents, { counts: { drafts: 'x' } })).toBe(false);
    expect(isSound(response, {})).toBe(false);
  });
});
