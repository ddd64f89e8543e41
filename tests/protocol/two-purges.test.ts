import { expect, test } from 'vitest';
import { CrashDisk } from '../electron/persistence/crash-disk';
import { Browser } from './support/browser';
import { look, pointsOf, startAndLook } from './support/look';
import { Machine } from './support/machine';
import { word, write } from './support/office';
import { atStoryTime } from './support/setup';
import { FOLDER } from './support/story';

atStoryTime();

async function begun() {
  const now = Date.parse('2026-03-02T02:00:00Z');
  const settings = { pc: 'pc-a', folder: FOLDER, now, journalId: '', left: null, tailBytes: 4000 };
  const machine = new Machine({ disk: new CrashDisk(), browser: new Browser(), settings });
  const page = await machine.start();
  await write(page.store(), { q: 'q-0', r: 'r-0', s: 's-0' });
  expect(await page.flush()).toBe(true);
  return { machine, page };
}

test.each(['purge:begin', 'purge:copies', 'purge:done'] as const)(
  'a second purge is asked for at the first one’s %s, and somebody goes on typing: both are done, and what is typed is saved',
  async (moment) => {
    const { machine, page } = await begun();
    const asked: Promise<unknown>[] = [];
    let hasAsked = false;
    machine.onAnswer = (channel) => {
      if (channel === moment && !hasAsked) {
        hasAsked = true;
        asked.push(page.purge('drafts', ['r']), page.purge('drafts', ['r']));
      }
      // As soon as main has rewritten its copies.
      if (channel === 'purge:copies') asked.push(write(page.store(), { s: 's-1' }));
    };
    await page.purge('drafts', ['q']);
    await Promise.all(asked);
    expect(await page.flush()).toBe(true);
    const seen = await look(machine);
    const content = new Map([
      ['drafts s', word('s-1')],
      ['draftBodies s', word('s-1')],
    ]);
    expect(seen).toMatchObject({ disagreement: '', purging: 0, content });
    expect(page.pending()).toEqual([]);
    const bytes = `${machine.disk.everything().toString('utf8')}\n${machine.browser.everything()}`;
    for (const gone of ['q-0', 'r-0']) expect(bytes).not.toContain(word(gone));
    const again = await startAndLook(await machine.quit());
    expect(again.seen).toMatchObject({ said: '', purging: 0, content });
    expect((await pointsOf(again.saved)).filter(({ kept }) => kept)).toEqual([]);
  },
);

test('the first of two cannot be finished: the second goes on with both', async () => {
  const { machine, page } = await begun();
  machine.power.failing = (operation, path) =>
    operation === 'rename' && path.includes('/journal/') ? 'ENOSPC' : null;
  await expect(page.purge('drafts', ['q'])).rejects.toThrow('还没有清除干净');
  machine.power.failing = () => null;
  await page.purge('drafts', ['r']);
  expect(await look(machine)).toMatchObject({ disagreement: '', purging: 0 });
  const bytes = `${machine.disk.everything().toString('utf8')}\n${machine.browser.everything()}`;
  for (const gone of ['q-0', 'r-0']) expect(bytes).not.toContain(word(gone));
  await machine.quit();
});
