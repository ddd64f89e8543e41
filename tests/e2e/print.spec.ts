import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import type { DesktopBridge } from '#shared/ipc';
import { makeDesk } from './support';
import { draftOfSpeech, firstStart, newDraft, paste, previewText, words } from './support/office';

/** What a PDF says, without white space, with its number of pages. */
function textOf(pdf: string): { text: string; pages: number } {
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
  return { text: words(text), pages: text.split('\f').length - 1 };
}

test('a speech goes to the printer and into a PDF file as the preview shows it', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await firstStart(page);
  await draftOfSpeech(page);
  const shown = await page.locator('.paged-line').allTextContents();
  const sheets = await page.locator('.paged-page').count();
  const holdsAll = (pdf: string) => {
    const { text, pages } = textOf(pdf);
    expect(pages).toBe(sheets);
    for (const line of shown) expect(text).toContain(words(line));
    for (const chrome of ['智能排版', '已保存', '导出']) expect(text).not.toContain(chrome);
  };

  const file = path.join(desk.documents, '讲话.pdf');
  app.answerDialog({ save: file });
  await page.getByRole('button', { name: '导出PDF' }).click();
  const goesOn = (name: string) => page.getByRole('button', { name, exact: true });
  const bar = page.locator('.notice-bar-done');
  await bar.or(goesOn('照样导出')).first().waitFor();
  if (await goesOn('照样导出').isVisible()) await goesOn('照样导出').click();
  await bar.getByText('讲话.pdf').waitFor();
  holdsAll(file);
  // The pages for paper are gone when they have left.
  expect(await page.locator('.printed').count()).toBe(0);

  await page.keyboard.press('Control+p');
  const said = page.getByText('已交给打印机。');
  await said.or(goesOn('照样打印')).first().waitFor();
  if (await goesOn('照样打印').isVisible()) await goesOn('照样打印').click();
  await said.waitFor();
  const [sheetsOut] = app.prints();
  const printed = path.join(desk.documents, '打印.pdf');
  writeFileSync(printed, sheetsOut ?? '');
  holdsAll(printed);

  app.answerPrinter({ success: false, reason: 'Print job canceled' });
  await app.clickMenu('文件', '打印…');
  await page.getByText('没有打印：已取消').waitFor();
  app.answerPrinter({ success: false, reason: 'Print job failed' });
  await page.keyboard.press('Control+p');
  await page.getByText('请看看打印机是否装好').waitFor();
  expect(app.prints()).toHaveLength(1);
  expect(app.requests()).toEqual([]);
});

test('blanks are asked about before paper too; a mark of secrecy and an empty text never leave', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await firstStart(page);
  await newDraft(page, '其他');
  await page.keyboard.press('Control+p');
  await page.getByText('没有打印。').waitFor();
  await paste(page, '请于××月前报送。');
  await expect.poll(() => previewText(page)).toContain('××');
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: '照样打印' }).waitFor();
  await page.getByRole('button', { name: '先去填写' }).click();
  // A mark that is pasted is refused before it is written; one that is typed stays, and nothing leaves.
  await page.locator('.ProseMirror').first().click();
  await page.keyboard.insertText('秘密★1年');
  await page.locator('.notice-bar-warning').first().waitFor();
  await page.keyboard.press('Control+p');
  await expect
    .poll(() => page.locator('.notice-bar').allInnerTexts())
    .toEqual(expect.arrayContaining([expect.stringMatching(/^没有打印。/)]));
  // Main looks by itself, whatever the page let through.
  const marked = { ...emptyDocument(), title: ['机密★10年'] };
  const answer = await page.evaluate(
    (documents) =>
      (window as unknown as { desktop: DesktopBridge }).desktop['paper:print']({ documents }),
    [marked],
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'secrecy-mark' } });
  expect(app.prints()).toHaveLength(0);
});
