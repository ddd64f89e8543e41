import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft } from './support/office';

/** A disk of this many bytes, as a folder, gone when the test is over; null where nobody may make one. */
function smallDisk(bytes: number): string | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes until the disk takes no more. */
function fill(file: string): void {
  const block = Buffer.alloc(1 << 16);
  try {
    for (;;) appendFileSync(file, block);
  } catch {
    // Full, as it should be.
  }
}

test('the disk of the profile fills up while somebody writes: the cause is said, and once there is room all of it is saved', async () => {
  const desk = makeDesk();
  // The profile alone lies on the small disk; the data folder has room.
  const disk = smallDisk(300 << 20);
  if (disk === null) {
    console.warn('NOT TESTED: only root can make a small disk (mount); run this spec as root');
    return;
  }
  const userData = path.join(disk, 'data');
  mkdirSync(userData);
  const app = await desk.launch({ userData });
  const { page } = app;
  await firstStart(page);
  await newDraft(page, '其他');
  const sheet = page.locator('.ProseMirror[contenteditable="true"]').first();
  await sheet.click();
  await page.keyboard.type('磁盘还有地方时写的。');
  await page.locator('.save-status[data-state="saved"]').first().waitFor();

  const filler = path.join(disk, 'filler');
  fill(filler);
  const failed = page.locator('.save-status[data-state="failed"]').first();
  for (let line = 1; line <= 60 && !(await failed.isVisible()); line += 1) {
    await page.keyboard.type(`第${line}行，磁盘满了还在写。`);
    await page.waitForTimeout(700);
  }
  await expect.poll(() => failed.innerText()).toContain('程序工作库所在的磁盘写不进去');
  await page.keyboard.type('满的时候写的最后一句。');

  rmSync(filler);
  await page.locator('.save-status[data-state="saved"]').first().waitFor({ timeout: 60_000 });
  await expect.poll(() => sheet.innerText()).toContain('满的时候写的最后一句。');
  await app.close({ tolerate: /./ });

  const again = await desk.launch({ userData });
  await again.page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await again.page.getByRole('option').first().click();
  await expect
    .poll(() => again.page.locator('.ProseMirror').first().innerText())
    .toMatch(/磁盘还有地方时写的。[\s\S]*满的时候写的最后一句。/);
  await again.close({ tolerate: /./ });
});
