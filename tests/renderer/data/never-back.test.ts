import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Leader } from '#shared/model/office';
import { flush, sender, store } from '../../../renderer/data/active';
import { purge, usePurge } from '../../../renderer/data/commands/purge';
import { headsAt } from '../../../renderer/data/head-packs';
import { start } from '../../../renderer/data/start';
import { TestDesktop, wipeBrowserStore } from './desktop';

/** What was purged must never come back: store and journal know the same of it, however each came about. */

let desktop: TestDesktop;
let older = '';

beforeEach(async () => {
  wipeBrowserStore();
  desktop = await TestDesktop.make();
  older = `${desktop.folder}-older`;
  await start();
  await write('a');
  await write('s');
});

afterEach(async () => {
  await sender.flush();
  store().close();
  await desktop.end();
  await rm(older, { recursive: true, force: true });
});

async function write(id: string): Promise<void> {
  const row: Leader = { id, name: `名字${id}`, post: '主席', duties: '', rank: 1, sample: 0 };
  await store().leaders.put(row);
  expect(await flush()).toBe(true);
}

/** The window is closed and opened again; answers what it says then. */
async function again(): Promise<string> {
  store().close();
  const result = await start();
  if (result.kind === 'refused') throw new Error(result.message);
  return result.notice;
}

/** The store as one was before stores knew what was purged: the row is deleted, no more. */
async function forget(): Promise<void> {
  const { name } = store();
  store().close();
  const raw = await new Dexie(name).open();
  await raw
    .table('heads')
    .toCollection()
    .modify((head) => {
      if (head.gone === 'purged') head.gone = true;
      if (head.packed) head.packed = head.packed.replaceAll(',2]', ',1]');
    });
  await raw.table('meta').delete('purged');
  raw.close();
}

const inStore = async () => (await headsAt(store(), [{ table: 'leaders', key: 's' }]))[0]?.gone;

async function inJournal(): Promise<true | undefined> {
  const { rows } = await desktop.copy.rows('leaders', '', 100);
  expect(rows.find(({ key }) => key === 's')?.json).toBe(null);
  return rows.find(({ key }) => key === 's')?.purged;
}

/** The data folder as it lies there now, of which a start finds neither lock nor purge. */
async function copied(): Promise<void> {
  await cp(desktop.folder, older, { recursive: true });
  for (const name of ['purge.json', 'lock']) await rm(join(older, name), { force: true });
}

describe('a store that does not know what was purged', () => {
  beforeEach(() => purge('leaders', ['s']));

  it('learns it from the journal at its place, and hands it on to an empty folder', async () => {
    await forget();
    expect(await again()).toBe('');
    expect(await inStore()).toBe('purged');
    store().close();
    await desktop.exchange();
    expect(await again()).toContain('内容完整');
    expect(await inJournal()).toBe(true);
  });

  it('learns it from a journal that it fills', async () => {
    await desktop.copy.restorePoints();
    await copied();
    await write('b');
    await forget();
    await desktop.exchange(older);
    expect(await again()).toContain('内容完整');
    expect([await inStore(), await inJournal()]).toEqual(['purged', true]);
  });

  it('asks once: no later start is told anything, after another purge neither', async () => {
    await forget();
    await again();
    const told: unknown[] = [];
    const asked = window.desktop['journal:purged'];
    window.desktop['journal:purged'] = async (request) => {
      const answer = await asked(request);
      if (answer.ok) told.push(answer.value.records);
      return answer;
    };
    await again();
    await write('c');
    await again();
    await purge('leaders', ['c']);
    await again();
    store().close();
    wipeBrowserStore();
    await again();
    await again();
    expect(told).toEqual([null, null, null, null, null]);
  });
});

it('a store knows what was purged when the purge is done, before any start', async () => {
  await purge('leaders', ['s']);
  expect(await inStore()).toBe('purged');
});

it('a folder that does not know what was purged loses it from every copy', async () => {
  // The folder is copied when the deletion is in it, and its words still are as well.
  const copies = window.desktop['purge:copies'];
  window.desktop['purge:copies'] = async (request) => {
    await copied();
    return copies(request);
  };
  await purge('leaders', ['s']);
  window.desktop['purge:copies'] = copies;
  store().close();
  await desktop.exchange(older);
  expect(await inJournal()).toBe(undefined);
  expect(await again()).toBe('');
  expect(await inJournal()).toBe(true);
  expect(usePurge.getState()).toEqual({ pending: [], running: null, message: '' });
  for (const path of await readdir(older, { recursive: true, withFileTypes: true })) {
    if (!path.isFile()) continue;
    const bytes = await readFile(join(path.parentPath, path.name));
    expect(bytes.includes('名字s'), path.name).toBe(false);
  }
});

it('a purge that waits is finished also where the folder cannot be told what else only the store knows to be purged', async () => {
  await purge('leaders', ['a']);
  await desktop.copy.beginPurge([{ table: 'leaders', key: 's' }]);
  const { 'journal:purged': purged, 'purge:begin': begin } = window.desktop;
  window.desktop['journal:purged'] = async () => ({ ok: true, value: { records: [] } });
  window.desktop['purge:begin'] = async () => ({
    ok: false,
    error: { code: 'disk-full', message: '磁盘已满。' },
  });
  await again();
  Object.assign(window.desktop, { 'journal:purged': purged, 'purge:begin': begin });
  expect(await store().leaders.count()).toBe(0);
  expect(desktop.copy.status().purging).toEqual([]);
});
