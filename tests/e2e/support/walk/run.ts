import path from 'node:path';
import { Random } from '../../../protocol/support/random';
import { makeDesk } from '../index';
import { exportTo, previewText, words } from '../office';
import { consultingMeeting } from '../proceedings';
import { wordsOfWord } from '../word-file';
import { create } from './draft-steps';
import { lookAtFields } from './field-steps';
import type { Paper } from './paper';
import { lookAtRecord, turnTo } from './record-steps';
import { rowOf, showList } from './step';
import { STEPS } from './steps';
import { Walk, WINDOW } from './walk';

/** Each step has numbers of its own, so that it is the same whatever is left out before it. */
const randomOf = (seed: number, step: number): Random => new Random(seed * 10_007 + step);

/** Every step as often as it is to come. */
const BAG = STEPS.flatMap((step) => Array<typeof step>(step.often).fill(step));

/** A draft stands on the sheet, in the pages beside it and in the exported file as it was typed. */
async function comparePaper(walk: Walk, paper: Paper): Promise<void> {
  const { page, app, desk } = walk;
  await showList(walk);
  await rowOf(page, paper).click();
  walk.open = paper;
  await walk.look();
  const wanted = words(paper.title + paper.body.join(''));
  const isPreviewed = async () => (await page.locator('.draft-side').count()) > 0;
  if (!(await isPreviewed())) await page.keyboard.press('F9');
  await walk.settle(async () => {
    const shown = words(await previewText(page));
    return shown === wanted ? '' : `the pages should say\n${wanted}\nand say\n${shown}`;
  });
  if (wanted === '') return;
  const file = path.join(desk.documents, `${paper.id}.docx`);
  await exportTo(app, file);
  const written = words(await wordsOfWord(file));
  await walk.settle(async () =>
    written === wanted ? '' : `the file should say\n${wanted}\nand says\n${written}`,
  );
}

async function compareAll(walk: Walk): Promise<void> {
  await walk.startAgain('close');
  await walk.goTo('办文');
  for (const paper of walk.papers) await comparePaper(walk, paper);
  await turnTo(walk, '会议记录');
  await lookAtRecord(walk);
  await lookAtFields(walk);
  await walk.app.close();
}

/** Walks these steps of a seed on a PC of its own; what parted and after which steps, '' for nothing. Call inside a test. */
export async function walkOf(seed: number, steps: readonly number[]): Promise<string> {
  const desk = makeDesk();
  const walk = new Walk(desk, await desk.launch({ viewport: WINDOW }));
  const done: string[] = [];
  try {
    await consultingMeeting(walk.page, ['孟青', '陈立']);
    walk.room = '办会';
    await walk.begin();
    await create(walk);
    for (const at of steps) {
      walk.random = randomOf(seed, at);
      const { name, go } = walk.random.pick(BAG);
      done.push(`${at} ${name}`);
      if (!(await go(walk))) done.pop();
      await walk.rest();
      if (walk.random.below(3) === 0) await walk.look();
    }
    done.push('the end');
    await compareAll(walk);
    return '';
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return `seed ${seed}: ${done.join(', ')}\n${said}\n${walk.app.problems().join('\n')}`;
  } finally {
    await walk.app.kill();
  }
}

/** Leaves out steps, in ever smaller parts, for as long as it still parts; what is left, with what it says. */
export async function shortened(seed: number, all: readonly number[]): Promise<string> {
  let steps = all;
  let said = await walkOf(seed, steps);
  for (let size = Math.ceil(steps.length / 2); said !== ''; size = Math.floor(size / 2)) {
    for (let at = 0; at < steps.length && size > 0; ) {
      const fewer = [...steps.slice(0, at), ...steps.slice(at + size)];
      const still = await walkOf(seed, fewer);
      if (still === '') at += size;
      else [steps, said] = [fewer, still];
    }
    if (size <= 1) break;
  }
  return said === '' ? '' : `HUIYIN_SEED=${seed} HUIYIN_STEPS=${steps.join(',')}\n${said}`;
}
