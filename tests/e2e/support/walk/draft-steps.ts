import { newDraft } from '../office';
import { Paper } from './paper';
import { write } from './sheet-steps';
import { atSheet, body, list, rowOf, type Step, showList } from './step';

export const create: Step = async (walk) => {
  if (walk.papers.length > 4) return false;
  const { page } = walk;
  await walk.goTo('办文');
  await newDraft(page, '其他');
  const row = list(page).locator('[aria-selected="true"]');
  await showList(walk);
  const known = new Set(walk.papers.map(({ id }) => `row-${id}`));
  await walk.settle(async () => {
    const id = await row.getAttribute('id').catch(() => null);
    return id !== null && !known.has(id) ? '' : 'the new draft is not chosen in the list';
  });
  const paper = new Paper((await row.getAttribute('id'))?.slice('row-'.length) ?? '');
  walk.open?.leave();
  walk.papers.push(paper);
  walk.open = paper;
  const shown = await walk.shown();
  paper.put(shown);
  return write('title')(walk);
};

export const openOther: Step = async (walk) => {
  if (walk.papers.length === 0) return false;
  const paper = walk.random.pick(walk.papers);
  if (walk.room !== '办文') await walk.goTo('办文');
  await showList(walk);
  await rowOf(walk.page, paper).click();
  if (paper !== walk.open) walk.open?.leave();
  walk.open = paper;
  return true;
};

/** Ctrl+K, words that stand in some draft, Enter. */
export const find: Step = async (walk) => {
  const paper = walk.papers.length > 0 ? walk.random.pick(walk.papers) : null;
  const words = paper?.title.match(/始[^止]*止|x[a-j]+z/)?.[0];
  if (!paper || words === undefined) return false;
  const { page } = walk;
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: '查找全部内容' });
  await box.fill(words);
  const found = page.getByRole('listbox', { name: '找到的内容' }).getByRole('option');
  await found.filter({ hasText: words }).first().click();
  await box.waitFor({ state: 'detached' });
  if (paper !== walk.open || walk.room !== '办文') walk.open?.leave();
  walk.open = paper;
  walk.room = '办文';
  await walk.look();
  await body(page).click();
  await page.keyboard.press('Escape');
  await walk.forgetHeard();
  return true;
};

/** Into the recycle bin with what was just typed, and out again. */
export const bin: Step = async (walk) => {
  const paper = atSheet(walk);
  if (paper === null) return false;
  const { page } = walk;
  await showList(walk);
  await write('body')(walk);
  await page.locator('.room-tools').getByRole('button', { name: '删除' }).click();
  await walk.rest();
  await page.getByRole('button', { name: '回收站' }).click();
  await rowOf(page, paper).click();
  await walk.rest();
  await page.getByRole('button', { name: /^恢复$/ }).click();
  await page.getByRole('button', { name: /^恢复$/ }).waitFor({ state: 'detached' });
  paper.leave();
  return true;
};

/** Into the recycle bin and out of every copy, while others are written on: the store is exchanged for a new one meanwhile. */
export const purge: Step = async (walk) => {
  const paper = atSheet(walk);
  if (paper === null || walk.papers.length < 2) return false;
  const { page } = walk;
  await showList(walk);
  await write('body')(walk);
  await page.locator('.room-tools').getByRole('button', { name: '删除' }).click();
  await page.getByRole('button', { name: '回收站' }).click();
  await rowOf(page, paper).click();
  await page.getByRole('button', { name: /彻底清除/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
  paper.leave();
  walk.papers.splice(walk.papers.indexOf(paper), 1);
  walk.open = null;
  await walk.rest();
  await page.getByRole('button', { name: '返回文稿' }).click();
  return openOther(walk);
};
