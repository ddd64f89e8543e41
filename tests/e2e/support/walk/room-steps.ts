import { atSheet, into, type Step } from './step';
import type { Room } from './walk';

const other: Room[] = ['首页', '办会', '办事', '收发文', '统计', '名录', '设置'];

/** Another room or several, and words typed on meanwhile. */
export const leave: Step = async (walk) => {
  await walk.forgetHeard();
  for (let hops = 1 + walk.random.below(3); hops > 0; hops -= 1) {
    await walk.goTo(walk.random.pick(other));
    await walk.rest();
  }
  return true;
};

export const comeBack: Step = async (walk) => {
  if (walk.room === '办文') return false;
  await walk.goTo('办文');
  return true;
};

/** Away and back with words typed between, all without a pause. */
export const hop: Step = async (walk) => {
  const paper = atSheet(walk);
  if (paper === null) return false;
  const { page } = walk;
  if (!paper.isLookedAt) await walk.look();
  await into(walk, 'body');
  await walk.forgetHeard();
  const rooms = [1, 3, 4, 5, 6, 7, 8];
  await page.keyboard.press(`Alt+${walk.random.pick(rooms)}`);
  const words = walk.words();
  await walk.type(words);
  await walk.rest();
  await page.keyboard.press('Alt+2');
  await walk.hear();
  paper.leave();
  return true;
};

export const hide: Step = async (walk) => {
  await walk.page.evaluate(() => window.dispatchEvent(new Event('blur')));
  return true;
};

export const endAndStart: Step = async (walk) => {
  await walk.startAgain(walk.random.pick(['close', 'kill']));
  return true;
};
