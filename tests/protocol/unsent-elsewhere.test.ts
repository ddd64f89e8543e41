import { expect, test } from 'vitest';
import { CrashDisk } from '../electron/persistence/crash-disk';
import { Browser } from './support/browser';
import { look, pointsOf, startAndLook } from './support/look';
import { Machine, type Saved } from './support/machine';
import { type Change, type Content, placesOf, word, write } from './support/office';
import type { Page } from './support/page';
import { atStoryTime } from './support/setup';
import { FOLDER } from './support/story';

const DAY = 86_400_000;
atStoryTime();

/** A day later, on this PC. */
async function started(saved: Saved, pc: string, browser = saved.browser) {
  const settings = { ...saved.settings, pc, now: saved.settings.now + DAY };
  const machine = new Machine({ ...saved, browser, settings });
  return { machine, page: await machine.start() };
}

async function saved(page: Page, change: Change): Promise<void> {
  await write(page.store(), change);
  expect(await page.flush()).toBe(true);
}

const clear = (page: Page, id: string): Promise<void> => {
  const records = placesOf(id).map((place) => {
    const [table = '', key = ''] = place.split(' ');
    return { table, key };
  });
  return page.purgePast(records, async () => undefined);
};

const SAID = { 'drafts q': word('q-2'), 'draftBodies q': word('q-2') };
const BESIDE = { 'drafts r': word('r-1'), 'draftBodies r': word('r-1') };

/** The first PC, on which `q-2` waits, and the folder as it was a change before. */
async function waitingPc(): Promise<{ waiting: Saved; before: CrashDisk }> {
  const now = Date.parse('2026-03-02T02:00:00Z');
  const settings = { pc: '', folder: FOLDER, now, journalId: '', left: null, tailBytes: 4000 };
  const empty = { disk: new CrashDisk(), browser: new Browser(), settings };
  const { machine, page } = await started(empty, 'pc-a');
  await saved(page, { q: 'q-0', r: 'r-0' });
  const before = machine.disk.fork().unlock();
  await saved(page, { q: 'q-1', r: 'r-1' });
  machine.power.failing = (operation) => (operation === 'write' ? 'ENOSPC' : null);
  await write(page.store(), { q: 'q-2' });
  expect(await page.flush()).toBe(false);
  return { waiting: await machine.end(), before };
}

/** The folder comes back to the first PC: what waited there is a restore point, and `open` is open. */
async function comesBack(left: Saved, { browser }: Saved, open: Content): Promise<Saved> {
  const { machine } = await started(left, 'pc-a', browser);
  const seen = await look(machine);
  const end = await machine.end();
  expect(seen).toMatchObject({ disagreement: '', purging: 0, content: open });
  expect(seen.said).toContain('完整留作恢复点');
  const kept = (await pointsOf(end)).filter((point) => point.kept);
  expect(kept.map(({ content }) => Object.fromEntries(content))).toEqual([{ ...SAID, ...BESIDE }]);
  return end;
}

/** What happens on the second PC, and what is in no file then. */
const MEANWHILE: [string, gone: string, (page: Page) => Promise<void>][] = [
  ['the past of what waits is cleared', 'q-0', (page) => clear(page, 'q')],
  ['the past of another record is cleared', 'r-0', (page) => clear(page, 'r')],
  [
    'another record is changed and its past cleared',
    'r-0',
    async (page) => {
      await saved(page, { r: 'r-3' });
      await clear(page, 'r');
    },
  ],
];

test.each(MEANWHILE)('on another PC %s: what waits is kept', async (_name, gone, meanwhile) => {
  const { waiting } = await waitingPc();
  const { machine, page } = await started(waiting, 'pc-b', new Browser());
  await meanwhile(page);
  const open = await page.content();
  const end = await comesBack(await machine.quit(), waiting, open);
  const bytes = `${end.disk.everything().toString('utf8')}\n${end.browser.everything()}`;
  expect(bytes).not.toContain(word(gone));
});

test('on another PC the folder is put back and filled from the store: what waits is kept', async () => {
  const { waiting, before } = await waitingPc();
  const second = await started(waiting, 'pc-b', new Browser());
  const open = await second.page.content();
  const put = { ...(await second.machine.quit()), disk: before };
  const { machine } = await started(put, 'pc-b');
  await comesBack(await machine.quit(), waiting, open);
});

test('what was taken in there and never acknowledged here is nothing of this PC alone, wherever the folder went on', async () => {
  const now = Date.parse('2026-03-02T02:00:00Z');
  const settings = { pc: '', folder: FOLDER, now, journalId: '', left: null, tailBytes: 4000 };
  const empty = { disk: new CrashDisk(), browser: new Browser(), settings };
  const { machine, page } = await started(empty, 'pc-a');
  await saved(page, { q: 'q-0', r: 'r-0' });
  const { power } = machine;
  machine.onAnswer = (channel) => {
    if (channel === 'journal:append') power.cutAt = power.steps + 1;
  };
  await write(page.store(), { q: 'q-1' });
  expect(await page.flush()).toBe(false);
  const cut = await machine.afterCut('all');
  const second = await started(cut, 'pc-b', new Browser());
  await saved(second.page, { r: 'r-1' });
  const open = await second.page.content();
  const third = await started(await second.machine.quit(), 'pc-a', cut.browser);
  const seen = await look(third.machine);
  expect(seen).toMatchObject({ disagreement: '', content: open });
  expect(seen.said).toContain('比本机的工作库新，已照它更新');
  const end = await third.machine.quit();
  expect((await pointsOf(end)).filter(({ kept }) => kept)).toEqual([]);
  expect(await startAndLook(end)).toMatchObject({ seen: { said: '', content: open } });
});
