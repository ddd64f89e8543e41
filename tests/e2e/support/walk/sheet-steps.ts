import type { Place } from './paper';
import { atSheet, body, into, type Step } from './step';
import { Parted } from './walk';

export const write =
  (place: Place): Step =>
  async (walk) => {
    const paper = atSheet(walk);
    if (paper === null) return false;
    if (!paper.isLookedAt) await walk.look();
    await into(walk, place);
    const words = walk.words();
    await walk.type(words);
    paper.append(place, words);
    await walk.forgetHeard();
    return true;
  };

/** By an input method, which tries out letters first. */
export const compose: Step = async (walk) => {
  const paper = atSheet(walk);
  if (paper === null) return false;
  if (!paper.isLookedAt) await walk.look();
  const place = walk.random.pick<Place>(['title', 'body']);
  await into(walk, place);
  const session = await walk.page.context().newCDPSession(walk.page);
  const text = 'ljxq';
  const at = { selectionStart: text.length, selectionEnd: text.length };
  await session.send('Input.imeSetComposition', { text, ...at });
  await walk.rest();
  const words = walk.words();
  await session.send('Input.insertText', { text: words });
  await session.detach();
  paper.append(place, words);
  await walk.forgetHeard();
  return true;
};

export const newLine: Step = async (walk) => {
  const paper = atSheet(walk);
  if (paper === null) return false;
  if (!paper.isLookedAt) await walk.look();
  await into(walk, 'body');
  await walk.page.keyboard.press('Enter');
  paper.newParagraph();
  return true;
};

export const undo =
  (key: string): Step =>
  async (walk) => {
    const paper = atSheet(walk);
    if (paper === null) return false;
    await walk.look();
    await body(walk.page).click();
    await walk.page.keyboard.press(key);
    // What the step brought back is drawn with the next frame.
    await walk.page.waitForTimeout(60);
    const complaint = paper.complaintOfUndo(await walk.shown());
    if (complaint !== '') throw new Parted(complaint);
    return true;
  };

/** Words wherever the cursor is, at once behind whatever was done before. */
export const typeOn: Step = async (walk) => {
  if (walk.room === '办会') return false;
  await walk.forgetHeard();
  await walk.type(walk.words());
  await walk.hear();
  return true;
};

/** All of it cut out, and put back. */
export const cutAndPaste: Step = async (walk) => {
  const paper = atSheet(walk);
  if (paper === null) return false;
  await walk.look();
  const { page } = walk;
  const before = { title: paper.title, body: [...paper.body] };
  await into(walk, 'body');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  paper.put({ title: '', body: [] });
  await walk.look();
  await walk.rest();
  await page.keyboard.press('Control+v');
  paper.put(before);
  await walk.look();
  await walk.forgetHeard();
  return true;
};

export const bold: Step = async (walk) => {
  if (atSheet(walk) === null) return false;
  await into(walk, 'body');
  await walk.page.keyboard.press('Shift+Home');
  await walk.page.keyboard.press('Control+b');
  // What is typed on goes behind these words, not in their place.
  await walk.page.keyboard.press('End');
  return true;
};

export const replace: Step = async (walk) => {
  const paper = atSheet(walk);
  if (paper === null) return false;
  await walk.look();
  const held = paper.body.join('').match(/始[^止]*止|x[a-j]+z/g) ?? [];
  if (held.length === 0) return false;
  const old = walk.random.pick(held);
  const words = walk.words();
  const { page } = walk;
  await into(walk, 'body');
  await page.keyboard.press('Control+h');
  await page.getByLabel('查找', { exact: true }).fill(old);
  await page.getByLabel('替换为').fill(words);
  await page.getByRole('button', { name: '全部替换' }).click();
  await page.keyboard.press('Escape');
  paper.put({
    title: paper.title.replace(old, words),
    body: paper.body.map((one) => one.replace(old, words)),
  });
  await walk.look();
  await walk.forgetHeard();
  return true;
};

export const pane: Step = async (walk) => {
  if (atSheet(walk) === null) return false;
  const { page } = walk;
  const name = walk.random.pick(['F9', 'F8', 'F7', '稿次']);
  if (name === '稿次') await page.getByRole('button', { name: /^稿次/ }).click();
  else await page.keyboard.press(name);
  return true;
};
