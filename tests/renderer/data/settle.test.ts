import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sumOf } from '#shared/model/digest';
import { type Position, tip } from '#shared/model/history';
import type { Leader } from '#shared/model/office';
import { flush, sender, store } from '../../../renderer/data/active';
import { finishPurge, purge, usePurge } from '../../../renderer/data/commands/purge';
import { openStore } from '../../../renderer/data/db';
import { storeNames } from '../../../renderer/data/generations';
import { putStanding, standingOf } from '../../../renderer/data/heads';
import { noticeShown, start } from '../../../renderer/data/start';
import { forgetUntold, untoldIn } from '../../../renderer/data/untold';
import { TestDesktop, wipeBrowserStore } from './desktop';

/** What start-up does where the two stores differ: nothing that only one of them holds goes. */

let desktop: TestDesktop;

beforeEach(async () => {
  wipeBrowserStore();
  desktop = await TestDesktop.make();
  await start();
});

afterEach(async () => {
  await sender.flush();
  store().close();
  await desktop.end();
});

const leader = (id: string, name = '周启明'): Leader => ({
  id,
  name,
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
});

async function write(id: string, name?: string): Promise<void> {
  await store().leaders.put(leader(id, name));
  expect(await flush()).toBe(true);
}

async function names(): Promise<string[]> {
  return (await store().leaders.toArray()).map(({ name }) => name).sort();
}

/** The window is closed and opened again; answers what it says then. */
async function again(): Promise<string> {
  store().close();
  const result = await start();
  if (result.kind === 'refused') throw new Error(result.message);
  return result.notice;
}

const kept = async () => (await desktop.copy.restorePoints()).filter((point) => point.kept);

/** The names in a state that was set aside. */
async function namesIn(id: string): Promise<string[]> {
  const { token } = await desktop.copy.prepareRestore(id);
  const { rows } = await desktop.copy.rows('leaders', '', 100, token);
  await desktop.copy.cancelRestore(token);
  return rows.flatMap(({ json }) => (json === null ? [] : [(JSON.parse(json) as Leader).name]));
}

/** Another window, on another PC, writes to the journal. */
function writtenElsewhere(id: string, name: string): Promise<unknown> {
  const row = leader(id, name);
  return desktop.copy.append({
    after: tip(desktop.copy.status()),
    entries: [
      {
        id: `elsewhere-${id}`,
        at: '2026-08-01T08:00:00.000Z',
        by: 'elsewhere',
        version: 900,
        operations: [{ type: 'put', table: 'leaders', row }],
      },
    ],
  });
}

describe('a store at the journal’s own place', () => {
  it('that says something else is set aside, not taken for the same', async () => {
    await write('a', '原名');
    const { name } = store();
    store().close();
    // A row, its envelope and the digest of another state, as an old copy of the files would have them.
    const raw = await new Dexie(name).open();
    const row = leader('a', '别的名字');
    await raw.table('leaders').put(row);
    const head = await raw.table('heads').get(['leaders', 'a']);
    const sum = sumOf({ ...head, json: JSON.stringify(row) });
    await raw.table('heads').put({ ...head, sum });
    await raw.table('meta').update('link', { 'sums.leaders': sum });
    raw.close();
    expect(await again()).toContain('逐条核对时有出入');
    expect(await names()).toEqual(['原名']);
    const [point] = await kept();
    expect(await namesIn(point?.id ?? '')).toEqual(['别的名字']);
  });

  it('calls nothing whole that it has not been as far as', async () => {
    await write('a');
    const { journalId } = desktop.copy.status();
    const lost = { lost: 1, reached: { journalId, stretch: 'gone', sequence: 99 } };
    await writeFile(join(desktop.folder, 'journal', 'lost.json'), JSON.stringify(lost));
    await desktop.restart();
    const notice = await again();
    expect(notice).toContain('可能有改动没有找回');
    expect(notice).not.toContain('内容完整');
  });

  it('says that it is whole when it has been there', async () => {
    await write('a');
    const lost = { lost: 1, reached: tip(desktop.copy.status()) };
    await writeFile(join(desktop.folder, 'journal', 'lost.json'), JSON.stringify(lost));
    await desktop.restart();
    expect(await again()).toContain('内容完整');
  });
});

it('a store with rows that are not sound fills the journal with sound ones, and says so', async () => {
  const { duties: _, ...sparse } = leader('a');
  await store().rowsOf('leaders').put(sparse);
  expect(await flush()).toBe(true);
  await desktop.exchange();
  const notice = await again();
  expect(notice).toContain('从本机的工作库重新写了一份');
  expect(notice).toContain('缺了项或格式不对（领导1条）');
  expect(await store().leaders.toArray()).toEqual([leader('a')]);
  const { rows } = await desktop.copy.rows('leaders', '', 10, '');
  expect(rows.map(({ json }) => JSON.parse(json ?? ''))).toEqual([leader('a')]);
});

describe('a journal that lost something', () => {
  it('is not called whole when a store is built from it', async () => {
    await write('a');
    await writeFile(join(desktop.folder, 'journal', 'lost.json'), '{"lost":1}');
    await desktop.restart();
    store().close();
    wipeBrowserStore();
    const notice = await again();
    expect(notice).toContain('可能有改动没有找回');
    expect(notice).not.toContain('内容完整');
  });

  it('is not called whole by a store that was built from it, also when nobody was told before the next start', async () => {
    await write('a');
    const { journalId, stretches, sequence } = desktop.copy.status();
    const reached = { journalId, stretch: stretches.at(-1)?.id, sequence };
    await writeFile(
      join(desktop.folder, 'journal', 'lost.json'),
      JSON.stringify({ lost: 1, reached }),
    );
    await desktop.restart();
    store().close();
    wipeBrowserStore();
    expect(await again()).toContain('可能有改动没有找回');
    const notice = await again();
    expect(notice).toContain('可能有改动没有找回');
    expect(notice).not.toContain('内容完整');
  });

  it('takes what a store had not sent yet, deletions too, and that store is kept', async () => {
    await write('a', '删去的');
    await write('b', '留下的');
    desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
    await store().leaders.delete('a');
    await store().leaders.put(leader('b', '留下的，改过'));
    expect(await flush()).toBe(false);
    await writtenElsewhere('c', '别处写的');
    await writeFile(join(desktop.folder, 'journal', 'lost.json'), '{"lost":1}');
    await desktop.restart();
    desktop.fail = null;
    expect(await again()).toMatch(/^数据文件夹里缺失的部分.*补齐之前的样子留作恢复点/);
    expect(await names()).toEqual(['别处写的', '留下的，改过'].sort());
    const before = (await desktop.copy.restorePoints()).find(({ reason }) => reason === '补齐之前');
    expect(await namesIn(before?.id ?? '')).toEqual(['删去的', '留下的', '别处写的']);
    const [point] = await kept();
    expect(await namesIn(point?.id ?? '')).toEqual(['留下的，改过']);
  });
});

describe('a store further back', () => {
  it('with nothing unsent is built anew from the journal', async () => {
    await write('a', '先写的');
    await writtenElsewhere('b', '后写的');
    expect(await again()).toContain('比本机的工作库新');
    expect(await names()).toEqual(['先写的', '后写的'].sort());
    expect(await kept()).toEqual([]);
    expect(await storeNames()).toEqual([store().name]);
  });

  it('whose unsent entries follow is opened on a full disk too, with all that waits in it', async () => {
    await write('a', '都有的');
    const append = window.desktop['journal:append'];
    window.desktop['journal:append'] = async (request) => {
      await append(request);
      return { ok: false, error: { code: 'journal-failed', message: '没有回音。' } };
    };
    await store().leaders.put(leader('b', '记下了没有回音的'));
    expect(await flush()).toBe(false);
    window.desktop['journal:append'] = append;
    desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
    await store().leaders.put(leader('c', '没有记下的'));
    expect(await again()).toMatch(/^有2条记录的改动还没有存进数据文件夹.*没有丢/);
    expect(await names()).toEqual(['都有的', '记下了没有回音的', '没有记下的'].sort());
    desktop.fail = null;
    expect(await again()).toBe('');
    expect((await desktop.copy.rows('leaders', '', 10)).rows).toHaveLength(3);
  });

  it('whose unsent entries do not follow is a restore point, with all that was unsent', async () => {
    await write('a', '都有的');
    desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
    await store().leaders.put(leader('b', '没送出的'));
    expect(await flush()).toBe(false);
    await writtenElsewhere('c', '别处写的');
    desktop.fail = null;
    expect(await again()).toContain('各有对方没有的改动');
    expect(await names()).toEqual(['别处写的', '都有的'].sort());
    const [point] = await kept();
    expect((await namesIn(point?.id ?? '')).sort()).toEqual(['没送出的', '都有的'].sort());
  });
});

it('two ways of one journal: neither is laid over the other, and both are kept', async () => {
  await write('a', '都有的');
  store().close();
  const other = `${desktop.folder}-other`;
  await desktop.copy.close();
  await cp(desktop.folder, other, { recursive: true });
  await desktop.restart();
  await start();
  await write('b', '这边写的');
  store().close();
  await desktop.exchange(other);
  await writtenElsewhere('c', '那边写的');
  expect(await again()).toContain('各有对方没有的改动');
  expect(await names()).toEqual(['那边写的', '都有的'].sort());
  const [point] = await kept();
  expect((await namesIn(point?.id ?? '')).sort()).toEqual(['这边写的', '都有的'].sort());
  await rm(other, { recursive: true });
});

it('two ways of one journal on a full disk: one is opened, neither is moved, and both are kept once there is room', async () => {
  await write('a', '都有的');
  store().close();
  const other = `${desktop.folder}-other`;
  await desktop.copy.close();
  await cp(desktop.folder, other, { recursive: true });
  await desktop.restart();
  await start();
  await write('b', '这边写的');
  store().close();
  await desktop.exchange(other);
  await writtenElsewhere('c', '那边写的');
  const begin = window.desktop['upload:begin'];
  window.desktop['upload:begin'] = async () => ({
    ok: false,
    error: { code: 'disk-full', message: '磁盘已满。' },
  });
  expect(await again()).toContain('另有数据文件夹里没有的改动，现在没有显示，原样留着');
  expect(await names()).toEqual(['那边写的', '都有的'].sort());
  expect(await kept()).toEqual([]);
  window.desktop['upload:begin'] = begin;
  expect(await again()).toContain('已经存成恢复点');
  const [point] = await kept();
  expect((await namesIn(point?.id ?? '')).sort()).toEqual(['这边写的', '都有的'].sort());
  await rm(other, { recursive: true });
});

describe('two ways of one journal, and a purge', () => {
  let other = '';
  beforeEach(async () => {
    await write('a', '都有的');
    await write('s', '要清除的');
    store().close();
    other = `${desktop.folder}-other`;
    await desktop.copy.close();
    await cp(desktop.folder, other, { recursive: true });
    await desktop.restart();
    await start();
    await write('b', '这边写的');
    store().close();
    await desktop.exchange(other);
    await writtenElsewhere('c', '那边写的');
  });
  afterEach(() => rm(other, { recursive: true }));

  it('that is pending: what is said of both ways leaves out what is being purged', async () => {
    await desktop.copy.beginPurge([{ table: 'leaders', key: 's' }]);
    const notice = await again();
    expect(notice).toContain('各有对方没有的改动');
    expect(notice).toContain('除了正在彻底清除的1条记录，两份都没有改动');
    expect(notice).not.toContain('完整留作');
    expect(usePurge.getState()).toEqual({ pending: [], running: null, message: '' });
    expect(await names()).toEqual(['那边写的', '都有的'].sort());
    const [point] = await kept();
    expect((await namesIn(point?.id ?? '')).sort()).toEqual(['这边写的', '都有的'].sort());
  });

  it('that is done in one: what that leaves out of the other is said', async () => {
    await desktop.copy.beginPurge([{ table: 'leaders', key: 's' }]);
    await desktop.copy.purgeCopies();
    await desktop.copy.purgeDone();
    const notice = await again();
    expect(notice).toContain('各有对方没有的改动');
    expect(notice).toContain('除了数据文件夹里已经彻底清除的1条记录，两份都没有改动');
    expect(notice).not.toContain('完整留作');
    const [point] = await kept();
    expect((await namesIn(point?.id ?? '')).sort()).toEqual(['这边写的', '都有的'].sort());
  });

  it('that is made while there was no room yet for the other way: that is kept first', async () => {
    const begin = window.desktop['upload:begin'];
    window.desktop['upload:begin'] = async () => ({
      ok: false,
      error: { code: 'disk-full', message: '磁盘已满。' },
    });
    expect(await again()).toContain('原样留着');
    await expect(purge('leaders', ['s'])).rejects.toThrow('还没有清除干净：磁盘已满。');
    expect(await storeNames()).toHaveLength(2);
    window.desktop['upload:begin'] = begin;
    await finishPurge(usePurge.getState().pending);
    expect(await storeNames()).toEqual([store().name]);
    expect(await names()).toEqual(['那边写的', '都有的'].sort());
    const [point] = await kept();
    expect((await namesIn(point?.id ?? '')).sort()).toEqual(['这边写的', '都有的'].sort());
    expect(await again()).toContain('已经存成恢复点');
  });

  it('of what a row said before: what the other way says of it now stays', async () => {
    await desktop.copy.beginPurge([{ table: 'leaders', key: 'b', keeps: true }]);
    await desktop.copy.beginPurge([{ table: 'leaders', key: 'a', keeps: true }]);
    await again();
    const [point] = await kept();
    expect((await namesIn(point?.id ?? '')).sort()).toEqual(
      ['这边写的', '都有的', '要清除的'].sort(),
    );
  });
});

it('a folder of another office is not called whole where this PC’s own store is gone: what was used here was not found', async () => {
  await write('a', '这里用过的');
  const { journalId } = desktop.copy.status();
  store().close();
  wipeBrowserStore();
  await desktop.exchange();
  await start();
  await write('x', '另一处的');
  store().close();
  wipeBrowserStore();
  // Main could not be told that it was read, twice: the settings still know the former one.
  for (const _ of ['built', 'the same', 'the same']) {
    await desktop.restart(journalId);
    const notice = await again();
    expect(notice).toContain('不是这台电脑上次用到的那一份');
    expect(notice).toContain('上次用到的那一份没有找到');
    expect(notice).toContain('逐条核对');
    expect(notice).not.toContain('内容完整');
    expect(await names()).toEqual(['另一处的']);
    await forgetUntold(store(), await untoldIn(store()));
  }
  await noticeShown();
  store().close();
  await desktop.restart(desktop.copy.status().journalId);
  expect(await again()).toBe('');
});

describe('the same journal, put back from elsewhere while this PC’s own store is gone', () => {
  let older: string;
  let left: Position;

  beforeEach(async () => {
    await write('a', '都有的');
    older = `${desktop.folder}-older`;
    await desktop.copy.close();
    await cp(desktop.folder, older, { recursive: true });
    await desktop.restart();
    await write('b', '这里后来的');
    left = tip(desktop.copy.status());
    store().close();
    wipeBrowserStore();
    await desktop.exchange(older);
  });

  afterEach(() => rm(older, { recursive: true, force: true }));

  const startsWith = async () => {
    await desktop.restart(left.journalId, left);
    return again();
  };

  it('an older copy is not called whole', async () => {
    for (const _ of ['built', 'the same']) {
      const notice = await startsWith();
      expect(notice).toContain('不是这台电脑上次用到的那一份');
      expect(notice).not.toContain('内容完整');
    }
  });

  it('nor one that went on elsewhere, to the same number', async () => {
    await start();
    await write('c', '那边后来的');
    store().close();
    wipeBrowserStore();
    expect(tip(desktop.copy.status()).sequence).toBe(left.sequence);
    for (const _ of ['built', 'the same']) {
      const notice = await startsWith();
      expect(notice).toContain('不是这台电脑上次用到的那一份');
      expect(notice).not.toContain('内容完整');
    }
    await noticeShown();
    await desktop.restart(left.journalId, tip(desktop.copy.status()));
    expect(await again()).toBe('');
  });

  it('one that only went on is whole', async () => {
    await desktop.exchange(desktop.folder);
    await start();
    await write('c', '再后来的');
    store().close();
    wipeBrowserStore();
    expect(await startsWith()).toContain('内容完整');
  });
});

it('a folder of before the first word is filled: no point of it is promised, for there is none', async () => {
  const older = `${desktop.folder}-older`;
  store().close();
  await desktop.copy.close();
  await cp(desktop.folder, older, { recursive: true });
  await desktop.restart();
  await start();
  await write('a');
  store().close();
  await desktop.exchange(older);
  const notice = await again();
  expect(notice).toMatch(/补齐.*内容完整/);
  expect(notice).not.toContain('恢复点');
  expect(await desktop.copy.restorePoints()).toEqual([]);
  await rm(older, { recursive: true });
});

describe('an empty folder is filled, and nothing is called whole,', () => {
  /** Rows go behind the program's back. */
  async function loseRow(key: string): Promise<void> {
    const raw = await new Dexie(store().name).open();
    await raw.table('leaders').delete(key);
    raw.close();
  }

  /** What is not known is said at once, and again until somebody has been told. */
  async function saysSo(): Promise<void> {
    for (let times = 0; times < 2; times += 1) {
      const notice = await again();
      expect(notice).toContain('可能有改动没有找回');
      expect(notice).not.toContain('内容完整');
      await desktop.restart();
    }
    await noticeShown();
    await desktop.restart();
    expect(await again()).toBe('');
  }

  it('from a store that lacks rows', async () => {
    await write('a');
    await write('b');
    await loseRow('b');
    await desktop.exchange();
    await saysSo();
  });

  it('from a store that lacks rows and has some to send', async () => {
    await write('a');
    await write('b');
    desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
    await store().leaders.put(leader('c'));
    expect(await flush()).toBe(false);
    await loseRow('b');
    desktop.fail = null;
    await desktop.exchange();
    await saysSo();
  });

  it('from a store beside which another cannot be opened', async () => {
    await write('a', '旧的');
    const newer = await openStore('huiyin-0009');
    await newer.leaders.put(leader('b', '只在打不开的那个里'));
    const { history } = (await standingOf(store())) ?? { history: desktop.copy.status() };
    await putStanding(newer, { history, contents: { counts: {}, sums: {} } });
    newer.close();
    const { open } = indexedDB;
    indexedDB.open = (asked, version) => {
      if (asked === newer.name) throw new DOMException('backing store', 'UnknownError');
      return open.call(indexedDB, asked, version);
    };
    await desktop.exchange();
    const notice = await again();
    expect(notice).toContain('还有一个打不开的工作库');
    expect(notice).not.toContain('内容完整');
    indexedDB.open = open;
    expect(await again()).toContain('已经存成恢复点');
  });
});

it('an empty folder beside a store that cannot be opened is not called whole', async () => {
  await write('a');
  const { name } = store();
  store().close();
  const { open } = indexedDB;
  indexedDB.open = (asked, version) => {
    if (asked === name) throw new DOMException('backing store', 'UnknownError');
    return open.call(indexedDB, asked, version);
  };
  await desktop.exchange();
  const notice = await again();
  expect(notice).toMatch(/工作库打不开.*数据文件夹里也没有内容.*没有删除/);
  expect(notice).not.toContain('内容完整');
  store().close();
  indexedDB.open = open;
  expect(await again()).toContain('已从本机的工作库重新写了一份');
  expect(await names()).toEqual(['周启明']);
});

describe('an empty journal that cannot be filled yet', () => {
  /** The folder was emptied, and main has begun a journal in it. */
  async function emptied(): Promise<void> {
    await write('a', '只在这台电脑');
    await rm(join(desktop.folder, 'journal'), { recursive: true });
    await desktop.restart('what was here');
  }

  it('does not stand in the place of the store that holds everything', async () => {
    await emptied();
    const makeRoom = await desktop.restartFull();
    expect(await again()).toContain('都在这台电脑的工作库里，现在看得到');
    expect(await names()).toEqual(['只在这台电脑']);
    await store().leaders.put(leader('b', '满的时候写的'));
    expect(await flush()).toBe(false);
    makeRoom();
    await desktop.restart();
    expect(await again()).toMatch(/已从本机的工作库重新写了一份（领导2位）.*内容完整/);
    expect(await names()).toEqual(['只在这台电脑', '满的时候写的']);
    expect(await kept()).toEqual([]);
    await noticeShown();
    expect(await again()).toBe('');
  });

  it('is filled from that store although an empty one stands at its own place', async () => {
    await emptied();
    const status = desktop.copy.status();
    const empty = await openStore('huiyin-0009');
    await putStanding(empty, { history: status, contents: status });
    empty.close();
    expect(await again()).toContain('已从本机的工作库重新写了一份');
    expect(await names()).toEqual(['只在这台电脑']);
    expect(await storeNames()).toEqual([store().name]);
    expect(await kept()).toEqual([]);
    await noticeShown();
    expect(await again()).toBe('');
  });
});

it('a PC on which everything was lost says so until somebody has been told', async () => {
  await rm(join(desktop.folder, 'journal'), { recursive: true });
  await desktop.restart('what was here');
  store().close();
  wipeBrowserStore();
  expect(await again()).toContain('原来的内容没有找到');
  await desktop.restart();
  expect(await again()).toContain('原来的内容没有找到');
  await noticeShown();
  await desktop.restart();
  expect(await again()).toBe('');
});

it('a store of another journal beside the one in use becomes a restore point before it goes', async () => {
  await write('a', '这里的');
  const stray = await openStore('huiyin-0009');
  await stray.leaders.put(leader('x', '别处的'));
  const history = { journalId: 'other', stretches: [{ id: 'z', from: 1 }], sequence: 3 };
  await putStanding(stray, { history, contents: { counts: {}, sums: {} } });
  stray.close();
  expect(await again()).toContain('已经存成恢复点');
  expect(await names()).toEqual(['这里的']);
  expect(await storeNames()).toEqual([store().name]);
  const [point] = await kept();
  expect(await namesIn(point?.id ?? '')).toEqual(['别处的']);
});

it('a former store that holds what the journal has lost becomes a restore point before it goes', async () => {
  await write('a', '这里的');
  const { journalId, stretches, sequence } = desktop.copy.status();
  await write('b', '后来的');
  const former = await openStore('huiyin-0009', { journaled: false });
  const row = leader('x', '别处没有的');
  const head = { table: 'leaders', key: 'x', by: 'pc', version: 1 };
  const sum = sumOf({ ...head, json: JSON.stringify(row) });
  await former.leaders.put(row);
  await former.heads.put({ ...head, sum, gone: false });
  const contents = { counts: { leaders: 1 }, sums: { leaders: sum } };
  await putStanding(former, { history: { journalId, stretches, sequence }, contents });
  former.close();
  expect(await again()).toContain('已经存成恢复点');
  expect(await names()).toEqual(['这里的', '后来的'].sort());
  expect(await storeNames()).toEqual([store().name]);
  const [point] = await kept();
  expect(await namesIn(point?.id ?? '')).toEqual(['别处没有的']);
});

it('a store that was never finished holds nothing that counts, and goes', async () => {
  await write('a', '这里的');
  const half = await openStore('huiyin-0009', { journaled: false });
  await half.leaders.put(leader('x', '写了一半的'));
  half.close();
  expect(await again()).toBe('');
  expect(await names()).toEqual(['这里的']);
  expect(await storeNames()).toEqual([store().name]);
  expect(await kept()).toEqual([]);
});

it('versions go on from what was written and never acknowledged', async () => {
  await write('a');
  desktop.fail = { code: 'disk-full', message: '磁盘已满。' };
  for (let time = 0; time < 5; time += 1) await store().leaders.put(leader('a', `第${time}次`));
  expect(await flush()).toBe(false);
  const unsent = (await store().outbox.toArray()).map(({ version }) => version);
  store().close();
  desktop.fail = null;
  // A window that knows nothing of the one before.
  vi.resetModules();
  const fresh = {
    ...(await import('../../../renderer/data/start')),
    ...(await import('../../../renderer/data/active')),
  };
  await fresh.start();
  await fresh.store().leaders.put(leader('a', '最后一次'));
  expect(await fresh.flush()).toBe(true);
  const head = await fresh.store().heads.get(['leaders', 'a']);
  expect(head?.version).toBeGreaterThan(Math.max(...unsent));
  expect((await standingOf(fresh.store()))?.history.sequence).toBe(desktop.copy.status().sequence);
  fresh.store().close();
});

describe('a folder that can only be read', () => {
  const unsent = async () => {
    desktop.fail = { code: 'journal-failed', message: '写不进' };
    await store().leaders.put(leader('b', '没有存上的'));
    expect(await flush()).toBe(false);
    desktop.fail = null;
  };

  it('is named once', async () => {
    await write('a');
    await desktop.restartReadOnly();
    const notice = await again();
    expect(notice.match(/只能读/g)).toHaveLength(1);
    expect(notice).not.toContain('工作库');
    await desktop.restart();
    expect(await again()).toBe('');
  });

  it('with changes that wait: they are shown, said to be here only, and sent later', async () => {
    await write('a');
    await unsent();
    await desktop.restartReadOnly();
    expect(await again()).toContain('有1条记录的改动还没有存进数据文件夹');
    expect(await names()).toEqual(['周启明', '没有存上的']);
    await desktop.restart();
    expect(await again()).toBe('');
    expect((await desktop.copy.rows('leaders', '', 10)).rows).toHaveLength(2);
  });

  it('that is further on than a store with changes of its own: both stay, and that is said', async () => {
    await write('a');
    await unsent();
    await writtenElsewhere('c', '别处写的');
    await desktop.restartReadOnly();
    expect(await again()).toContain('另有数据文件夹里没有的改动');
    expect(await names()).toEqual(['别处写的', '周启明']);
    await desktop.restart();
    expect(await again()).toContain('恢复点');
    const [point] = await kept();
    expect(await namesIn(point?.id ?? '')).toContain('没有存上的');
  });

  it('shows a purge that waits, and goes on with it when it can', async () => {
    await write('a');
    await desktop.copy.beginPurge([{ table: 'leaders', key: 'a' }]);
    await desktop.restartReadOnly();
    await again();
    expect(usePurge.getState()).toMatchObject({
      pending: [{ table: 'leaders', key: 'a' }],
      running: null,
      message: expect.stringContaining('还有1条记录没有彻底清除干净'),
    });
    await desktop.restart();
    await again();
    expect(usePurge.getState().pending).toEqual([]);
    expect(await names()).toEqual([]);
  });
});
