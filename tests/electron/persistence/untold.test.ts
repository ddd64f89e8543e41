import { beforeEach, describe, expect, test } from 'vitest';
import { CrashDisk, LOSSES } from './crash-disk';
import { append, carried, purge, put, upload } from './helpers';
import { clock, DAY, JOURNAL, only, open, openedUntilCut, session } from './sessions';

/** What was found in the folder and set aside is named until somebody has been told, whatever comes in between. */

const SAID = /另一份数据（文稿1份.*留作恢复点/;
let disk: CrashDisk;
let theirs: CrashDisk;

beforeEach(async () => {
  disk = new CrashDisk();
  theirs = new CrashDisk();
  await session(theirs, { x: '他的' });
  clock.now += DAY;
  await session(theirs, { x: '他的二' });
  clock.now += DAY;
  await session(disk, { a: '我的' });
});

const layJournal = () =>
  disk.overwrite(`${JOURNAL}journal-000008.jsonl`, theirs.file(only(theirs)));

async function layPoints(): Promise<void> {
  await disk.makeFolder('/data/restore-points');
  for (const path of theirs.paths().filter((one) => one.includes('/restore-points/')))
    disk.overwrite(path, theirs.file(path));
}

async function notice(from: CrashDisk, isRead: boolean): Promise<string> {
  const copy = await open(from);
  const said = copy.status().notice;
  if (isRead) await copy.settled(said);
  await copy.close();
  return said;
}

describe.each([
  ['another journal', layJournal],
  ['points of another journal', layPoints],
])('%s', (_name, lay) => {
  test('is named at each start until somebody was told, then no more', async () => {
    await lay();
    for (const isRead of [false, false, true]) expect(await notice(disk, isRead)).toMatch(SAID);
    expect(await notice(disk, true)).toBe('');
  });

  test('is named also where the power goes at any step of the start that finds it, once', async () => {
    await lay();
    const whole = disk.fork();
    await notice(whole, false);
    for (let cut = 1; cut <= whole.operations; cut += 1) {
      const cutDisk = disk.fork();
      cutDisk.cutAt = cut;
      await openedUntilCut(cutDisk);
      for (const loss of LOSSES) {
        const later = cutDisk.afterCut(loss).unlock();
        const said = await notice(later, true);
        expect(said, `cut ${cut}, loses ${loss}`).toMatch(SAID);
        expect(said.split('另一份数据'), `cut ${cut}, loses ${loss}`).toHaveLength(2);
        expect(await notice(later, true), `cut ${cut}, loses ${loss}`).toBe('');
      }
    }
  });

  test('found by a purge while the program runs, at the next start', async () => {
    await session(disk, { b: '要清除' });
    const copy = await open(disk);
    expect(copy.status().notice).toBe('');
    await lay();
    await purge(copy, [{ table: 'drafts', key: 'b' }]);
    await copy.close();
    expect(await notice(disk, true)).toMatch(SAID);
    expect(await notice(disk, true)).toBe('');
  });
});

test('what was found when a full disk had room again is not taken for told with what was said before', async () => {
  layJournal();
  disk.failing = (operation) => (operation === 'write' ? 'ENOSPC' : null);
  const copy = await open(disk);
  const status = copy.status();
  expect(status.readOnly).toBe(true);
  disk.failing = () => null;
  expect(await copy.settled(status.notice)).toBe(false);
  await append(copy, [put('drafts', 'b', '又写')]);
  await copy.close();
  expect(await notice(disk, true)).toMatch(SAID);
});

test('nor where the page has learnt meanwhile how the journal stands, and shows what was said before', async () => {
  layJournal();
  disk.failing = (operation) => (operation === 'write' ? 'ENOSPC' : null);
  const copy = await open(disk);
  const { notice: said, journalId } = copy.status();
  disk.failing = () => null;
  const from = { journalId, stretches: [{ id: 'another', from: 1 }], sequence: 1 };
  await upload(copy, { purpose: 'keep', from, reason: '工作库' }, { drafts: [carried('a', 1, 1)] });
  expect(copy.status().notice).toMatch(SAID);
  expect(await copy.settled(said)).toBe(false);
  await copy.close();
  expect(await notice(disk, true)).toMatch(SAID);
  expect(await notice(disk, true)).toBe('');
});

test('what a purge has found before the notice was on the screen is said at the next start', async () => {
  await session(disk, { b: '要清除' });
  const copy = await open(disk);
  const said = copy.status().notice;
  layJournal();
  await purge(copy, [{ table: 'drafts', key: 'b' }]);
  expect(await copy.settled(said)).toBe(true);
  await copy.close();
  expect(await notice(disk, true)).toMatch(SAID);
  expect(await notice(disk, true)).toBe('');
});
