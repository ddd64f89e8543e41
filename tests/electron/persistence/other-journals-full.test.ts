import { beforeEach, describe, expect, test } from 'vitest';
import { CrashDisk, LOSSES } from './crash-disk';
import { append, purge, put } from './helpers';
import {
  clock,
  DAY,
  expectQuiet,
  JOURNAL,
  journals,
  only,
  open,
  openedUntilCut,
  reachable,
  session,
  told,
} from './sessions';

/** Another way of the journal, found in the folder where there is no room to make a restore point of it. */

const SECRET = '要清除的话';
const OTHER = `${JOURNAL}journal-000008.jsonl`;

let disk: CrashDisk;
/** What the other way wrote, and its file. */
let other: CrashDisk;
let bytes: Buffer;

beforeEach(async () => {
  disk = new CrashDisk();
  await session(disk, { a: SECRET, b: '留下' });
  other = disk.fork();
  await session(disk, { e: '我的' });
});

/** No new file finds room; what is there may still grow. */
function fill(on = disk): void {
  on.failing = (operation, path) =>
    operation === 'write' && path.endsWith('.new') ? 'ENOSPC' : null;
}

function makeRoom(on = disk): void {
  on.failing = () => null;
}

async function lay(changes: Record<string, unknown>): Promise<void> {
  // Earlier than what was written here: this one is the one to open.
  clock.now -= 3_600_000;
  await session(other, changes);
  clock.now += 3_600_000;
  bytes = other.file(only(other));
  disk.overwrite(OTHER, bytes);
}

/** A 彻底清除 that was done to its end. */
async function purged(): Promise<void> {
  const copy = await open(disk);
  await purge(copy, [{ table: 'drafts', key: 'a' }]);
  await copy.close();
}

describe('another way of the journal on a full disk', () => {
  test('nothing of it goes, the work goes on, and it is said at each start; with room it becomes a point', async () => {
    await lay({ c: '另一处写的' });
    fill();
    for (const say of ['一', '二']) {
      const copy = await open(disk);
      expect(copy.status().notice).toMatch(/另一份数据（文稿3份.*磁盘已满.*原样留着/);
      await append(copy, [put('drafts', 'b', say)]);
      await copy.close();
    }
    expect(disk.everything().includes('另一处写的')).toBe(true);
    makeRoom();
    expect((await session(disk, {})).notice).toMatch(/另一份数据（文稿3份.*已原样留作恢复点/);
    expect(await reachable(disk)).toContainEqual({ a: SECRET, b: '留下', c: '另一处写的' });
    expect(journals(disk)).toHaveLength(1);
    await told(disk);
    await expectQuiet(disk, { a: SECRET, b: '二', e: '我的' });
  });

  test('what was purged before does not lie on in it once there is room', async () => {
    await purged();
    await lay({ c: '另一处写的' });
    fill();
    await session(disk, {});
    makeRoom();
    await session(disk, {});
    expect(disk.everything().includes(SECRET)).toBe(false);
    expect(await reachable(disk)).toContainEqual({ b: '留下', c: '另一处写的' });
    await told(disk);
    await expectQuiet(disk, { b: '留下', e: '我的' });
  });

  test('nor in a damaged one, which is put aside by itself', async () => {
    await purged();
    await lay({ c: '另一处写的', d: '后来' });
    const damaged = Buffer.from(bytes);
    damaged[damaged.indexOf('另一处写的')] = 0;
    disk.overwrite(OTHER, damaged);
    fill();
    await session(disk, {});
    makeRoom();
    await session(disk, {});
    expect(disk.everything().includes(SECRET)).toBe(false);
    expect(disk.everything().includes('后来')).toBe(true);
    await told(disk);
    await expectQuiet(disk, { b: '留下', e: '我的' });
  });

  test('no file that is written later takes its name', async () => {
    await lay({ c: '另一处写的' });
    const path = `${JOURNAL}journal-000001.jsonl`;
    disk.overwrite(`${JOURNAL}journal-000007.jsonl`, disk.file(path));
    await disk.remove(path);
    fill();
    const copy = await open(disk, { tailBytes: 1 });
    makeRoom();
    await append(copy, [put('drafts', 'b', '写得多了，主文件要重写'.repeat(100))]);
    await copy.close();
    await session(disk, {});
    expect(await reachable(disk)).toContainEqual({ a: SECRET, b: '留下', c: '另一处写的' });
  });

  test('it is not the one to open, also where nobody knows any more which was used last', async () => {
    const theirs = new CrashDisk();
    const { journalId } = await session(disk, {});
    clock.now += 3_600_000;
    await session(theirs, { x: '他的' });
    disk.overwrite(OTHER, theirs.file(only(theirs)));
    fill();
    await session(disk, {}, { expected: journalId });
    makeRoom();
    expect((await session(disk, {})).journalId).toBe(journalId);
    expect(await reachable(disk)).toContainEqual({ x: '他的' });
  });

  test('a purge stays pending until it has become a point, which keeps what it says now of a row of which only the past goes', async () => {
    const copy = await open(disk);
    await append(copy, [put('drafts', 'a', '现在的话')]);
    await copy.beginPurge([{ table: 'drafts', key: 'a', keeps: true }]);
    await copy.close();
    await lay({ a: '另一处现在的话' });
    // There is room for everything but this.
    disk.failing = (operation, path) =>
      operation === 'write' && path.includes('/kept-') ? 'ENOSPC' : null;
    const full = await open(disk);
    await expect(full.purgeCopies()).rejects.toMatchObject({ code: 'disk-full' });
    expect(full.status().purging).toHaveLength(1);
    makeRoom();
    await full.purgeCopies();
    await full.purgeDone();
    await full.close();
    expect(disk.everything().includes(SECRET)).toBe(false);
    expect(await reachable(disk)).toContainEqual({ a: '另一处现在的话', b: '留下' });
    await told(disk);
    await expectQuiet(disk, { a: '现在的话', b: '留下', e: '我的' });
  });

  test('a purge of whole records waits for it as well, and takes them out of it', async () => {
    await lay({ c: '另一处写的' });
    fill();
    const copy = await open(disk);
    const records = [{ table: 'drafts', key: 'a' }];
    await copy.beginPurge(records).catch(() => undefined);
    makeRoom();
    await copy.beginPurge(records);
    await copy.purgeCopies();
    await copy.purgeDone();
    await copy.close();
    expect(disk.everything().includes(SECRET)).toBe(false);
    expect(await reachable(disk)).toContainEqual({ b: '留下', c: '另一处写的' });
  });
});

/**
 * They bear the names that the journal's own points will have: nothing may be written beside them
 * before they stand for themselves.
 */
test('points of another journal on a full disk: it is opened for reading, nothing of them is touched, and with room the work goes on and they are named', async () => {
  const theirs = new CrashDisk();
  await session(theirs, { x: '他的' });
  clock.now += DAY;
  await session(theirs, { x: '他的二' });
  const laid = theirs.paths().filter((one) => one.includes('/restore-points/'));
  await disk.makeFolder('/data/restore-points');
  for (const path of laid) disk.overwrite(path, theirs.file(path));
  expect(laid).not.toEqual([]);
  fill();
  const copy = await open(disk);
  const { readOnly, notice } = copy.status();
  expect(readOnly).toBe(true);
  expect(notice).toMatch(/磁盘满了.*已保存的内容都在/);
  await expect(append(copy, [put('drafts', 'b', '满的时候')])).rejects.toMatchObject({
    code: 'disk-full',
  });
  for (const path of laid) expect(disk.file(path)).toEqual(theirs.file(path));
  makeRoom();
  await append(copy, [put('drafts', 'b', '有了地方')]);
  expect(await copy.settled(notice)).toBe(false);
  await copy.close();
  expect(await told(disk)).toMatch(/另一份数据（文稿1份.*留作恢复点/);
  expect(await reachable(disk)).toContainEqual({ x: '他的' });
  await expectQuiet(disk, { a: SECRET, b: '有了地方', e: '我的' });
});

describe('the power goes while a file with purged words is put aside', () => {
  test.each(['whole', 'damaged', 'not to be read'])(
    '%s: they are gone at the next start',
    async (how) => {
      await purged();
      await lay({ c: '另一处写的' });
      const found = Buffer.from(bytes);
      if (how === 'damaged') found[found.indexOf('另一处写的')] = 0;
      if (how === 'not to be read')
        for (let at = found.indexOf('\n'); at >= 0; at = found.indexOf('\n', at + 1))
          found[at - 1] = 0;
      disk.overwrite(OTHER, found);
      const whole = disk.fork();
      await (await open(whole)).close();
      for (let cut = 1; cut <= whole.operations; cut += 1) {
        const cutDisk = disk.fork();
        cutDisk.cutAt = cut;
        await openedUntilCut(cutDisk);
        for (const loss of LOSSES) {
          const later = cutDisk.afterCut(loss).unlock();
          await (await open(later)).close();
          const where = `cut ${cut}, loses ${loss}`;
          expect(later.everything().includes(SECRET), where).toBe(false);
          if (how === 'whole')
            expect(await reachable(later), where).toContainEqual({ b: '留下', c: '另一处写的' });
        }
      }
    },
  );
});
