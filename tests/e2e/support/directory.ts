import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LaunchedApp } from '../../../build/standin/launched-app';

/** The rows of a written sheet as another program reads them. */
export function rowsOf(file: string): string[][] {
  const book = read(readFileSync(file), { type: 'buffer' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }) : [];
}

/** Fills the exported form with rows by heading, as a clerk would in Excel. */
export function fill(form: string, file: string, rows: readonly Record<string, string>[]): void {
  const [headings = []] = rowsOf(form);
  const sheet = utils.aoa_to_sheet([
    ...rowsOf(form).slice(0, 2),
    ...rows.map((row) => headings.map((heading) => row[heading] ?? '')),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '名单');
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

/** Chooses from the Excel menu. */
export async function excel(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Excel ▾' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export async function openDirectory(page: Page, part: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: '名录' }).click();
  await page.getByLabel('名录分页').getByText(part, { exact: true }).click();
}

/** Rows into 委员 or 单位: by the form that the program gives, filled in Excel, brought in. */
export async function importRows(
  app: LaunchedApp,
  folder: string,
  part: '委员' | '单位',
  rows: readonly Record<string, string>[],
): Promise<void> {
  const { page } = app;
  const form = path.join(folder, `${part}模板.xlsx`);
  const filled = path.join(folder, `${part}名册.xlsx`);
  await openDirectory(page, part);
  app.answerDialog({ save: form });
  await excel(page, '导出空白模板');
  await expect.poll(() => existsSync(form)).toBe(true);
  fill(form, filled, rows);
  app.answerDialog({ open: [filled] });
  await excel(page, '导入 Excel…');
  await page.getByRole('button', { name: `导入${rows.length}行，跳过0行` }).click();
  await page.getByText(`已导入：新增${rows.length}`).waitFor();
}
