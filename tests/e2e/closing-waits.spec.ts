import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { DesktopBridge } from '#shared/ipc';
import { type LaunchedApp, makeDesk } from './support';
import { firstStart, newDraft } from './support/office';
import { acknowledged } from './support/proceedings';

/** However the program is closed: what main has not acknowledged is waited for. */

const WORDS = '这一句还没有存到磁盘上。';

/** A draft with words on their way to a disk that does not answer before `release`. */
async function unacknowledged(sent: 'on its way' | 'just typed' = 'on its way') {
  const app = await makeDesk().launch();
  const { page } = app;
  await firstStart(page);
  await newDraft(page, '其他');
  await acknowledged(page);
  const { begun, release } = app.holdChannel('journal:append');
  await page.evaluate(() => {
    const { desktop } = window as unknown as { desktop: DesktopBridge };
    const reasons: string[] = [];
    Object.assign(window, { reasons });
    desktop.on('flush', ({ reason }) => reasons.push(reason));
  });
  await page.locator('.ProseMirror[contenteditable="true"]').first().click();
  await page.keyboard.insertText(WORDS);
  if (sent === 'on its way') await begun;
  const info = await page.evaluate(() =>
    (window as unknown as { desktop: DesktopBridge }).desktop['app:info']({}),
  );
  if (!info.ok) throw new Error(info.error.message);
  const { dataFolder } = info.value;
  expect(journalOf(dataFolder)).not.toContain(WORDS);
  return { app, release, dataFolder };
}

/** Still there a good while later, and asked the page for its words for that reason. */
async function waits(app: LaunchedApp, reason: string): Promise<void> {
  const asked = () => app.page.evaluate(() => (window as { reasons?: string[] }).reasons);
  await expect.poll(asked).toEqual([reason]);
  await new Promise((done) => setTimeout(done, 1000));
  expect(await app.windows()).toHaveLength(1);
}

/** What the journal on the disk says. */
function journalOf(folder: string): string {
  const journal = path.join(folder, 'journal');
  return readdirSync(journal)
    .map((name) => readFileSync(path.join(journal, name), 'utf8'))
    .join('');
}

test('closing the window waits, then ends with every word kept', async () => {
  const { app, release, dataFolder } = await unacknowledged();
  await app.pressClose();
  await waits(app, 'close');
  release();
  expect(await app.ended).toBe(0);
  expect(journalOf(dataFolder)).toContain(WORDS);
});

test('closing the moment a key was typed waits as well', async () => {
  const { app, release, dataFolder } = await unacknowledged('just typed');
  await app.pressClose();
  await waits(app, 'close');
  release();
  expect(await app.ended).toBe(0);
  expect(journalOf(dataFolder)).toContain(WORDS);
});

test('quitting waits, then ends with every word kept', async () => {
  const { app, release, dataFolder } = await unacknowledged();
  await app.clickMenu('文件', '退出');
  await waits(app, 'quit');
  release();
  expect(await app.ended).toBe(0);
  expect(journalOf(dataFolder)).toContain(WORDS);
});

test('the session of Windows waits, then ends with every word kept', async () => {
  const { app, release, dataFolder } = await unacknowledged();
  expect(await app.endSession()).toBe(true);
  await waits(app, 'shutdown');
  release();
  expect(await app.ended).toBe(0);
  expect(journalOf(dataFolder)).toContain(WORDS);
});
