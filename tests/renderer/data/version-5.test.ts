import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DATA_VERSION, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { upgradeRow } from '#shared/model/upgrades';
import { sender, store } from '../../../renderer/data/active';
import { recount } from '../../../renderer/data/carried';
import { openStore } from '../../../renderer/data/db';
import { standingOf } from '../../../renderer/data/heads';
import { noticeShown, start } from '../../../renderer/data/start';
import rows from '../../fixtures/data/rows-v5.json';
import { TestDesktop, wipeBrowserStore } from './desktop';

/** A stored store and journal of data version 5, which hold the same office: upgraded on both sides, then compared. */

const FOLDER = join(import.meta.dirname, '../../fixtures/data/journal-version-5');
const PLACE = { journalId: '5d0f4b0a-3c0c-4c2e-9a55-0f6b8f0e7a51', sequence: 48 };
const WHOLE = '内容完整';

type Rows = Record<string, { id: string }[]>;

let desktop: TestDesktop;

beforeEach(async () => {
  wipeBrowserStore();
  desktop = await TestDesktop.make();
  await desktop.copy.close();
  await rm(desktop.folder, { recursive: true });
  await cp(FOLDER, desktop.folder, { recursive: true });
  await desktop.restart();
});

afterEach(async () => {
  await sender.flush();
  store().close();
  await desktop.end();
});

async function storeOfVersion5(held: Rows = rows): Promise<void> {
  const older = await openStore('huiyin-1', { version: 5, journaled: false });
  for (const [table, all] of Object.entries(held)) await older.table(table).bulkPut(all);
  await older.table('meta').put({ key: 'link', ...PLACE });
  older.close();
}

/** The window is opened; answers what it says. */
async function opened(): Promise<string> {
  const result = await start();
  if (result.kind === 'refused') throw new Error(result.message);
  return result.notice;
}

async function again(): Promise<string> {
  store().close();
  await desktop.restart(PLACE.journalId);
  return opened();
}

/** Every row of the stored office as today's program has it. */
async function expectUpgraded(): Promise<void> {
  for (const [table, all] of Object.entries(rows as Rows)) {
    const name = table as TableName;
    const expected = all.map((row) => upgradeRow(name, { ...row }, 5, DATA_VERSION));
    const held = await store().rowsOf(name).toArray();
    expect(new Map(held.map((row) => [row.id, row])), table).toEqual(
      new Map(expected.map((row) => [String(row.id), row])),
    );
  }
}

/** Both sides, each counted from the rows as they really lie there. */
async function expectAlike(): Promise<void> {
  expect(await sender.flush()).toBe(true);
  const { counts, sums } = desktop.copy.status();
  expect(await recount(store())).toEqual({ counts, sums });
  expect((await standingOf(store()))?.contents).toEqual({ counts, sums });
  for (const table of TABLE_NAMES) {
    const { rows: lines } = await desktop.copy.rows(table, '', 10_000);
    const there = lines.flatMap(({ json }) => (json === null ? [] : [JSON.parse(json)]));
    expect(there, table).toEqual(await store().rowsOf(table).toArray());
  }
}

it('is upgraded in its place without a word, and both sides are alike, now and from then on', async () => {
  await storeOfVersion5();
  expect(await opened()).toBe('');
  await expectUpgraded();
  await expectAlike();
  expect(await again()).toBe('');
  await expectAlike();
});

it('is built from the journal alone where the store is gone, and called whole: it is', async () => {
  expect(await opened()).toContain(WHOLE);
  await noticeShown();
  await expectUpgraded();
  await expectAlike();
  expect(await again()).toBe('');
});

it('fills an empty folder from the store alone, and is called whole: it is', async () => {
  await storeOfVersion5();
  await desktop.exchange();
  expect(await opened()).toContain(WHOLE);
  await expectUpgraded();
  await expectAlike();
});

it('is not called whole where one word differs between the two: both are kept, and that is said', async () => {
  const [draft, ...others] = rows.drafts as { id: string }[];
  const altered = Object.assign({ id: '' }, draft, { title: '改过的题目' });
  await storeOfVersion5({
    ...rows,
    drafts: [altered, ...others],
  });
  const notice = await opened();
  expect(notice).toContain('逐条核对时有出入');
  expect(notice).not.toContain(WHOLE);
  await expectUpgraded();
  await expectAlike();
  expect((await desktop.copy.restorePoints()).filter(({ kept }) => kept)).toHaveLength(1);
});
