import { beforeEach, describe, expect, test } from 'vitest';
import type { PurgedRecord } from '#shared/model/journal';
import type { SecondCopyOptions } from '../../../electron/persistence/opening';
import { CrashDisk, LOSSES } from './crash-disk';
import { append, purge, put, restoreTo, values } from './helpers';
import {
  clock,
  DAY,
  expectQuiet,
  JOURNAL,
  journals,
  merge,
  only,
  open,
  openedUntilCut,
  reachable,
  session,
  told,
} from './sessions';

describe("one PC's folder copied over another's by the file manager", () => {
  let mine: CrashDisk;
  let theirs: CrashDisk;
  let id: { mine: string; theirs: string };

  beforeEach(async () => {
    mine = new CrashDisk();
    theirs = new CrashDisk();
    const first = await session(mine, { a: '我的' });
    const second = await session(theirs, { x: '他的一', y: '他的二' });
    id = { mine: first.journalId, theirs: second.journalId };
  });

  /** Their journal under another number than mine. */
  async function renumbered(disk: CrashDisk, generation: number): Promise<void> {
    const path = only(disk);
    const bytes = disk.file(path);
    await disk.remove(path);
    disk.overwrite(`${JOURNAL}journal-${String(generation).padStart(6, '0')}.jsonl`, bytes);
  }

  test.each([2, 7])(
    'the one this PC used last stays, the other is a point that stays (%i)',
    async (number) => {
      await renumbered(theirs, number);
      await merge(theirs, mine);
      const copy = await open(mine, { expected: id.mine });
      expect(copy.status()).toMatchObject({ journalId: id.mine, lost: 0 });
      expect(copy.status().notice).toMatch(/另一份数据（文稿2份，最后写于8月1日）.*恢复点/);
      expect(await values(copy, 'drafts')).toEqual({ a: '我的' });
      const [kept] = await copy.restorePoints();
      expect(kept).toMatchObject({ kept: true, counts: { drafts: 2 } });
      expect(kept?.reason).toMatch(/^另一份数据（文稿2份，最后写于8月1日），打开时在文件夹里找到$/);
      await copy.close();
      expect(journals(mine)).toHaveLength(1);
      await told(mine);
      await expectQuiet(mine, { a: '我的' });
      expect(await reachable(mine)).toContainEqual({ x: '他的一', y: '他的二' });
    },
  );

  test('where it is not known which was used last, the one written last is taken', async () => {
    await renumbered(mine, 9);
    clock.now += DAY;
    await session(theirs, { x: '他的三' });
    await merge(theirs, mine);
    const copy = await open(mine);
    expect(copy.status().journalId).toBe(id.theirs);
    await copy.close();
    expect(await reachable(mine)).toContainEqual({ a: '我的' });
    expect(await reachable(mine)).toContainEqual({ x: '他的三', y: '他的二' });
  });

  test('an empty one never takes the place of one with something in it', async () => {
    const blank = new CrashDisk();
    const { journalId } = await session(blank, {});
    await renumbered(blank, 5);
    await merge(blank, mine);
    const copy = await open(mine, { expected: journalId });
    expect(await values(copy, 'drafts')).toEqual({ a: '我的' });
    expect(copy.status().notice).toBe('');
    await copy.close();
    expect(journals(mine)).toEqual(['journal-000001.jsonl']);
  });

  test("restore points of a journal that was overwritten: the newest is kept, and this one's are safe", async () => {
    clock.now += DAY;
    await session(mine, { a: '我的二' });
    clock.now += DAY;
    await session(theirs, { x: null, z: '他的四' });
    // Their journal has the same name: nothing is left of mine but its points.
    await merge(theirs, mine);
    const copy = await open(mine, { expected: id.mine });
    expect(copy.status().journalId).toBe(id.theirs);
    expect(copy.status().notice).toContain('另一份数据');
    await copy.close();
    const states = await reachable(mine);
    expect(states).toContainEqual({ a: '我的' });
    expect(states).toContainEqual({ y: '他的二', z: '他的四' });
    await told(mine);
    await expectQuiet(mine, { y: '他的二', z: '他的四' });
  });

  test('points of another journal keep what they say now of a row of which only the past is being purged', async () => {
    await session(theirs, { a: '他从前的话' });
    clock.now += DAY;
    await session(theirs, { a: '他的' });
    clock.now += DAY;
    await session(theirs, { z: '又一天' });
    await session(mine, { a: '我从前的话' });
    const copy = await open(mine, { expected: id.mine });
    await append(copy, [put('drafts', 'a', '我的')]);
    await copy.beginPurge([{ table: 'drafts', key: 'a', keeps: true }]);
    await copy.close();
    for (const path of theirs.paths().filter((one) => one.includes('/restore-points/'))) {
      await mine.makeFolder('/data/restore-points');
      mine.overwrite(path, theirs.file(path));
    }
    const theirState = { a: '他的', x: '他的一', y: '他的二' };
    await expectKeptAtEveryCut(mine, theirState, '从前的话', { expected: id.mine });
  });

  test('the same where the purge was begun in another folder that this PC had', async () => {
    await session(theirs, { a: '他从前的话' });
    await session(theirs, { a: '他的' });
    await renumbered(theirs, 7);
    await merge(theirs, mine);
    const keeps: PurgedRecord[] = [{ table: 'drafts', key: 'a', keeps: true }];
    const begun = { read: () => keeps, write: () => undefined };
    const theirState = { a: '他的', x: '他的一', y: '他的二' };
    await expectKeptAtEveryCut(mine, theirState, '从前的话', { expected: id.mine, begun });
  });

  test('a point whose base was overwritten is put aside and named, and how far it had come is known', async () => {
    clock.now += DAY;
    await session(mine, { a: '我的二' });
    clock.now += DAY;
    await session(mine, { a: '我的三' });
    clock.now += DAY;
    await session(theirs, { z: '他的三' });
    const mineAt = mine.paths().filter((path) => path.includes('/restore-points/'));
    expect(mineAt).toHaveLength(2);
    // Theirs lies under the name of the first of mine, on which the second builds; the journal is gone.
    const [base = ''] = mineAt;
    const [point = ''] = theirs.paths().filter((path) => path.includes('/restore-points/'));
    mine.overwrite(base, theirs.file(point));
    for (const path of mine.paths()) if (path.startsWith(JOURNAL)) await mine.remove(path);
    const copy = await open(mine, { expected: id.mine });
    expect(copy.status().notice).toMatch(/读不全.*已移到其中的“set-aside”文件夹里/);
    expect(copy.status()).toMatchObject({ lost: 1, reached: { journalId: id.mine, sequence: 2 } });
    await copy.close();
    const aside = mine.paths().filter((path) => path.includes('/set-aside/'));
    expect(aside.some((path) => mine.file(path).includes('我的二'))).toBe(true);
    expect(await reachable(mine)).toContainEqual({ x: '他的一', y: '他的二' });
  });

  test('the power cut at every step of the first opening loses neither', async () => {
    await renumbered(theirs, 7);
    await merge(theirs, mine);
    const whole = mine.fork();
    await (await open(whole, { expected: id.mine })).close();
    for (let cut = 1; cut <= whole.operations; cut += 1) {
      const disk = mine.fork();
      disk.cutAt = cut;
      await openedUntilCut(disk, { expected: id.mine });
      for (const loss of LOSSES) {
        const later = disk.afterCut(loss).unlock();
        const where = `cut ${cut}, loses ${loss}`;
        const copy = await open(later, { expected: id.mine });
        expect(await values(copy, 'drafts'), where).toEqual({ a: '我的' });
        const kept = (await copy.restorePoints()).filter((point) => point.kept);
        expect(kept, where).toHaveLength(1);
        await restoreTo(copy, kept[0]?.id ?? '');
        expect(await values(copy, 'drafts'), where).toEqual({ x: '他的一', y: '他的二' });
        await copy.close();
      }
    }
  });
});

/** Cuts the power at every step of a start during which only the past of `drafts a` is being purged, ends the purge, and looks. */
async function expectKeptAtEveryCut(
  from: CrashDisk,
  state: unknown,
  past: string,
  options: SecondCopyOptions = {},
  /** So many points are set aside, none of them twice. */
  kept = 1,
): Promise<void> {
  const whole = from.fork();
  await (await open(whole, options)).close();
  for (let cut = 1; cut <= whole.operations + 1; cut += 1) {
    const disk = from.fork();
    disk.cutAt = cut;
    await openedUntilCut(disk, options);
    for (const loss of LOSSES) {
      const later = disk.afterCut(loss).unlock();
      const copy = await open(later, options);
      const where = `cut ${cut}, loses ${loss}`;
      expect(copy.status().purging, where).toEqual([{ table: 'drafts', key: 'a', keeps: true }]);
      await copy.purgeCopies();
      await copy.purgeDone();
      await copy.close();
      expect(await reachable(later), where).toContainEqual(state);
      expect(later.everything().includes(past), where).toBe(false);
      expect(
        later.paths().filter((path) => path.includes('/kept-')),
        where,
      ).toHaveLength(kept);
    }
  }
}

describe('two states of one journal in the folder', () => {
  test('a former one goes without a word, whatever its number', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    const old = disk.file(only(disk));
    await session(disk, { a: '二' });
    disk.overwrite(`${JOURNAL}journal-000008.jsonl`, old);
    expect(await session(disk, {})).toMatchObject({ notice: '', lost: 0 });
    expect(journals(disk)).toEqual(['journal-000001.jsonl']);
    await expectQuiet(disk, { a: '二' });
  });

  test('one that went another way is kept', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    const other = disk.fork();
    await session(disk, { a: '在甲机改的' });
    clock.now += DAY;
    await session(other, { b: '在乙机写的' });
    disk.overwrite(`${JOURNAL}journal-000008.jsonl`, other.file(only(other)));
    const { notice } = await session(disk, {});
    expect(notice).toContain('另一份数据');
    const states = await reachable(disk);
    expect(states).toContainEqual({ a: '在甲机改的' });
    expect(states).toContainEqual({ a: '一', b: '在乙机写的' });
  });

  test.each(['at a start', 'while it is in use'])(
    'what it says now of a row stays when the past of that row is being purged: found %s',
    async (when) => {
      const disk = new CrashDisk();
      await session(disk, { a: '从前的话' });
      const other = disk.fork();
      const fork = await session(other, { a: '在乙机改的' }).then(() => other.file(only(other)));
      let copy = await open(disk);
      await append(copy, [put('drafts', 'a', '在甲机改的')]);
      const lay = () => disk.overwrite(`${JOURNAL}journal-000008.jsonl`, fork);
      if (when === 'while it is in use') lay();
      await copy.beginPurge([{ table: 'drafts', key: 'a', keeps: true }]);
      if (when === 'at a start') {
        await copy.close();
        lay();
        copy = await open(disk);
      }
      await copy.purgeCopies();
      await copy.purgeDone();
      await copy.close();
      const states = await reachable(disk);
      expect(states).toContainEqual({ a: '在甲机改的' });
      expect(states).toContainEqual({ a: '在乙机改的' });
      expect(disk.everything().includes(Buffer.from('从前的话'))).toBe(false);
    },
  );

  test('what it says now of a row stays also where the power goes at any step of the start that finds it', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '从前的话' });
    const other = disk.fork();
    const fork = await session(other, { a: '在乙机改的' }).then(() => other.file(only(other)));
    const copy = await open(disk);
    await append(copy, [put('drafts', 'a', '在甲机改的')]);
    await copy.beginPurge([{ table: 'drafts', key: 'a', keeps: true }]);
    await copy.close();
    disk.overwrite(`${JOURNAL}journal-000008.jsonl`, fork);
    await expectKeptAtEveryCut(disk, { a: '在乙机改的' }, '从前的话');
  });

  test('its restore points, laid into the folder without its journal, keep what it says now of such a row', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '从前的话', b: '要清除' });
    const other = disk.fork();
    for (const a of ['在乙机从前的话', '在乙机改的']) {
      await session(other, { a });
      clock.now += DAY;
    }
    await session(other, { z: '又一天' });
    const copy = await open(disk);
    await purge(copy, [{ table: 'drafts', key: 'b' }]);
    await append(copy, [put('drafts', 'a', '在甲机改的')]);
    await copy.beginPurge([{ table: 'drafts', key: 'a', keeps: true }]);
    await copy.close();
    for (const path of other.paths().filter((one) => one.includes('/restore-points/'))) {
      await disk.makeFolder('/data/restore-points');
      disk.overwrite(path, other.file(path));
    }
    await expectKeptAtEveryCut(disk, { a: '在乙机改的' }, '从前的话', {}, 2);
    expect(await told(disk)).toMatch(
      /另一份数据（文稿2份.*除了这里已经彻底清除的1条记录，已原样留作恢复点/,
    );
    expect(disk.everything().includes('要清除')).toBe(false);
    expect(await told(disk)).toBe('');
  });

  test('what was purged does not come back with it', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '要清除的话', b: '留下' });
    const other = disk.fork();
    const copy = await open(disk);
    await purge(copy, [{ table: 'drafts', key: 'a' }]);
    await copy.close();
    await session(other, { c: '另一处写的' });
    const fork = only(other);
    disk.overwrite(`${JOURNAL}journal-000008.jsonl`, other.file(fork));
    // And one that is damaged, so that the file itself is put aside.
    const bytes = Buffer.from(other.file(fork));
    bytes[bytes.indexOf('另一处写的')] = 0;
    disk.overwrite(`${JOURNAL}journal-000009.jsonl`, bytes);
    const { notice } = await session(disk, {});
    expect(notice).toContain('除了这里已经彻底清除的1条记录，已原样留作恢复点');
    expect(disk.everything().includes('要清除的话')).toBe(false);
  });

  test('a purge while the program runs keeps what was copied into the folder meanwhile', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '我的', b: '要清除' });
    const other = new CrashDisk();
    await session(other, { x: '他的' });
    const copy = await open(disk);
    disk.overwrite(`${JOURNAL}journal-000008.jsonl`, other.file(only(other)));
    await purge(copy, [{ table: 'drafts', key: 'b' }]);
    await copy.close();
    expect(await reachable(disk)).toContainEqual({ x: '他的' });
  });
});
