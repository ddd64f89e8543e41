import { describe, expect, it } from 'vitest';
import { Draft } from '#shared/model/draft';
import { EXAMPLE_LEAD_TIMES, FIRST_MATTER_RULES } from '#shared/model/office';
import { DATA_VERSION, KINDS, type TableName } from '#shared/model/tables';
import { changedTables, STEPS, upgradeRow } from '#shared/model/upgrades';
import { climb, type StoredRow, type UpgradeStep } from '#shared/model/upgrades/ladder';
import rowsV1 from '../../fixtures/data/rows-v1.json';
import rowsV2 from '../../fixtures/data/rows-v2.json';
import rowsV3 from '../../fixtures/data/rows-v3.json';
import rowsV4 from '../../fixtures/data/rows-v4.json';
import rowsV5 from '../../fixtures/data/rows-v5.json';
import rowsV6 from '../../fixtures/data/rows-v6.json';
import rowsV7 from '../../fixtures/data/rows-v7.json';
import rowsV8 from '../../fixtures/data/rows-v8.json';

const SAMPLES: Record<number, Partial<Record<TableName, StoredRow[]>>> = {
  1: rowsV1,
  2: rowsV2,
  3: rowsV3,
  4: rowsV4,
  5: rowsV5,
  6: rowsV6,
  7: rowsV7,
  8: rowsV8,
};

/** Every stored row of every old version, with the version it was written in. */
const STORED = Object.entries(SAMPLES).flatMap(([version, tables]) =>
  (Object.entries(tables) as [TableName, StoredRow[]][]).flatMap(([table, rows]) =>
    rows.map((row) => ({ version: Number(version), table, row })),
  ),
);

/** Throws when anybody writes into it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

describe('each step alone', () => {
  it('leads from every version that was ever released', () => {
    expect(STEPS).toHaveLength(DATA_VERSION - 1);
    expect(Object.keys(SAMPLES).map(Number)).toEqual(STEPS.map((_step, index) => index + 1));
  });

  it('1 → 2: a sample draft remembers that it was changed', () => {
    expect(changedTables(1, 2)).toEqual(['drafts']);
    expect(upgradeRow('drafts', { id: 'a' }, 1, 2)).toEqual({ id: 'a', touched: false });
    expect(upgradeRow('drafts', { id: 'a', touched: true }, 1, 2)).toMatchObject({ touched: true });
  });

  it('2 → 3: lead times in the settings, heads and lists in texts; every word as it was', () => {
    expect(changedTables(2, 3)).toEqual(['settings', 'draftBodies', 'rounds']);
    expect(upgradeRow('settings', { id: 'office' }, 2, 3)).toEqual({
      id: 'office',
      leadTimes: EXAMPLE_LEAD_TIMES,
    });
    for (const table of ['draftBodies', 'rounds'] as const)
      for (const row of rowsV2[table]) {
        const { document, ...rest } = upgradeRow(table, row, 2, 3) as typeof row;
        const { document: before, ...same } = row;
        expect(rest).toEqual(same);
        expect(document).toMatchObject({ ...before, schema: 2 });
      }
  });

  it('3 → 4: the rules of lights in the settings', () => {
    expect(changedTables(3, 4)).toEqual(['settings']);
    expect(upgradeRow('settings', { id: 'office' }, 3, 4)).toEqual({
      id: 'office',
      matterRules: FIRST_MATTER_RULES,
    });
  });

  it.each([4, 5, 6, 7, 8])('%d and on: no row changes', (version) => {
    expect(changedTables(version, version + 1)).toEqual([]);
    for (const { table, row } of STORED)
      expect(upgradeRow(table, row, version, version + 1)).toBe(row);
  });

  it('touches no row of a table that it does not name', () => {
    for (const { version, table, row } of STORED) {
      const named = changedTables(version, version + 1).includes(table);
      if (!named) expect(upgradeRow(table, row, version, version + 1)).toBe(row);
    }
  });
});

describe('all steps together', () => {
  it('give valid rows of today and lose nothing that was stored', () => {
    expect(STORED.length).toBeGreaterThan(150);
    for (const { version, table, row } of STORED) {
      const upgraded = upgradeRow(table, frozen(row), version, DATA_VERSION);
      expect(KINDS[table].schema.parse(upgraded)).toEqual(upgraded);
      expect(upgraded).toMatchObject(
        'document' in row ? { ...row, document: expect.any(Object) } : row,
      );
    }
  });

  it('give the same in one go and one by one', () => {
    for (const { version, table, row } of STORED) {
      let climbed = row;
      for (let at = version; at < DATA_VERSION; at += 1)
        climbed = upgradeRow(table, climbed, at, at + 1);
      expect(upgradeRow(table, row, version, DATA_VERSION)).toEqual(climbed);
    }
  });

  it('take what is odd as it is', () => {
    for (const { table } of STORED)
      expect(upgradeRow(table, { id: 'x' }, 1, DATA_VERSION)).toMatchObject({ id: 'x' });
    expect(upgradeRow('rounds', { id: 'x' }, 1, DATA_VERSION)).toStrictEqual({ id: 'x' });
    const odd = { id: 'x', document: '不是文稿', more: [1] };
    expect(upgradeRow('draftBodies', odd, 1, DATA_VERSION)).toEqual(odd);
  });
});

describe('rows of several versions side by side', () => {
  it('are upgraded each from its own', () => {
    const [old] = rowsV2.drafts;
    const [recent] = rowsV5.drafts;
    const shelf = [
      { row: rowsV1.drafts[0], version: 1 },
      { row: old, version: 2 },
      { row: { ...recent, touched: true }, version: 5 },
    ];
    const upgraded = shelf.map(({ row, version }) =>
      Draft.parse(upgradeRow('drafts', { ...row }, version, DATA_VERSION)),
    );
    expect(upgraded).toEqual([
      { ...rowsV1.drafts[0], touched: false },
      old,
      { ...recent, touched: true },
    ]);
    const [settings] = rowsV5.settings;
    const own = { ...settings, matterRules: { ...FIRST_MATTER_RULES, soonDays: 9 } };
    expect(upgradeRow('settings', own, 5, DATA_VERSION)).toBe(own);
  });

  /** What a later version might do: `words` becomes `said`, and a name is divided. */
  const RENAMED: readonly UpgradeStep[] = [
    { entries: ({ words, ...row }) => ({ ...row, said: words }) },
    {},
    { entries: ({ name, ...row }) => ({ ...row, surname: [...String(name)][0] }) },
  ];

  it('are not put through a step again that they have behind them', () => {
    const rows = [
      { row: { id: 'a', words: '甲', name: '江月' }, version: 1 },
      { row: { id: 'b', said: '乙', name: '许听澜' }, version: 2 },
      { row: { id: 'c', said: '丙', surname: '乔' }, version: 4 },
    ];
    expect(rows.map(({ row, version }) => climb(RENAMED, 'entries', row, version, 4))).toEqual([
      { id: 'a', said: '甲', surname: '江' },
      { id: 'b', said: '乙', surname: '许' },
      { id: 'c', said: '丙', surname: '乔' },
    ]);
    // From the oldest row's version the words of a newer one are gone: that is why.
    expect(climb(RENAMED, 'entries', { id: 'b', said: '乙' }, 1, 2)).toEqual({ id: 'b' });
  });

  it('stay as they are when they are newer than what is asked for', () => {
    const row = frozen({ id: 'c', said: '丙' });
    for (const from of [2, 3, 4, 5, 9]) expect(climb(RENAMED, 'entries', row, from, 2)).toBe(row);
    expect(upgradeRow('drafts', row, DATA_VERSION + 1, DATA_VERSION)).toBe(row);
    expect(changedTables(DATA_VERSION + 1, DATA_VERSION)).toEqual([]);
  });
});
