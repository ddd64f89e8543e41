import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { paper } from './support/meetings';
import { firstStart } from './support/office';
import { acknowledged, counts, focused, nextEntry, speaker } from './support/proceedings';
import { wordsOfWord } from './support/word-file';

/** What the guide promises (使用手册, 办会). */
const PROMISED = 15;
const ITEMS = ['老城区停车治理', '养老服务设施布局', '校园周边交通'];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫';
const GIVEN = ['知远', '清和', '若谷', '思源', '怀瑾'];
/** 60 invented people. */
const NAMES = [...SURNAMES].flatMap((surname) => GIVEN.map((given) => surname + given));
/** 80 opinions: everybody's, and a second one of twenty. */
const FIRST = NAMES.map((name, at) => `建议把${name}提到的第${at + 1}个路口先改好。`);
const SECOND = FIRST.slice(0, 20).map(
  (_, at) => `请有关方面把第${at + 1}个站点延长开放到晚上八点。`,
);

/**
 * Counts what a person does. An action is a click, a chord or a choice of a file. Apart
 * from them stands what belongs to the flow of writing: Tab and Enter between fields,
 * Enter behind a speaker, Ctrl+Enter to the next one, Ctrl+M behind an opinion, Alt+1 for the item.
 */
class Clerk {
  readonly actions: string[] = [];
  flow = 0;

  constructor(private readonly page: Page) {}

  async click(name: string, target: Locator): Promise<void> {
    this.actions.push(`点“${name}”`);
    await target.click();
  }
  button(name: string): Promise<void> {
    return this.click(name, this.page.getByRole('button', { name }).first());
  }
  tab(name: string): Promise<void> {
    return this.click(name, this.page.getByRole('tab', { name }));
  }
  /** Something that is no typing of words, with a shortcut or in a window of the system. */
  act(name: string): void {
    this.actions.push(name);
  }
  async key(key: string): Promise<void> {
    this.flow += 1;
    await this.page.keyboard.press(key);
  }
  /** A box that the cursor is already in. */
  async words(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }
}

async function writeProceedings(page: Page, clerk: Clerk): Promise<void> {
  for (const [at, name] of NAMES.entries()) {
    if (at > 0) {
      await nextEntry(page);
      clerk.flow += 1;
    }
    await speaker(page, name);
    clerk.flow += 1;
    if (at % 20 === 0) await clerk.key(`Alt+${at / 20 + 1}`);
    for (const opinion of [FIRST[at], SECOND[at]]) {
      if (opinion === undefined) continue;
      await clerk.words(opinion);
      await clerk.key('Control+m');
    }
  }
}

test(`60 people and 80 opinions: from an empty screen to an exported 纪要 in at most ${PROMISED} actions`, async () => {
  expect([NAMES.length, FIRST.length + SECOND.length]).toEqual([60, 80]);
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await firstStart(page);
  const clerk = new Clerk(page);

  await clerk.button('新建会议');
  await clerk.button('专题协商会');
  await expect.poll(() => page.getByLabel('会议名称').inputValue()).not.toBe('');
  await clerk.key('Control+a');
  await clerk.words('“方便群众出行”专题协商会');
  for (const words of ['2026年12月1日', '9:00', '11:30', '机关第一会议室', '周启明']) {
    await clerk.key('Tab');
    await clerk.words(words);
  }
  await page.locator('.person-option').first().waitFor();
  await clerk.key('Enter');
  await clerk.button('建立会议');

  await clerk.tab('议题');
  // Who types sees the cursor first.
  await focused(page, '新议题');
  for (const title of ITEMS) {
    await clerk.words(title);
    await clerk.key('Enter');
    await page.getByText(title).first().waitFor();
  }
  await clerk.tab('参会');
  await clerk.button('粘贴名单…');
  clerk.act('Ctrl+V');
  await page.getByLabel('名单', { exact: true }).fill(NAMES.join('、'));
  await clerk.button('加入60人');
  await clerk.button('全部实到');
  await page.getByText('应到60人，实到60人').waitFor();

  await clerk.tab('会议记录');
  await clerk.button('开始记录');
  await writeProceedings(page, clerk);
  await expect.poll(() => counts(page)).toBe('发言60段 · 意见建议80条');
  await acknowledged(page);

  await clerk.tab('材料');
  const file = path.join(desk.documents, '纪要.docx');
  app.answerDialog({ save: file });
  await clerk.click('导出Word', paper(page, '纪要').getByRole('button', { name: '导出Word' }));
  clerk.act('选位置、保存');
  await page.getByText('已导出 纪要.docx').waitFor();

  const minutes = await wordsOfWord(file);
  for (const opinion of [...FIRST, ...SECOND]) expect(minutes).toContain(`“${opinion}”`);
  for (const name of NAMES) expect(minutes).toContain(name);
  for (const fact of ['2026年12月1日上午', '机关第一会议室', '周启明', ...ITEMS]) {
    expect(minutes).toContain(fact);
  }
  console.info(
    `${clerk.actions.length} actions: ${clerk.actions.join('，')}; ${clerk.flow} keys while writing`,
  );
  expect(clerk.actions.length, clerk.actions.join('，')).toBeLessThanOrEqual(PROMISED);
  expect(app.requests()).toEqual([]);
  expect(app.policyErrors()).toEqual([]);
  await app.close();
}, 300_000);
