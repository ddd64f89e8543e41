import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loopBehindDirectory } from '../electron/sheet/damaged-file';
import { sheetFile } from '../electron/sheet/sheet-file';
import { type LaunchedApp, makeDesk } from './support';
import { excel, openDirectory } from './support/directory';
import { firstStart } from './support/office';

/** What a stranger's file does to whoever reads it, it does to nothing else of the program. */

const PERSON = ['甲一', '民盟'];
const GOOD = sheetFile([['姓名', '党派'], PERSON]);

/** The process that reads files, while there is one. Linux only. */
function readerOf(app: LaunchedApp): number | undefined {
  const own = (pid: string): boolean => {
    try {
      const parent = Number(
        readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1],
      );
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return parent === app.mainPid && command.includes('reader.cjs');
    } catch {
      return false;
    }
  };
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && own(name));
  return found[0] === undefined ? undefined : Number(found[0]);
}

/** CPU time that it has taken so far, in ticks of 10 ms. */
function timeOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[11]);
}

async function choose(app: LaunchedApp, file: string): Promise<void> {
  app.answerDialog({ open: [file] });
  await excel(app.page, '导入 Excel…');
}

/** The good file comes in, whatever was before it. */
async function readsOn(app: LaunchedApp, file: string): Promise<void> {
  await choose(app, file);
  await app.page.getByRole('button', { name: '导入1行，跳过0行' }).waitFor();
  await app.page.getByRole('button', { name: '不导入' }).click();
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** A sentence is shown, and put away. */
async function says(page: Page, words: RegExp): Promise<void> {
  const told = page.getByText(words).first();
  await told.waitFor();
  await expect.poll(() => told.textContent()).toContain('原文件没有改动');
}

test('a damaged table, and a reading process that is killed half way: the program lives on', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await firstStart(page);
  await openDirectory(page, '委员');
  const save = (name: string, bytes: Uint8Array): string => {
    const file = path.join(desk.documents, name);
    writeFileSync(file, bytes);
    return file;
  };
  const good = save('名单.xlsx', GOOD);

  await choose(app, save('绕圈.xls', loopBehindDirectory()));
  await says(page, /“绕圈\.xls”已损坏或没有传完整/);
  await readsOn(app, good);

  if (process.platform === 'linux') {
    const rows = Array.from({ length: 60_000 }, (_one, at) => [`甲${at}`, `第${at}单位`, '民盟']);
    const large = save('很长.xlsx', sheetFile(rows));
    // The one that waits since the last file takes the next.
    const pid = readerOf(app);
    if (pid === undefined) throw new Error('no process waits');
    const before = timeOf(pid);
    await choose(app, large);
    // It has begun: an idle process takes no time at all.
    await expect.poll(() => timeOf(pid), { interval: 20 }).toBeGreaterThan(before + 15);
    process.kill(pid, 'SIGKILL');
    await says(page, /“很长\.xlsx”读到一半读不下去，已停下，没有读入/);
    await readsOn(app, good);
    expect(readerOf(app)).not.toBe(pid);
  }
  await app.close();
  await expect.poll(() => existsSync(`/proc/${app.mainPid}`)).toBe(false);
});
