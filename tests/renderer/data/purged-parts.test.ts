import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { flush, store } from '../../../renderer/data/active';
import { carriedRows } from '../../../renderer/data/carried';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import { purgeMeeting } from '../../../renderer/data/commands/purge-meeting';
import { loadSample } from '../../../renderer/data/commands/sample';
import { giveUp, scopeOf, unregistered } from '../../../renderer/data/forms/scopes';
import { headsAt } from '../../../renderer/data/head-packs';
import { standingOf, unsentIn } from '../../../renderer/data/heads';
import { noticeShown, start } from '../../../renderer/data/start';
import { upload } from '../../../renderer/data/upload';
import { wipeBrowserStore, withStore } from './desktop';

const { desktop } = withStore();

/** Files of the data folder in which these words lie. */
async function filesWith(words: string, folder = desktop().folder): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.filter((_file, at) => texts[at]?.includes(words));
}

it('a part that could not be read and lies aside goes with its record, and no other', async () => {
  const at = '2026-08-01T01:00:00.000Z';
  const aside = (id: string, meetingId: string, words: string) => {
    const json = JSON.stringify({ id: `r-${id}`, meetingId, text: { odd: words } });
    return { id, table: 'resolutions', key: `r-${id}`, json, at };
  };
  const [words, other] = ['这次会读不懂的议定事项', '别的会读不懂的议定事项'];
  await store().asides.bulkAdd([aside('x', 'm', words), aside('y', 'n', other)]);
  await store().asides.add({ id: 'z', table: 'resolutions', key: 'r-z', json: '不是', at });
  await flush();
  await purgeMeeting('m');
  expect(await store().asides.toCollection().primaryKeys()).toEqual(['y', 'z']);
  expect(await filesWith(words)).toEqual([]);
  expect(await filesWith(other)).not.toEqual([]);
});

it('what belonged to a record and was deleted before goes with it, from older copies too', async () => {
  await loadSample();
  const [item] = await store().agendaItems.toArray();
  if (!item) throw new Error('the sample has no meeting with an agenda');
  const words = '一个早就删掉的议题';
  const other = '别的会议的议题';
  await store().agendaItems.put({ ...item, title: words });
  await store().agendaItems.put({ ...item, id: 'other', meetingId: 'another', title: other });
  await flush();
  const from = (await standingOf(store()))?.history ?? desktop().copy.status();
  await upload(store(), { purpose: 'keep', from, reason: '那时' });
  await store().agendaItems.bulkDelete([item.id, 'other']);
  await flush();
  expect(await filesWith(words)).not.toEqual([]);
  await purgeMeeting(item.meetingId);
  expect(await filesWith(words)).toEqual([]);
  expect(await filesWith(other)).toHaveLength(1);
});

/** The folder emptied, to be filled from the store at the next start. */
async function emptied(): Promise<void> {
  await desktop().copy.close();
  for (const name of await readdir(desktop().folder))
    await rm(join(desktop().folder, name), { recursive: true });
  desktop().copy = await SecondCopy.open(desktop().folder);
}

/** The journal's file as it is now. */
async function journalNow(): Promise<Buffer> {
  const folder = join(desktop().folder, 'journal');
  const name = (await readdir(folder)).find((one) => one.endsWith('.jsonl')) ?? '';
  return readFile(join(folder, name));
}

it('what was typed of a record and not registered goes with it, and no other', async () => {
  const [id, other] = [await make('清除的一篇'), await make('留着的一篇')];
  for (const one of [id, other])
    scopeOf({ name: `draft/${one}/note`, title: '送审', records: [one] }).put(
      'note',
      '',
      `${one}的备注`,
    );
  await purgeDrafts([id]);
  expect(unregistered().flatMap((form) => form.words())).toEqual([`${other}的备注`]);
  giveUp(unregistered());
});

const make = (words: string) =>
  createDraft({ type: '讲话稿', document: { ...emptyDocument(), title: [words] } });

describe('what was purged is known in the store itself', () => {
  it('an older folder that is put back loses those words with the next purge, from what is kept of it as well', async () => {
    const words = '早就清除的一篇文稿';
    const first = await make(words);
    const second = await make('后来清除的');
    await flush();
    const older = join(desktop().folder, '..', `${basename(desktop().folder)}-older`);
    await cp(desktop().folder, older, { recursive: true });
    await rm(join(older, 'lock'), { force: true });
    await purgeDrafts([first]);
    await make('留着的');
    await flush();
    store().close();
    await desktop().exchange(older);
    expect(await start()).toMatchObject({ notice: expect.stringContaining('补齐之前的样子') });
    expect(await store().drafts.get(first)).toBeUndefined();
    expect(await filesWith(words, older)).not.toEqual([]);
    await purgeDrafts([second]);
    expect(await filesWith(words, older)).toEqual([]);
    expect(await filesWith('留着的', older)).not.toEqual([]);
    await rm(older, { recursive: true });
  });

  it('and stays so when its place is deleted again, in the outbox and behind it', async () => {
    const id = await make('清除的');
    await purgeDrafts([id]);
    const isPurged = async () => (await headsAt(store(), [{ table: 'drafts', key: id }]))[0]?.gone;
    expect(await isPurged()).toBe('purged');
    desktop().fail = { code: 'disk-full', message: '磁盘已满。' };
    await store().drafts.delete(id);
    await flush();
    const { heads } = await unsentIn(store());
    expect(heads.size).toBe(1);
    const parts = [];
    for await (const part of carriedRows(store(), 'drafts', heads)) parts.push(...part);
    expect(parts).toMatchObject([{ key: id, json: null, purged: true }]);
    desktop().fail = null;
    expect(await flush()).toBe(true);
    expect(await isPurged()).toBe('purged');
  });

  it.each([
    ['written anew at the purge', () => undefined],
    ['built from the journal since', wipeBrowserStore],
  ])(
    'one %s: a folder that was filled from it loses those words out of an older copy',
    async (_store, between) => {
      const words = '早就清除的一篇文稿';
      const first = await make(words);
      const second = await make('后来清除的');
      await make('留着的');
      await flush();
      const older = await journalNow();
      await purgeDrafts([first]);
      store().close();
      between();
      await start();
      store().close();
      await emptied();
      expect(await start()).toMatchObject({ notice: expect.stringContaining('重新写了一份') });
      await noticeShown();
      await writeFile(join(desktop().folder, 'journal', 'journal-000001 - 副本.jsonl'), older);
      expect(await filesWith(words)).toHaveLength(1);
      await purgeDrafts([second]);
      expect(await filesWith(words)).toEqual([]);
      expect(await filesWith('后来清除的')).toEqual([]);
      expect(await filesWith('留着的')).not.toEqual([]);
      store().close();
      expect(await start()).toEqual({ kind: 'open', notice: '' });
    },
  );
});
