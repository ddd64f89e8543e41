import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeDesk, wipeBrowserStore } from './support';
import { firstStart, newDraft, paste, saved } from './support/office';

/** Both sides of a PC that had data are gone: every start says so until somebody begins anew, or the backup is back. */

const WORDS = '备份里的一句。';

test('folder emptied and store lost: said at each start, nothing is promised that is not there, and the backup put back is opened', async () => {
  const desk = makeDesk();
  let app = await desk.launch();
  await firstStart(app.page);
  await newDraft(app.page, '其他');
  await paste(app.page, WORDS);
  await saved(app.page);
  await app.close();
  const backup = path.join(desk.documents, 'backup');
  renameSync(path.join(desk.dataFolder, 'journal'), backup);
  for (const name of readdirSync(desk.dataFolder))
    rmSync(path.join(desk.dataFolder, name), { recursive: true });
  wipeBrowserStore(desk.userData);

  for (const start of ['the first', 'the one after somebody has read it and left']) {
    app = await desk.launch();
    const alert = app.page.getByRole('alert').filter({ hasText: '原来的内容没有找到' });
    await alert.waitFor();
    expect(await alert.innerText(), start).not.toContain('填完下面几项就能看到');
    await app.page.getByLabel('登记人姓名').waitFor();
    await app.close();
  }

  rmSync(path.join(desk.dataFolder, 'journal'), { recursive: true });
  renameSync(backup, path.join(desk.dataFolder, 'journal'));
  expect(existsSync(backup)).toBe(false);
  app = await desk.launch();
  const { page } = app;
  page.setDefaultTimeout(30_000);
  await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await page.getByRole('option').first().click();
  await expect.poll(() => page.locator('.ProseMirror').first().innerText()).toContain(WORDS);
  await app.close();
});
