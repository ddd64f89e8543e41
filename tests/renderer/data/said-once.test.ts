import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Position, tip } from '#shared/model/history';
import { flush, sender, store } from '../../../renderer/data/active';
import { noticeShown, start } from '../../../renderer/data/start';
import { TestDesktop, wipeBrowserStore } from './desktop';

/** What a start says of a write that was cut off, and of a loss on both sides: what is known, and once. */

let desktop: TestDesktop;
let left: Position | null;
const CHECK = /请核对最[后近]改过的(文稿|内容)/g;

beforeEach(async () => {
  wipeBrowserStore();
  desktop = await TestDesktop.make();
  left = null;
  await start();
});

afterEach(async () => {
  await sender.flush();
  store().close();
  await desktop.end();
});

async function write(...ids: string[]): Promise<void> {
  for (const id of ids)
    await store().leaders.put({ id, name: id, post: '主席', duties: '', rank: 1, sample: 0 });
}

/** The journal's file as it is changed while main is not running; `first`: the settings too know how far it had come. */
async function changed(change: (bytes: Buffer) => Buffer): Promise<void> {
  await desktop.copy.close();
  const folder = join(desktop.folder, 'journal');
  const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.jsonl'));
  await writeFile(join(folder, name), change(await readFile(join(folder, name))));
  await desktop.restart(left?.journalId ?? '', left);
}

/** The half of a line behind the last one, as a full disk and a kill leave it. */
const torn = (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(-300, -150)]);
const withoutLast = (bytes: Buffer) =>
  bytes.subarray(0, bytes.lastIndexOf('\n', bytes.length - 2) + 1);

async function again(): Promise<string> {
  const result = await start();
  if (result.kind === 'refused') throw new Error(result.message);
  return result.notice;
}

it('a write that was cut off, of which the store has all: nobody is sent to look after it', async () => {
  await write('a');
  expect(await flush()).toBe(true);
  desktop.fail = { code: 'disk-full', message: '满' };
  await write('b');
  await flush();
  store().close();
  desktop.fail = null;
  await changed(torn);
  const said = await again();
  expect(said).toMatch(/没有正常关闭.*已经去掉.*工作库里都有，一条没有丢/);
  expect(said).not.toMatch(CHECK);
  expect(await desktop.copy.status().counts).toEqual({ leaders: 2 });
});

it('the same where the store is gone as well: nobody knows what it said', async () => {
  await write('a');
  expect(await flush()).toBe(true);
  store().close();
  wipeBrowserStore();
  await changed(torn);
  const said = await again();
  expect(said).toContain('没有正常关闭');
  expect(said.match(CHECK)).toHaveLength(1);
});

it('the same where nothing waits in the store: it was another window that wrote', async () => {
  await write('a');
  expect(await flush()).toBe(true);
  store().close();
  await changed(torn);
  expect((await again()).match(CHECK)).toHaveLength(1);
});

it.each([false, true])(
  'store and tail of the journal lost: it is said once (the settings know: %s)',
  async (isKnown) => {
    await write('a');
    expect(await flush()).toBe(true);
    await write('b');
    expect(await flush()).toBe(true);
    if (isKnown) left = tip(desktop.copy.status());
    store().close();
    wipeBrowserStore();
    await changed(withoutLast);
    const said = await again();
    expect(said).toMatch(/没有上次用到的新.*至少少了1次改动.*已照.*建好/);
    expect(said.match(CHECK)).toHaveLength(1);
    expect(said).not.toMatch(
      /可能有改动没有找回|可能少了最近的改动|也不是这台电脑上次用到的那一份/,
    );
    // A window that ended in between has told nobody: whatever is said then stands by itself.
    store().close();
    await desktop.restart(left?.journalId ?? '', left);
    expect(await again()).toMatch(/可能有改动没有找回|不是这台电脑上次用到的那一份/);
    await noticeShown();
    store().close();
    expect(await again()).toBe('');
  },
);
