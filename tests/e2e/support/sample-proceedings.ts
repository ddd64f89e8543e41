import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { SAMPLE_OPINION_GROUPS, SAMPLE_SPEECHES } from '#shared/sample/consultation-speeches';
import { SAMPLE_LATER_SPEECHES } from '#shared/sample/consultation-speeches-2';
import { readMarked } from '#shared/sample/marked-text';
import { SAMPLE_RESOLUTIONS, type SampleResolution } from '#shared/sample/meeting-facts';
import { choose, pick, tab } from './meetings';
import { counts, focused, speaker, wordsBox } from './proceedings';
import { named } from './sample-office';

/** The sample's speeches without their marks, with the passages that were marked. */
export const SPEECHES = [...SAMPLE_SPEECHES, ...SAMPLE_LATER_SPEECHES].map((speech) => ({
  ...speech,
  ...readMarked(speech.text),
  name: named(speech.speaker).name,
}));
type Speech = (typeof SPEECHES)[number];

/** Every opinion with the words it was marked in. */
export const OPINIONS = SPEECHES.flatMap(({ opinions, passages, text, name }) =>
  opinions.map((opinion, at) => {
    const { start = 0, end = 0 } = passages[at] ?? {};
    return { ...opinion, name, words: text.slice(start, end) };
  }),
);

/** From the entry in hand to another one, by the keys. */
async function goTo(page: Page, at: number): Promise<void> {
  const inHand = async () => {
    const text = await wordsBox(page).inputValue();
    return SPEECHES.findIndex((speech) => speech.text === text);
  };
  await expect.poll(inHand).toBeGreaterThanOrEqual(0);
  await wordsBox(page).focus();
  for (let now = await inHand(); now !== at; now += Math.sign(at - now)) {
    await page.keyboard.press(now < at ? 'Alt+ArrowDown' : 'Alt+ArrowUp');
    await expect.poll(inHand).toBe(now + Math.sign(at - now));
  }
}

/** Puts an entry under an agenda item by its key. */
async function toItem(page: Page, at: number, item: number): Promise<void> {
  await goTo(page, at);
  await page.keyboard.press(`Alt+${item}`);
  await page
    .locator('.entry-open .ant-select')
    .filter({ hasText: `${item}. ` })
    .waitFor();
}

/** The first item's speeches come as a transcript. */
async function pasteTranscript(page: Page, speeches: readonly Speech[]): Promise<void> {
  await page.getByRole('button', { name: '粘贴记录稿…' }).click();
  const lines = speeches.map(({ name, at, text }) => `${name} ${at}\n${text}`);
  await page.getByRole('textbox', { name: '记录稿' }).fill(lines.join('\n'));
  await page.getByRole('button', { name: `加入会议记录（${speeches.length}段）` }).click();
  await expect.poll(() => counts(page)).toContain(`发言${speeches.length}段`);
  for (const at of speeches.keys()) await toItem(page, at, 1);
}

/** One is typed: initials, Enter, the words; the item by its key. */
async function typeSpeech(page: Page, initials: string, { text, item }: Speech): Promise<void> {
  // Two bear the name 李明.
  await speaker(page, initials, initials === 'lm');
  await page.keyboard.press(`Alt+${item}`);
  await page.keyboard.insertText(text);
}

/** The last item's speeches were handed in as files. */
async function handIn(page: Page, folder: string, speeches: readonly Speech[]): Promise<void> {
  const files = speeches.map(({ name, text }) => {
    const file = path.join(folder, `${name}发言稿.txt`);
    writeFileSync(file, text);
    return file;
  });
  await page.getByLabel('发言稿文件').setInputFiles(files);
  const report = page.locator('.handed-in');
  await report.getByText(`已加入${speeches.length}份发言稿`).waitFor();
  // Two bear the name 李明: the program asks which.
  await report.getByRole('button', { name: '选发言人' }).click();
  await focused(page, '发言人');
  await page.keyboard.type('lm');
  await page.getByRole('option', { name: /李明.*总经理/ }).waitFor();
  // Neither is taken for it before an arrow key has gone to him.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => report.getByRole('button', { name: '选发言人' }).count()).toBe(0);
  await report.getByRole('button').last().click();
}

/** 会议记录, brought in by all three ways: a transcript, the keyboard, handed-in files. */
export async function typeProceedings(page: Page, folder: string): Promise<void> {
  await tab(page, '会议记录');
  const of = (item: number) => SPEECHES.filter((speech) => speech.item === item);
  await pasteTranscript(page, of(1));
  await page.getByRole('button', { name: '添一段发言' }).click();
  for (const [index, initials] of ['lm', 'zhaoyan', 'syl', 'wws'].entries()) {
    const speech = of(2)[index];
    if (!speech) throw new Error('the sample has four speeches on the second item');
    if (index > 0) await page.keyboard.press('Control+Enter');
    await typeSpeech(page, initials, speech);
  }
  const [last, ...others] = [...of(3)].reverse();
  if (!last) throw new Error('the sample has speeches on the third item');
  const files = others.reverse();
  await handIn(page, folder, files);
  for (const at of files.keys()) await toItem(page, of(1).length + of(2).length + at, 3);
  await page.keyboard.press('Control+Enter');
  await typeSpeech(page, 'lx', last);
  await expect.poll(() => counts(page)).toContain(`发言${SPEECHES.length}段`);
}

/** Marks each passage by its key. */
export async function markPassages(page: Page): Promise<void> {
  let taken = 0;
  for (const [at, { passages }] of SPEECHES.entries()) {
    if (passages.length === 0) continue;
    await goTo(page, at);
    for (const { start, end } of passages) {
      await wordsBox(page).evaluate(
        (element, [from, to]) => {
          const box = element as HTMLTextAreaElement;
          box.focus();
          box.setSelectionRange(from ?? 0, to ?? 0);
        },
        [start, end],
      );
      await page.keyboard.press('Control+m');
      taken += 1;
      await expect.poll(() => counts(page)).toContain(`意见建议${taken}条`);
    }
  }
}

/** 意见建议: summary, kind, units, place and group beside the words. */
export async function typeOpinions(page: Page): Promise<void> {
  await tab(page, '意见建议');
  await page.locator('.opinion').first().locator('.opinion-right').click();
  for (const [index, { summary, kind, targets, place, words }] of OPINIONS.entries()) {
    const inHand = page.locator('.opinion[data-active]');
    await expect.poll(() => inHand.locator('.opinion-words').textContent()).toBe(words);
    await page.keyboard.insertText(summary);
    const field = (label: string) => inHand.getByRole('combobox', { name: label });
    if (kind) await choose(page, field('类别'), kind);
    for (const unit of targets) await pick(page, field('涉及单位'), unit);
    if (place) await inHand.getByLabel('涉及地点').fill(place);
    if (index < OPINIONS.length - 1) await page.keyboard.press('Control+Enter');
  }
  for (const [index, title] of SAMPLE_OPINION_GROUPS.entries()) {
    for (const [at, { group }] of OPINIONS.entries()) {
      if (group === index + 1) await page.getByLabel(`选中意见${at + 1}`, { exact: true }).check();
    }
    const bar = page.getByRole('toolbar', { name: '选中的意见' });
    await bar.getByLabel('组名').fill(title);
    await page.keyboard.press('Enter');
    await bar.waitFor({ state: 'hidden' });
  }
  const summed = OPINIONS.filter(({ summary }) => summary !== '').length;
  expect(await counts(page)).toBe(`意见建议${OPINIONS.length}条 · 已概括${summed}条`);
}

/** 议定事项, each with who does what. */
export async function typeResolutions(
  page: Page,
  resolutions: readonly SampleResolution[] = SAMPLE_RESOLUTIONS,
): Promise<void> {
  await tab(page, '议定事项');
  for (const { item, verb, text, tasks } of resolutions) {
    const part = page.getByRole('region', { name: new RegExp(`^${item}\\. `) });
    const before = await part.getByLabel('议定内容').count();
    await part.getByRole('button', { name: /记议定事项|再记一条/ }).click();
    await expect.poll(() => part.getByLabel('议定内容').count()).toBe(before + 1);
    const card = part.locator('.resolution').last();
    await choose(page, card.getByRole('combobox', { name: '结果' }), verb);
    await card.getByLabel('议定内容').fill(text);
    for (const [index, { what, lead, helpers, due }] of tasks.entries()) {
      await card.getByRole('button', { name: '落实分工' }).click();
      const field = (name: string) => card.getByLabel(`第${index + 1}件 ${name}`);
      await field('要做的事').fill(what);
      for (const unit of lead) await pick(page, field('牵头'), unit);
      for (const unit of helpers) await pick(page, field('配合'), unit);
      if (due) {
        await field('时限').fill(due);
        await page.keyboard.press('Enter');
      }
    }
  }
}
