import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft, openRounds, roundStep, saved, TWO_LEADERS } from './support/office';
import { wordsOfWord } from './support/word-file';

const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

/** A notice that is signed and has its number, and an incoming paper with its file. */
async function papers(page: Page, folder: string): Promise<void> {
  await newDraft(page, '通知');
  await page.getByRole('textbox', { name: '标题' }).fill('关于开展专题协商的通知');
  await saved(page);
  await openRounds(page);
  await roundStep(page, '签发', '周启明', '登记签发');
  const bar = page.getByRole('status').filter({ hasText: '已签发，文字锁定' });
  await bar.getByRole('button', { name: '编号' }).click();
  const form = page.getByRole('group', { name: '编号' });
  await form.getByRole('button', { name: '登记编号' }).click();
  await page.getByText('已编示政协办发').waitFor();

  const file = path.join(folder, '来文.txt');
  writeFileSync(file, '示例市人民政府办公室文件\n关于报送协商成果的函\n市政协办公室：\n请报送。');
  await room(page, '收发文');
  await page.getByRole('button', { name: '登记收文' }).click();
  await page.getByLabel('来文的文件').setInputFiles(file);
  const incoming = page.getByRole('group', { name: '登记收文' });
  await incoming.getByText('以上是从文件里读出来的').waitFor();
  await incoming.getByLabel('标题').fill('关于报送协商成果的函');
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('region', { name: '关于报送协商成果的函' })
    .getByRole('button', { name: '打开附件 来文.txt' })
    .waitFor();
}

test('what proves the tasks of a year goes into a folder with a catalogue', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await firstStart(page, TWO_LEADERS);
  await papers(page, desk.documents);

  await room(page, '统计');
  await page.getByText('年终考评', { exact: true }).click();
  await page.getByRole('button', { name: '成批添加…' }).click();
  const adding = page.getByRole('dialog', { name: /成批添加/ });
  await adding
    .getByLabel('任务清单')
    .fill('序号\t考核指标\t责任科室\n1\t办好专题协商\t提案委\n2\t报送信息\t办公室');
  await adding.getByRole('row', { name: /办好专题协商/ }).waitFor();
  await adding.getByRole('button', { name: '添加2项' }).click();
  await adding.waitFor({ state: 'hidden' });
  const first = page.getByRole('listitem', { name: '第1项' });
  await first.getByLabel('第1项的完成情况').fill('已召开专题协商会');

  // Offered from the year; another is found by its words.
  await first.getByRole('button', { name: '选佐证材料…' }).click();
  const picker = page.getByRole('dialog', { name: '选佐证材料：办好专题协商' });
  await picker.getByRole('checkbox', { name: /关于开展专题协商的通知/ }).check();
  await picker.getByLabel('找佐证材料').fill('报送协商成果');
  await picker.getByRole('checkbox', { name: /关于报送协商成果的函/ }).check();
  await picker.getByRole('button', { name: '加入2份' }).click();
  await picker.waitFor({ state: 'hidden' });
  const table = first.getByRole('table', { name: '第1项的佐证材料' });
  await table.getByRole('row', { name: /示政协办发〔\d+〕1号/ }).waitFor();

  // A task without evidence is named before; what lies in the folder stays as it is.
  const folder = path.join(desk.documents, '考评');
  mkdirSync(folder);
  writeFileSync(path.join(folder, '佐证材料目录.docx'), '别人的');
  app.answerDialog({ open: [folder] });
  await page.getByRole('button', { name: '导出佐证材料…' }).click();
  await page.getByText('第2项“报送信息”暂无材料，目录里会注明').waitFor();
  await page.getByRole('button', { name: '照样导出' }).click();
  const report = page.getByRole('dialog', { name: '已写入4份' });
  await report.waitFor();
  await report.getByRole('button', { name: '知道了' }).click();

  expect(readFileSync(path.join(folder, '佐证材料目录.docx'), 'utf8')).toBe('别人的');
  const own = path.join(folder, '01 办好专题协商');
  expect(readdirSync(own).sort()).toEqual([
    '01 关于开展专题协商的通知.docx',
    ...['02-1 关于报送协商成果的函（文件处理单）.docx', '02-2 附件 来文.txt'],
  ]);
  expect(readFileSync(path.join(own, '02-2 附件 来文.txt'), 'utf8')).toContain('请报送。');
  expect(await wordsOfWord(path.join(own, '01 关于开展专题协商的通知.docx'))).toMatch(
    /示政协办发〔\d+〕1号/,
  );
  const words = await wordsOfWord(path.join(folder, '佐证材料目录 (2).docx'));
  for (const said of ['1.办好专题协商', '完成情况：已召开专题协商会', '暂无材料。'])
    expect(words).toContain(said);
  for (const said of ['文件夹：01 办好专题协商', '02-2 附件 来文.txt'])
    expect(words).toContain(said);

  // A deleted task comes back with its evidence.
  await first.getByRole('button', { name: '删除' }).click();
  await page.getByText('删除的任务1项').click();
  await page.getByRole('button', { name: '恢复' }).click();
  await table.getByRole('row', { name: /关于报送协商成果的函/ }).waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找全部内容' }).fill('召开专题协商会');
  await page.getByRole('option', { name: /考评/ }).click();
  await expect
    .poll(() => first.getByLabel('第1项的完成情况').inputValue())
    .toBe('已召开专题协商会');
  expect(app.problems()).toEqual([]);
  await app.close();
});
