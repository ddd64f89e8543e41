import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paragraph } from '../electron/import/word-file';
import { oldFile } from '../electron/old-word/old-files';
import { templateFile } from '../electron/template/template-file';
import { makeDesk } from './support';
import { firstStart, newDraft, paste } from './support/office';
import { wordsOfWord } from './support/word-file';

test('a template is checked, kept, and filled with a draft; an old Word file is read', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await firstStart(page);
  const save = (name: string, bytes: Buffer) => {
    const file = path.join(desk.documents, name);
    writeFileSync(file, bytes);
    return file;
  };
  const bad = save('坏模板.docx', templateFile(`${paragraph('【标提】')}${paragraph('【主送')}`));
  const good = save(
    '红头.docx',
    templateFile(
      `${paragraph('示例市政协文件')}${paragraph('【标题】')}${paragraph('【正文】')}`,
      paragraph('内部资料'),
    ),
  );
  await page.getByRole('navigation').getByRole('button', { name: '设置' }).click();
  await page.getByText('版面', { exact: true }).click();
  app.answerDialog({ open: [bad] });
  await page.getByRole('button', { name: '添加模板…' }).click();
  await page.getByText('没有这一项，是不是【标题】').waitFor();
  await page.getByText('没有写【正文】').waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  app.answerDialog({ open: [good] });
  await page.getByRole('button', { name: '添加模板…' }).click();
  await page.getByRole('button', { name: '删除模板“红头.docx”' }).waitFor();

  await newDraft(page, '其他');
  await paste(page, '请各科室做好走访工作。');
  await page.getByRole('button', { name: '导出选项' }).click();
  const target = path.join(desk.documents, '成文.docx');
  app.answerDialog({ save: target });
  await page.getByText('按模板“红头”导出').click();
  // This PC has none of the standard's fonts, or the title is missing: either is asked.
  const anyway = page.getByRole('button', { name: '照样导出' });
  const done = page.getByText(/已导出/).first();
  for (let asked = 0; asked < 2 && !(await done.isVisible()); asked += 1) {
    await anyway.or(done).first().waitFor();
    if (await anyway.isVisible()) await anyway.click();
  }
  await page
    .getByText(/已导出/)
    .first()
    .waitFor();
  const words = await wordsOfWord(target);
  expect(words).toContain('示例市政协文件');
  expect(words).toContain('请各科室做好走访工作。');
  expect(words).not.toContain('【');

  const old = save('通知.doc', oldFile('notice'));
  await page.getByRole('button', { name: '文稿列表' }).click();
  app.answerDialog({ open: [old] });
  await page.getByRole('button', { name: '导入…' }).first().click();
  await page
    .getByText(/这是旧格式（\.doc、\.wps）的文件/)
    .first()
    .waitFor();
  expect(readdirSync(desk.documents)).toContain('通知.doc');
  await app.close();
});
