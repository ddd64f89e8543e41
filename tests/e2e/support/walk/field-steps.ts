import type { Locator, Page } from 'playwright-core';
import { turnTo } from './record-steps';
import type { Step } from './step';
import type { Walk } from './walk';

/** A field that is saved as it is typed, and pages that can be turned to from there. */
interface Field {
  open: (walk: Walk) => Promise<void>;
  box: (page: Page) => Locator;
  away: (walk: Walk) => Promise<void>;
}

const ofMeeting = (tab: string, other: string, box: Field['box']): Field => ({
  open: (walk) => turnTo(walk, tab),
  box,
  away: (walk) => turnTo(walk, other),
});

const FIELDS: Record<string, Field> = {
  有关要求: ofMeeting('会议情况', '议题', (page) => page.getByLabel('有关要求')),
  联系人: ofMeeting('会议情况', '参会', (page) => page.getByLabel('联系人和电话')),
  议题: ofMeeting('议题', '会议情况', (page) => page.getByLabel('第1项 题目')),
  简称: {
    open: async (walk) => {
      if (walk.room !== '设置') await walk.goTo('设置');
    },
    box: (page) => page.getByLabel('简称', { exact: true }),
    away: (walk) => walk.goTo('名录'),
  },
};

function fieldOf(name: string): Field {
  const field = FIELDS[name];
  if (field === undefined) throw new Error(`no field ${name}`);
  return field;
}

/** Opens a field, which says what it must; answers what that is. */
async function lookAt(walk: Walk, name: string): Promise<string> {
  const { open, box } = fieldOf(name);
  await open(walk);
  const area = box(walk.page);
  await area.waitFor();
  const known = walk.fields.get(name) ?? (await area.inputValue());
  await walk.settle(async () => {
    const shown = await area.inputValue();
    return shown === known ? '' : `${name} should say\n${known}\nand says\n${shown}`;
  });
  return known;
}

/** Every field that was filled in says what was typed. */
export async function lookAtFields(walk: Walk): Promise<void> {
  for (const name of walk.fields.keys()) await lookAt(walk, name);
}

/** Words at the end of a field, often with its page left and shown again between them. */
export const field: Step = async (walk) => {
  const name = walk.random.pick(Object.keys(FIELDS));
  const { open, box, away } = fieldOf(name);
  const area = box(walk.page);
  let text = await lookAt(walk, name);
  for (let times = walk.random.below(3); times >= 0; times -= 1) {
    await area.click();
    await walk.page.keyboard.press('Control+End');
    const words = walk.words();
    await walk.type(words);
    text += words;
    if (times === 0) break;
    await away(walk);
    await walk.rest();
    await open(walk);
  }
  walk.fields.set(name, text);
  await walk.forgetHeard();
  return true;
};
