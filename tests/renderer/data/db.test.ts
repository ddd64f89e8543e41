import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft } from '#shared/model/draft';
import type { JournalOperation } from '#shared/model/journal';
import { EXAMPLE_LEAD_TIMES, FIRST_MATTER_RULES } from '#shared/model/office';
import { DATA_VERSION, KINDS, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { upgradeRow } from '#shared/model/upgrades';
import { indexesOfToday, RELEASED, Store } from '../../../renderer/data/db';
import rowsV1 from '../../fixtures/data/rows-v1.json';
import rowsV2 from '../../fixtures/data/rows-v2.json';
import rowsV3 from '../../fixtures/data/rows-v3.json';
import rowsV4 from '../../fixtures/data/rows-v4.json';
import rowsV5 from '../../fixtures/data/rows-v5.json';
import rowsV6 from '../../fixtures/data/rows-v6.json';
import rowsV7 from '../../fixtures/data/rows-v7.json';
import rowsV8 from '../../fixtures/data/rows-v8.json';
import { wipeBrowserStore } from './desktop';

beforeEach(wipeBrowserStore);

async function storeOfVersion1(): Promise<void> {
  const old = new Store('huiyin-1', { version: 1, journaled: false });
  await old.open();
  await old.table('settings').bulkPut(rowsV1.settings);
  await old.table('drafts').bulkPut(rowsV1.drafts);
  old.close();
}

describe('the versions of the store', () => {
  it('hold what the registry says today, as it was released', () => {
    const versions = Object.keys(RELEASED).map(Number);
    expect(versions).toEqual(versions.map((_version, at) => at + 1));
    // One that is being worked on has no literal yet; every one before it has.
    expect([versions.length, versions.length + 1]).toContain(DATA_VERSION);
    if (versions.length === DATA_VERSION)
      expect(indexesOfToday()).toEqual(Object.assign({}, ...Object.values(RELEASED)));
  });
});

describe('migrations', () => {
  it('from version 1: every row in the new shape, nothing else changed', async () => {
    await storeOfVersion1();
    const store = new Store('huiyin-1');
    await store.open();
    expect(store.verno).toBe(DATA_VERSION);
    const [draft] = await store.drafts.toArray();
    expect(Draft.parse(draft)).toEqual({ ...rowsV1.drafts[0], touched: false });
    expect(await store.settings.toArray()).toEqual([
      {
        ...rowsV1.settings[0],
        leadTimes: EXAMPLE_LEAD_TIMES,
        matterRules: FIRST_MATTER_RULES,
      },
    ]);
    expect(await store.drafts.where('state').equals('inReview').count()).toBe(1);
    store.close();
  });

  it('from version 2: texts and rounds in the new shape, every word as it was', async () => {
    const old = new Store('huiyin-1', { version: 2, journaled: false });
    await old.open();
    for (const [table, rows] of Object.entries(rowsV2)) await old.table(table).bulkPut(rows);
    old.close();
    const store = new Store('huiyin-1');
    await store.open();
    for (const table of ['settings', 'leaders', 'drafts', 'draftBodies', 'rounds'] as const) {
      const rows = await store.rowsOf(table).toArray();
      expect(rows).toHaveLength(rowsV2[table].length);
      for (const row of rows) expect(KINDS[table].schema.parse(row)).toEqual(row);
    }
    for (const { id, document } of rowsV2.draftBodies) {
      const body = await store.draftBodies.get(id);
      expect(body?.document).toMatchObject({ ...document, schema: 2 });
    }
    expect(await store.meetings.count()).toBe(0);
    store.close();
  });

  it('from version 3: only the settings learn something; meetings, words and marks as they were', async () => {
    const old = new Store('huiyin-1', { version: 3, journaled: false });
    await old.open();
    for (const [table, rows] of Object.entries(rowsV3)) await old.table(table).bulkPut(rows);
    old.close();
    const store = new Store('huiyin-1');
    await store.open();
    const expected = {
      ...rowsV3,
      settings: rowsV3.settings.map((row) => ({ ...row, matterRules: FIRST_MATTER_RULES })),
    };
    for (const [table, rows] of Object.entries(expected) as [TableName, { id: string }[]][]) {
      const stored = await store.rowsOf(table).bulkGet(rows.map(({ id }) => id));
      expect(stored).toEqual(rows);
      for (const row of stored) expect(KINDS[table].schema.parse(row)).toEqual(row);
      expect(await store.rowsOf(table).count()).toBe(rows.length);
    }
    for (const table of ['matters', 'matterEvents', 'carriers', 'holidayYears'] as const)
      expect(await store.rowsOf(table).count()).toBe(0);
    store.close();
  });

  it('from version 4: attachments come in, and no row changes', async () => {
    const old = new Store('huiyin-1', { version: 4, journaled: false });
    await old.open();
    for (const [table, rows] of Object.entries(rowsV4)) await old.table(table).bulkPut(rows);
    old.close();
    const store = new Store('huiyin-1');
    await store.open();
    expect(store.verno).toBe(DATA_VERSION);
    for (const [table, rows] of Object.entries(rowsV4) as [TableName, { id: string }[]][]) {
      const stored = await store.rowsOf(table).bulkGet(rows.map(({ id }) => id));
      expect(stored).toEqual(rows);
      for (const row of stored) expect(KINDS[table].schema.parse(row)).toEqual(row);
      expect(await store.rowsOf(table).count()).toBe(rows.length);
    }
    const [event] = rowsV4.matterEvents;
    const attachment = {
      id: 'a',
      owner: 'matterEvent',
      ownerId: event?.id,
      withinId: event?.matterId,
      hash: 'a'.repeat(64),
      name: '复函.pdf',
      size: 9,
      type: 'pdf',
      addedAt: '2026-08-01T01:00:00.000Z',
      removedAt: null,
    };
    await store.attachments.add(KINDS.attachments.schema.parse(attachment));
    expect(
      await store.attachments
        .where('ownerId')
        .equals(event?.id ?? '')
        .count(),
    ).toBe(1);
    expect(await store.outbox.count()).toBe(1);
    store.close();
  });

  it.each([
    ['5: envelopes come in beside the rows', 5, rowsV5],
    ['6: tables for what cannot be read and for 发文登记 come in', 6, rowsV6],
    ['7: tables for numbers and for incoming papers come in', 7, rowsV7],
    ['8: tables for views, library, earlier papers and archive come in', 8, rowsV8],
  ] as const)('from version %s, and no row changes', async (_what, version, sample) => {
    const came = Object.entries(RELEASED).filter(([number]) => Number(number) <= version);
    const names = new Set(came.flatMap(([, tables]) => Object.keys(tables)));
    expect(Object.keys(sample).sort()).toEqual(TABLE_NAMES.filter((one) => names.has(one)).sort());
    const old = new Store('huiyin-1', { version, journaled: false });
    await old.open();
    for (const [table, rows] of Object.entries(sample)) await old.table(table).bulkPut(rows);
    old.close();
    const store = new Store('huiyin-1');
    await store.open();
    expect(store.verno).toBe(DATA_VERSION);
    for (const [table, rows] of Object.entries(sample) as [TableName, { id: string }[]][]) {
      const stored = await store.rowsOf(table).bulkGet(rows.map(({ id }) => id));
      expect(stored).toEqual(rows);
      for (const row of stored) expect(KINDS[table].schema.parse(row)).toEqual(row);
      expect(await store.rowsOf(table).count()).toBe(rows.length);
    }
    expect(store.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...TABLE_NAMES, 'heads']),
    );
    // Nothing that the office wrote is sent again for it.
    expect(await store.outbox.count()).toBe(0);
    store.close();
  });

  it('send the upgraded rows to the journal too', async () => {
    await storeOfVersion1();
    const store = new Store('huiyin-1');
    await store.open();
    const sent = (await store.outbox.toArray()).flatMap(
      ({ operations }) => JSON.parse(operations) as JournalOperation[],
    );
    expect(sent).toMatchObject([
      { type: 'put', table: 'drafts', row: { touched: false } },
      { type: 'put', table: 'settings', row: { leadTimes: EXAMPLE_LEAD_TIMES } },
      { type: 'put', table: 'settings', row: { matterRules: FIRST_MATTER_RULES } },
    ]);
    store.close();
  });

  it('serve rows that come from an old journal in the same way', () => {
    const [row] = rowsV1.drafts;
    expect(Draft.parse(upgradeRow('drafts', { ...row }, 1, DATA_VERSION))).toMatchObject({
      touched: false,
    });
    expect(upgradeRow('rounds', { id: 'x' }, 1, DATA_VERSION)).toEqual({ id: 'x' });
  });
});

describe('the outbox', () => {
  const draft = (id: string) => Draft.parse({ ...rowsV1.drafts[0], id, touched: false });

  async function open(): Promise<Store> {
    const store = new Store('huiyin-1');
    await store.open();
    return store;
  }

  const operations = async (store: Store) =>
    (await store.outbox.orderBy('sequence').toArray()).flatMap(
      (row) => JSON.parse(row.operations) as JournalOperation[],
    );

  it('is on the disk with its rows when a transaction is done', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = await open();
    asked.mockClear();
    await store.drafts.put(draft('a'));
    const [[names = [], mode, options] = []] = asked.mock.calls;
    asked.mockRestore();
    expect([...names]).toEqual(expect.arrayContaining(['drafts', 'outbox']));
    expect({ mode, options }).toEqual({ mode: 'readwrite', options: { durability: 'strict' } });
    store.close();
  });

  it('gets whole rows of every way of writing', async () => {
    const store = await open();
    await store.drafts.add(draft('a'));
    await store.drafts.bulkPut([draft('b'), draft('c')]);
    await store.drafts.update('a', { words: 99 });
    await store.drafts.where('id').anyOf('b').modify({ words: 7 });
    await store.drafts.delete('c');
    await store.drafts.where('id').between('a', 'c').delete();
    const all = await operations(store);
    expect(
      all.map((one) =>
        one.type === 'put' ? `put ${one.row.id} ${one.row.words}` : `delete ${one.key}`,
      ),
    ).toEqual([
      'put a 12',
      'put b 12',
      'put c 12',
      'put a 99',
      'put b 7',
      'delete c',
      'delete a',
      'delete b',
    ]);
    for (const one of all)
      if (one.type === 'put') expect(KINDS.drafts.schema.parse(one.row)).toBeTruthy();
    store.close();
  });

  it('is emptied of nothing but what a clear removed', async () => {
    const store = await open();
    await store.drafts.bulkAdd([draft('a'), draft('b')]);
    await store.drafts.clear();
    expect((await operations(store)).slice(2)).toEqual([
      { type: 'delete', table: 'drafts', key: 'a' },
      { type: 'delete', table: 'drafts', key: 'b' },
    ]);
    store.close();
  });

  it('keeps rows of one transaction together, and none of one that failed', async () => {
    const store = await open();
    await store.transaction('rw', store.drafts, store.rounds, async () => {
      await store.drafts.add(draft('a'));
      await store.drafts.add(draft('b'));
    });
    await store
      .transaction('rw', store.drafts, async () => {
        await store.drafts.add(draft('c'));
        throw new Error('no');
      })
      .catch(() => undefined);
    const rows = await store.outbox.toArray();
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1);
    expect(await store.drafts.count()).toBe(2);
    store.close();
  });

  it('leaves out rows that the store itself refused', async () => {
    const store = await open();
    await store.drafts.add(draft('a'));
    await store.drafts.bulkAdd([draft('a'), draft('b')]).catch(() => undefined);
    expect((await operations(store)).map((one) => one.type === 'put' && one.row.id)).toEqual([
      'a',
      'b',
    ]);
    store.close();
  });

  it('holds nothing of a write that was refused in a transaction that goes on', async () => {
    const store = await open();
    await store.drafts.add(draft('a'));
    await store.transaction('rw', store.drafts, async () => {
      await store.drafts.add(draft('a')).catch(() => undefined);
      await store.drafts.bulkAdd([draft('a'), draft('b')]).catch(() => undefined);
      await store.drafts.put({ ...draft('c'), id: undefined as never }).catch(() => undefined);
      await store.drafts.put(draft('d'));
    });
    const kept = (await store.drafts.toArray()).map(({ id }) => id).sort();
    const sent = (await operations(store)).map((one) => one.type === 'put' && one.row.id);
    expect(sent.sort()).toEqual(kept);
    expect(sent).toContain('d');
    store.close();
  });
});
