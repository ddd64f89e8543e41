import { speaker, wordsBox } from '../proceedings';
import type { Step } from './step';
import type { Walk } from './walk';

/** A page of the meeting. */
export async function turnTo(walk: Walk, name: string): Promise<void> {
  const { page } = walk;
  if (walk.room !== '办会') await walk.goTo('办会');
  const meeting = page.getByRole('option').first();
  const tab = page.getByRole('tab', { name });
  await meeting.or(tab).first().waitFor();
  if (!(await tab.isVisible())) await meeting.click();
  await tab.click();
}

/** An entry of the record more, or words to one that is there. */
export const record: Step = async (walk) => {
  const { page, entries } = walk;
  await turnTo(walk, '会议记录');
  await lookAtRecord(walk);
  const isNew = entries.length === 0 || walk.random.below(2) === 0;
  const at = isNew ? entries.length : walk.random.below(entries.length);
  if (isNew) {
    await page
      .getByRole('button', { name: /开始记录|添一段发言/ })
      .first()
      .click();
    await speaker(page, '');
  } else {
    await page.locator('.entry-place').nth(at).click();
    await wordsBox(page).click();
    await page.keyboard.press('Control+End');
  }
  const words = `${walk.words()}。`;
  await walk.type(words);
  entries[at] = (entries[at] ?? '') + words;
  await walk.forgetHeard();
  return true;
};

/** The record says what was said. Only where it is on the screen. */
export async function lookAtRecord({ page, entries, settle }: Walk): Promise<void> {
  await settle(async () => {
    const said = await page.locator('.entry-place').evaluateAll((places) =>
      places.map((place) => {
        const box = place.querySelector<HTMLTextAreaElement>('textarea[aria-label="发言内容"]');
        return box ? box.value : (place.querySelector('.entry-text')?.textContent ?? '');
      }),
    );
    if (said.join('\n') === entries.join('\n')) return '';
    return `the record should say\n${entries.join('\n')}\nand says\n${said.join('\n')}`;
  });
}
