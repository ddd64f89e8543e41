import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { composeMatterPaper } from '#shared/compose/matters/index';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import type { OfficialDocument } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { structureText } from '#shared/structure/index';
import { renderWord } from '#shared/word/render';
import { factsFor } from '../tests/shared/compose/matters/support';
import { sampleFacts } from '../tests/shared/compose/meetings/support';
import { Renderer } from '../tests/word/support/rendered';
import { bundle } from './bundle';
import { ROOT } from './bundle/targets';
import { sheets } from './pictures/sheets';
import { ensureAssets } from './standin/assets';
import { launchApp } from './standin/launch';

/** `npm run pictures`: the pictures of README, from the real program and a rendered file. */
const OUT = path.join(ROOT, 'docs/pictures');
const SPEECH = readFileSync(path.join(ROOT, 'tests/fixtures/speech.txt'), 'utf8');

/** Each with something that proofreading finds. */
const SLIPS = [
  '要按照市委的统一布署，认真做好社区养老服务专题调研工作，确保适老化设备按装到位。',
  '一是走访社区老年食堂；二是听取意见；四是整理报送材料。',
  '调研时间为2026年9月31日，届时请各位委员准时参加。',
];

/** The office's first start by its visible controls, then the sample. */
async function enter(page: Page): Promise<void> {
  await page.getByLabel('登记人姓名').fill('梁晓禾');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByLabel('市（县、区）名').fill('示例市');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: /完成/ }).click();
  await page.getByRole('button', { name: '载入示例' }).click();
  await page.getByText('送审在外').waitFor();
  await page.getByText('示例已载入').waitFor({ state: 'hidden' });
}

type Shot = (name: string) => Promise<void>;
const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

/** 办会: what was said, and what became an opinion of it. */
async function meetingScreens(page: Page, shot: Shot): Promise<void> {
  await room(page, '办会');
  await page.getByText('全部', { exact: true }).first().click();
  await page.getByRole('option').filter({ hasText: '专题协商会' }).click();
  await page.getByRole('tab', { name: '会议记录' }).click();
  await page.locator('.entry-text').first().waitFor();
  await shot('proceedings');
  await page.getByRole('tab', { name: '意见建议' }).click();
  await page.locator('.opinion-words').first().waitFor();
  await shot('opinions');
}

/** 办事: the ledger, and one opinion followed to its answer. */
async function matterScreens(page: Page, shot: Shot): Promise<void> {
  await room(page, '办事');
  await page.getByRole('tab', { name: '跟踪回音' }).click();
  await page.getByRole('row').nth(3).waitFor();
  await shot('matters');
  await page
    .getByRole('row')
    .filter({ hasText: '已告知' })
    .first()
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('tab', { name: '跟踪回音' }).waitFor();
  await shot('matter');
}

/** 校对 of a text with slips, and one search over everything. */
async function readingScreens(page: Page, shot: Shot): Promise<void> {
  await room(page, '办文');
  await page.getByRole('button', { name: /新建/ }).first().click();
  await page.getByPlaceholder(/找文种/).fill('其他');
  await page.locator('.kind-grid button').first().click();
  await page.getByText('全文0字').waitFor();
  await page.locator('textarea[data-place="title"]').fill('社区养老服务专题调研安排');
  await page.locator('.ProseMirror[contenteditable="true"]').first().click();
  for (const line of SLIPS) {
    await page.keyboard.insertText(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('F7');
  await page.getByText(/^校对：必改/).waitFor();
  await shot('proofread');
  await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog', { name: '查找' });
  await dialog.getByPlaceholder(/标题、正文、发言/).fill('食堂');
  await dialog.locator('mark').first().waitFor();
  await shot('find');
  await page.keyboard.press('Escape');
}

async function screens(fontsConf: string): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-pictures-'));
  const userData = path.join(home, 'data');
  mkdirSync(userData);
  const env = { HOME: home, HUIYIN_DATA_FOLDER: path.join(home, 'journal') };
  // The free faces of the same styles, under the names that the standard's products have.
  process.env.FONTCONFIG_FILE = fontsConf;
  const app = await launchApp({ userData, env, now: '2026-09-28T09:12:00+08:00' });
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  const shot = async (name: string) => {
    await page.mouse.move(700, 20);
    await page.waitForTimeout(700);
    await page.screenshot({ path: path.join(OUT, `${name}.png`) });
  };
  await enter(page);
  await shot('home');
  await room(page, '统计');
  await page.getByRole('heading', { name: '统计' }).waitFor();
  await shot('figures');
  await room(page, '办文');
  await page.getByRole('option').first().click();
  await page.locator('.paged-page').first().waitFor();
  await shot('draft');
  await page.getByRole('button', { name: '文稿列表' }).click();
  await page.getByRole('option').nth(2).click();
  await page.getByRole('button', { name: /^稿次/ }).click();
  await shot('rounds');
  await page.getByRole('button', { name: /新建/ }).first().click();
  await page.getByPlaceholder(/找文种/).fill('其他');
  await page.locator('.kind-grid button').first().click();
  const body = page.locator('.ProseMirror[contenteditable="true"]').first();
  await body.click();
  await body.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, SPEECH);
  await page.getByRole('dialog', { name: '智能排版' }).waitFor();
  await shot('structure');
  await page.keyboard.press('Escape');
  await meetingScreens(page, shot);
  await matterScreens(page, shot);
  await readingScreens(page, shot);
  await app.kill();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

async function main(): Promise<void> {
  await bundle({ ifNeeded: true });
  await ensureAssets();
  mkdirSync(OUT, { recursive: true });
  const renderer = new Renderer();
  const render = (document: OfficialDocument, sample: boolean) =>
    renderWord(document, { profile: STANDARD_PROFILE, sample });
  const pdfs = renderer.toPdf(
    new Map([
      ['exported', await render(structureText(rawFromText(SPEECH)).document, false)],
      ['tracking', await render(composeMatterPaper('tracking', factsFor('tracking')), true)],
      [
        'minutes',
        await render(composeMeetingPaper(sampleFacts('deciding'), { kind: 'minutes' }), true),
      ],
    ]),
  );
  for (const [name, pdf] of pdfs) {
    const picture = execFileSync('pdftoppm', ['-r', '72', '-f', '1', '-l', '1', '-png', pdf]);
    writeFileSync(path.join(OUT, `${name}.png`), picture);
  }
  for (const [name, pdf] of renderer.toPdf(await sheets())) {
    execFileSync('pdftoppm', ['-r', '60', '-png', pdf, path.join(OUT, name)]);
  }
  await screens(path.join(renderer.folder, 'fonts.conf'));
  renderer.close();
}

await main();
