import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LaunchedApp, makeDesk } from './support';
import {
  draftOfSpeech,
  exportTo,
  firstStart,
  newDraft,
  paste,
  previewText,
  SPEECH,
  SPEECH_FILE,
  saved,
  showList,
  structureDialog,
  words,
} from './support/office';
import { wordsOfWord } from './support/word-file';

/** Adopts what 智能排版 proposes, exports, and compares every character with what was typed. */
async function checkAndExport(app: LaunchedApp, file: string): Promise<string> {
  const { page } = app;
  await expect.poll(async () => words(await previewText(page))).toBe(words(SPEECH));
  await saved(page);
  await exportTo(app, file);
  const written = await wordsOfWord(file);
  expect(words(written)).toBe(words(SPEECH));
  return written;
}

describe('the raw speech', () => {
  test('by paste, by file and by click comes out as the same Word file', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);

    // By paste into an empty draft: the program offers to structure it.
    await draftOfSpeech(page);
    const pasted = await checkAndExport(app, path.join(desk.documents, '粘贴.docx'));

    const dialog = structureDialog(page);
    // By click: pasted as it is, then structured by the command.
    await newDraft(page, '其他');
    await paste(page, SPEECH);
    await dialog.getByRole('button', { name: '按原样粘贴' }).click();
    await expect.poll(async () => words(await previewText(page))).toBe(words(SPEECH));
    await expect.poll(() => page.locator('.paged-title').count()).toBe(0);
    await page.getByRole('button', { name: '智能排版' }).click();
    await dialog.getByRole('button', { name: '采用' }).click();
    const clicked = await checkAndExport(app, path.join(desk.documents, '点击.docx'));

    // By file: the list's 导入.
    app.answerDialog({ open: [SPEECH_FILE] });
    await showList(page);
    await page.getByRole('button', { name: '导入…' }).first().click();
    await structureDialog(page).getByRole('button', { name: '新建文稿' }).click();
    await page.getByText('已导入为新文稿').waitFor();
    const imported = await checkAndExport(app, path.join(desk.documents, '导入.docx'));

    expect(clicked).toBe(pasted);
    expect(imported).toBe(pasted);
    expect(app.requests()).toEqual([]);
    expect(app.policyErrors()).toEqual([]);
    await app.close();
  });

  test('the Word file it wrote, brought in again, is the same document', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);
    await draftOfSpeech(page);
    const file = path.join(desk.documents, '一.docx');
    const first = await checkAndExport(app, file);
    app.answerDialog({ open: [file] });
    await showList(page);
    await page.getByRole('button', { name: '导入…' }).first().click();
    await structureDialog(page).getByRole('button', { name: '新建文稿' }).click();
    await page.getByText('已导入为新文稿').waitFor();
    expect(await checkAndExport(app, path.join(desk.documents, '二.docx'))).toBe(first);
    await app.close();
  });
});
