import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type LaunchedApp, makeDesk, profileOf } from './support';
import { firstStart, newDraft } from './support/office';
import { acknowledged } from './support/proceedings';

/** A page that is stuck is ended, and another window goes on with everything that was saved. */

const SAVED = '这一句已经存到磁盘上。';
const ON_ITS_WAY = '这一句存进了窗口自己的库，还没有到磁盘上。';

/** What the journal on the disk says. */
function journalOf(folder: string): string {
  const journal = path.join(folder, 'journal');
  return readdirSync(journal)
    .map((name) => readFileSync(path.join(journal, name), 'utf8'))
    .join('');
}

/** CPU time that pages of this browser have taken so far, in ticks, by process. Linux only. */
function pagesTime(userData: string): Map<number, number> {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        const [parent, user] = [Number(fields[1]), Number(fields[11])];
        return [{ pid: Number(name), parent, user, command }];
      } catch {
        // Ended meanwhile.
        return [];
      }
    });
  const parents = new Map(stats.map(({ pid, parent }) => [pid, parent]));
  const browsers = new Set(
    stats.filter(({ command }) => command.includes(profileOf(userData))).map(({ pid }) => pid),
  );
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (browsers.has(pid) || isOurs(parents.get(pid)));
  const pages = stats.filter(
    ({ pid, command }) => command.includes('--type=renderer') && isOurs(pid),
  );
  return new Map(pages.map(({ pid, user }) => [pid, user]));
}

/** Processes of pages that are busy without a pause. */
async function busyPages(userData: string): Promise<number[]> {
  const before = pagesTime(userData);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const after = pagesTime(userData);
  // A tick is 10 ms; two pages may share a core with others.
  return [...after]
    .filter(([pid, time]) => time - (before.get(pid) ?? time) > 20)
    .map(([pid]) => pid);
}

function hang(page: Page): void {
  page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
}

async function type(app: LaunchedApp, words: string): Promise<void> {
  await app.page.locator('.ProseMirror[contenteditable="true"]').first().click();
  await app.page.keyboard.press('Control+End');
  await app.page.keyboard.insertText(words);
}

test('a page in an endless loop is ended, and a new window goes on with every saved word', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const stuck = app.page;
  await firstStart(stuck);
  await newDraft(stuck, '其他');
  await type(app, SAVED);
  await acknowledged(stuck);
  const { begun } = app.holdChannel('journal:append');
  await type(app, ON_ITS_WAY);
  await begun;
  expect(journalOf(desk.dataFolder)).not.toContain(ON_ITS_WAY);

  // It answers: there is nothing to tell.
  await expect(app.reportHang()).rejects.toThrow('the page answers');
  hang(stuck);
  app.answerDialog({ message: '继续等待' });
  await app.reportHang();
  expect(app.page).toBe(stuck);
  // On a PC with much else to do a page may get a small share of a second.
  if (process.platform === 'linux')
    await expect.poll(() => busyPages(desk.userData), { timeout: 15_000 }).toHaveLength(1);

  app.answerDialog({ message: '重新打开窗口' });
  await app.reportHang();
  await expect.poll(() => app.page === stuck).toBe(false);
  await app.page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await app.page.getByText('（无标题）').first().click();
  await app.page.locator('.ProseMirror').getByText(`${SAVED}${ON_ITS_WAY}`).waitFor();
  expect(stuck.isClosed()).toBe(true);
  expect(await app.windows()).toHaveLength(1);
  // What the old page had in its own store was sent by the new one.
  await expect.poll(() => journalOf(desk.dataFolder)).toContain(ON_ITS_WAY);
  // The new window is busy for a moment with what it opens; the old one would be for ever.
  if (process.platform === 'linux')
    await expect.poll(() => busyPages(desk.userData), { timeout: 15_000 }).toEqual([]);
  expect(app.dialogs().map(({ options }) => options.message)).toEqual([
    '窗口暂时没有响应',
    '窗口暂时没有响应',
  ]);

  // The new window is the program's own in every way.
  await newDraft(app.page, '其他');
  await type(app, '新窗口里写的一句。');
  await acknowledged(app.page);
  await app.close();
  expect(journalOf(desk.dataFolder)).toContain('新窗口里写的一句。');
});
