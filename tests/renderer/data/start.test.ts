import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from '@testing-library/react';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { DATA_VERSION } from '#shared/model/tables';
import { flush, sender, store } from '../../../renderer/data/active';
import { createDraft, deleteDrafts, saveDocument } from '../../../renderer/data/commands/drafts';
import {
  foundOffice,
  proposedIssuers,
  proposedNames,
} from '../../../renderer/data/commands/office';
import { Store } from '../../../renderer/data/db';
import { storeNames } from '../../../renderer/data/generations';
import { restoreTo } from '../../../renderer/data/restore';
import { useSaveStatus } from '../../../renderer/data/save-status';
import { noticeShown, start } from '../../../renderer/data/start';
import { TestDesktop, wipeBrowserStore } from './desktop';

let desktop: TestDesktop;

beforeEach(async () => {
  wipeBrowserStore();
  desktop = await TestDesktop.make();
});

afterEach(async () => {
  await sender.flush();
  await desktop.end();
});

const speech = (text: string) => ({
  ...emptyDocument(),
  title: ['关于社区养老服务的发言'],
  body: [{ type: 'paragraph' as const, runs: [{ text }] }],
});

async function office(): Promise<void> {
  await foundOffice(
    { ...proposedNames('示例市'), declaredBy: '梁晓禾' },
    proposedIssuers('示例市'),
    [],
  );
}

async function bodies(): Promise<string[]> {
  const rows = await store().draftBodies.toArray();
  return rows.map(({ document }) => JSON.stringify(document.body)).sort();
}

describe('start', () => {
  it('opens a first time onto an empty office', async () => {
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect(await store().settings.get('office')).toBeUndefined();
  });

  it('finds everything again after a restart, without a word', async () => {
    await start();
    await office();
    const id = await createDraft({ type: '讲话稿', document: speech('一字不动。') });
    expect(await flush()).toBe(true);
    store().close();
    await desktop.restart();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect((await store().draftBodies.get(id))?.document).toEqual(speech('一字不动。'));
    expect(await storeNames()).toHaveLength(1);
  });

  it('rebuilds a store that was wiped, whole, and says so', async () => {
    await start();
    await office();
    for (let index = 0; index < 30; index += 1) {
      await createDraft({ type: '通知', document: speech(`第${index}份，𬭎与䶮。`) });
    }
    await flush();
    const before = await bodies();
    store().close();
    wipeBrowserStore();
    const result = await start();
    expect(result.kind === 'open' && result.notice).toContain('文稿30份');
    expect(await bodies()).toEqual(before);
    expect((await store().settings.get('office'))?.shortName).toBe('示例市政协');
  });

  it('sends what was typed and not yet acknowledged before anything else', async () => {
    await start();
    await office();
    await flush();
    desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
    const id = await createDraft({ type: '讲话稿', document: speech('还没写到磁盘上。') });
    expect(await flush()).toBe(false);
    expect(useSaveStatus.getState()).toMatchObject({ state: 'failed', message: '磁盘已满。' });
    store().close();
    desktop.fail = null;
    await desktop.restart();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect((await store().draftBodies.get(id))?.document).toEqual(speech('还没写到磁盘上。'));
    expect(desktop.copy.status().counts.draftBodies).toBe(1);
  });

  it('opens where the disk of the folder is full, says what waits, and goes on trying', async () => {
    await start();
    await office();
    await flush();
    desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
    const id = await createDraft({ type: '讲话稿', document: speech('还没写到磁盘上。') });
    expect(await flush()).toBe(false);
    store().close();
    await desktop.restart();
    const result = await start();
    expect(result).toEqual({ kind: 'open', notice: expect.stringMatching(/^有2条记录.*没有丢/) });
    expect((await store().draftBodies.get(id))?.document).toEqual(speech('还没写到磁盘上。'));
    expect(useSaveStatus.getState()).toMatchObject({ state: 'failed', message: '磁盘已满。' });
    const later = await createDraft({ type: '讲话稿', document: speech('满着的时候写的。') });
    desktop.fail = null;
    await waitFor(() => expect(useSaveStatus.getState().state).toBe('saved'));
    expect(desktop.copy.status().counts.draftBodies).toBe(2);
    store().close();
    await desktop.restart();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect((await store().draftBodies.get(later))?.document).toEqual(speech('满着的时候写的。'));
  });

  it('opens also where not even the lock finds room on the disk', async () => {
    await start();
    await office();
    await flush();
    desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
    const id = await createDraft({ type: '讲话稿', document: speech('还没写到磁盘上。') });
    expect(await flush()).toBe(false);
    store().close();
    desktop.fail = null;
    const room = await desktop.restartFull();
    const result = await start();
    expect(result.kind === 'open' && result.notice).toMatch(/磁盘满了.*有2条记录.*没有丢/);
    expect((await store().draftBodies.get(id))?.document).toEqual(speech('还没写到磁盘上。'));
    expect(useSaveStatus.getState().state).toBe('failed');
    expect(useSaveStatus.getState().message).toContain('磁盘已满');
    room();
    await waitFor(() => expect(useSaveStatus.getState().state).toBe('saved'));
    expect(desktop.copy.status().counts.draftBodies).toBe(1);
    store().close();
    await desktop.restart();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
  });

  it('takes the journal as the truth when rows are missing from the store', async () => {
    await start();
    await office();
    const id = await createDraft({ type: '讲话稿', document: speech('丢过的一份。') });
    await flush();
    const { name } = store();
    store().close();
    // Behind the program's back, as damage on the disk would.
    const raw = await new Dexie(name).open();
    await raw.table('draftBodies').delete(id);
    raw.close();
    const result = await start();
    expect(result.kind === 'open' && result.notice).toMatch(/第二份重新建好.*内容完整/);
    expect((await store().draftBodies.get(id))?.document).toEqual(speech('丢过的一份。'));
    // All that the old one held is in the journal: nothing of it lies on.
    expect(await storeNames()).toEqual([store().name]);
  });

  it('sees that rows are missing also while something waits in the outbox', async () => {
    await start();
    await office();
    const id = await createDraft({ type: '讲话稿', document: speech('丢过的一份。') });
    await flush();
    desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
    const later = await createDraft({ type: '讲话稿', document: speech('还没写到磁盘上。') });
    expect(await flush()).toBe(false);
    const { name } = store();
    store().close();
    desktop.fail = null;
    const raw = await new Dexie(name).open();
    await raw.table('draftBodies').delete(id);
    raw.close();
    const result = await start();
    expect(result.kind === 'open' && result.notice).toMatch(/第二份重新建好.*内容完整/);
    for (const [draft, text] of [
      [id, '丢过的一份。'],
      [later, '还没写到磁盘上。'],
    ] as const)
      expect((await store().draftBodies.get(draft))?.document).toEqual(speech(text));
  });

  it('writes the second copy anew when the data folder is empty', async () => {
    await start();
    await office();
    await createDraft({ type: '讲话稿', document: speech('只剩工作库里这一份。') });
    await flush();
    store().close();
    await desktop.exchange();
    const result = await start();
    expect(result.kind === 'open' && result.notice).toContain('重新写了一份');
    expect(desktop.copy.status().counts).toMatchObject({ drafts: 1, draftBodies: 1, settings: 1 });
  });

  it('goes on behind the versions of the rows that the folder was filled with', async () => {
    await start();
    await office();
    const id = await createDraft({ type: '讲话稿', document: speech('第一遍。') });
    for (const text of ['第二遍。', '第三遍。']) await saveDocument(id, speech(text));
    await flush();
    const before = desktop.copy.status().version;
    store().close();
    await desktop.exchange();
    // A window that was closed and opened again: what it knew of versions is gone.
    vi.resetModules();
    const page = {
      ...(await import('../../../renderer/data/start')),
      ...(await import('../../../renderer/data/active')),
      ...(await import('../../../renderer/data/commands/drafts')),
    };
    await page.start();
    await page.saveDocument(id, speech('第四遍。'));
    await page.flush();
    const head = await page.store().heads.get(['draftBodies', id]);
    expect(head?.version).toBeGreaterThan(before);
    page.store().close();
  });

  it('adopts a data folder from another PC over a fresh store', async () => {
    await start();
    await office();
    await createDraft({ type: '讲话稿', document: speech('另一台电脑上写的。') });
    await flush();
    store().close();
    wipeBrowserStore();
    await start();
    expect(await bodies()).toHaveLength(1);
  });

  it('keeps its own store aside when the folder holds another office', async () => {
    await start();
    await office();
    await createDraft({ type: '讲话稿', document: speech('甲机关。') });
    await flush();
    const first = desktop.folder;
    store().close();
    await desktop.exchange();
    wipeBrowserStore();
    await start();
    await createDraft({ type: '讲话稿', document: speech('乙机关。') });
    await flush();
    store().close();
    await desktop.exchange(first);
    const result = await start();
    expect(result.kind === 'open' && result.notice).toContain('换成了另一份数据');
    expect((await bodies()).join()).toContain('甲机关');
    // 乙机关 is one click away.
    const kept = (await desktop.copy.restorePoints()).filter((point) => point.kept);
    expect(kept).toMatchObject([{ reason: '本机原来的工作库（文稿1份）' }]);
    await restoreTo(kept[0]?.id ?? '');
    const restored = await start();
    expect((await bodies()).join()).toContain('乙机关');
    // What came back is counted kind by kind, once.
    expect(restored).toEqual({
      kind: 'open',
      notice: '已恢复：文稿1份。恢复之前的内容另存成了恢复点，随时可以换回来。',
    });
    await noticeShown();
    store().close();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
  });

  it('keeps and names what lay in a store that could not be opened for a while', async () => {
    await start();
    await office();
    await flush();
    desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
    await createDraft({ type: '讲话稿', document: speech('只在打不开的那个里。') });
    expect(await flush()).toBe(false);
    const { name } = store();
    store().close();
    desktop.fail = null;
    const { open } = indexedDB;
    indexedDB.open = (asked, version) => {
      if (asked === name) throw new DOMException('backing store', 'UnknownError');
      return open.call(indexedDB, asked, version);
    };
    const without = await start();
    expect(without.kind === 'open' && without.notice).toContain('打不开的那个没有删除');
    store().close();
    indexedDB.open = open;
    const result = await start();
    expect(result.kind === 'open' && result.notice).toContain('已经存成恢复点');
    const kept = (await desktop.copy.restorePoints()).find((point) => point.kept);
    expect(kept?.counts.draftBodies).toBe(1);
    await noticeShown();
    store().close();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
  });

  it('does not go back to an old copy of the folder: what was acknowledged stays', async () => {
    await start();
    await office();
    await flush();
    const older = `${desktop.folder}-older`;
    await desktop.copy.close();
    await cp(desktop.folder, older, { recursive: true });
    await desktop.restart();
    const keep = await createDraft({ type: '讲话稿', document: speech('后来写的。') });
    const gone = await createDraft({ type: '讲话稿', document: speech('后来删的。') });
    await deleteDrafts([gone]);
    await flush();
    store().close();
    await desktop.exchange(older);
    const result = await start();
    expect(result.kind === 'open' && result.notice).toMatch(/补齐.*内容完整/);
    expect((await store().draftBodies.get(keep))?.document).toEqual(speech('后来写的。'));
    expect((await store().drafts.get(gone))?.deletedAt).not.toBeNull();
    await noticeShown();
    store().close();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    await rm(older, { recursive: true });
  });

  it('a shortened journal that the store has filled: that all is there stands before what was met', async () => {
    await start();
    await office();
    await createDraft({ type: '讲话稿', document: speech('先写的。') });
    await flush();
    store().close();
    await desktop.copy.close();
    const journal = join(desktop.folder, 'journal');
    const [name = ''] = (await readdir(journal)).filter((one) => one.endsWith('.jsonl'));
    const bytes = await readFile(join(journal, name));
    await writeFile(join(journal, name), bytes.subarray(0, -40));
    await desktop.restart();
    const result = await start();
    expect(result.kind === 'open' && result.notice).toMatch(
      /^数据文件夹里的内容比本机的工作库旧.*内容完整.*打开时查到的情形：上次没有正常关闭/,
    );
  });

  it('refuses data of a newer version with both versions named', async () => {
    const status = desktop.copy.status();
    desktop.copy.status = () => ({ ...status, dataVersion: 99 });
    const result = await start();
    expect(result).toMatchObject({ kind: 'refused' });
    expect(result.kind === 'refused' && result.message).toMatch(
      new RegExp(`第99版.*第${DATA_VERSION}版.*没有改动任何数据`),
    );
    expect(await storeNames()).toEqual([]);
  });

  it('opens nothing for good, and changes nothing, where main cannot open the folder', async () => {
    await start();
    await office();
    const id = await createDraft({ type: '讲话稿', document: speech('一字不动。') });
    await flush();
    store().close();
    const openStores = () => (Dexie as unknown as { connections: Dexie[] }).connections.length;
    const before = openStores();
    const status = window.desktop['journal:status'];
    window.desktop['journal:status'] = async () => ({
      ok: false,
      error: { code: 'journal-failed', message: '磁盘不在。' },
    });
    expect(await start()).toMatchObject({ kind: 'refused' });
    // What is being opened would be open by then.
    await new Promise((done) => setTimeout(done, 200));
    expect(openStores()).toBe(before);
    window.desktop['journal:status'] = status;
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect((await store().draftBodies.get(id))?.document).toEqual(speech('一字不动。'));
  });

  it('leaves a store of an older shape as it is where the folder is of a newer program', async () => {
    await start();
    await flush();
    store().close();
    wipeBrowserStore();
    const older = new Store('huiyin-1', { version: DATA_VERSION - 1 });
    await older.open();
    older.close();
    const status = desktop.copy.status();
    desktop.copy.status = () => ({ ...status, dataVersion: 99 });
    expect(await start()).toMatchObject({ kind: 'refused' });
    const there = await indexedDB.databases();
    expect(there).toEqual([{ name: 'huiyin-1', version: 10 * (DATA_VERSION - 1) }]);
  });

  it('shows why the data folder could not be opened', async () => {
    window.desktop['journal:status'] = async () => ({
      ok: false,
      error: { code: 'journal-failed', message: '没有找到数据文件夹：D:\\回音数据。' },
    });
    expect(await start()).toEqual({
      kind: 'refused',
      message: '没有找到数据文件夹：D:\\回音数据。',
    });
  });

  it('names a full system disk, and speaks of nothing that was typed', async () => {
    const open = vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    const result = await start();
    expect(result.kind === 'refused' && result.message).toMatch(/系统盘满了.*再试一次/);
    expect(result.kind === 'refused' && result.message).not.toContain('留在窗口里');
    open.mockRestore();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
  });

  it('goes back to a restore point and forward again', async () => {
    await start();
    await office();
    const id = await createDraft({ type: '讲话稿', document: speech('昨天的字。') });
    await flush();
    // A point is kept by main; here it is made by restoring nothing yet: the next day's first change.
    await desktop.copy.close();
    const { SecondCopy } = await import('../../../electron/persistence/second-copy');
    desktop.copy = await SecondCopy.open(desktop.folder, {
      now: () => Date.now() + 36 * 3_600_000,
    });
    await saveDocument(id, speech('今天的字。'));
    await flush();
    const [point] = await desktop.copy.restorePoints();
    expect(point).toBeDefined();
    await restoreTo(point?.id ?? '');
    const restored = await start();
    expect(restored.kind === 'open' && restored.notice).toMatch(
      /^已恢复：本单位的设置1项、.*文稿1份。恢复之前的内容另存成了恢复点/,
    );
    expect((await store().draftBodies.get(id))?.document).toEqual(speech('昨天的字。'));
    const back = (await desktop.copy.restorePoints()).find(({ reason }) => reason === '恢复之前');
    await restoreTo(back?.id ?? '');
    await start();
    expect((await store().draftBodies.get(id))?.document).toEqual(speech('今天的字。'));
  });
});
