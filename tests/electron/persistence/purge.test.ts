import { describe, expect, test } from 'vitest';
import type { JournalEntry, PurgedRecord, RecordKey } from '#shared/model/journal';
import { encodeHeader, FORMAT } from '../../../electron/persistence/line';
import type { PurgesBegun } from '../../../electron/persistence/purges-begun';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import {
  allRows,
  append,
  carried,
  contentsHandedOut,
  purge,
  put,
  remove,
  restoreTo,
  upload,
  values,
} from './helpers';

const START = Date.parse('2026-08-01T02:00:00Z');
const DAY = 86_400_000;
const SECRET = '须彻底清除的原话';
const RECORD = { table: 'drafts', key: 'a' };
const KEPT = {
  purpose: 'keep' as const,
  from: { journalId: 'other', stretches: [{ id: 'z', from: 1 }], sequence: 9 },
  reason: '另一份',
};

const open = (disk: CrashDisk, day = 1) =>
  SecondCopy.open('/data', { fs: disk, now: () => START + day * DAY, pc: 'main' });

/** The words in journal, two points, a kept state and a set-aside file. */
async function begun(disk: CrashDisk): Promise<SecondCopy> {
  let now = START;
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => now, pc: 'main' });
  await append(copy, [put('drafts', 'a', SECRET), put('drafts', 'b', '留下')]);
  now += DAY;
  await append(copy, [put('drafts', 'a', `${SECRET}改`)]);
  await upload(copy, KEPT, { drafts: [carried('a', SECRET, 1), carried('q', '也留下', 1)] });
  await disk.makeFolder('/data/set-aside');
  const path = disk.paths().find((name) => name.startsWith('/data/journal/journal-')) ?? '';
  disk.overwrite(
    '/data/set-aside/old.jsonl',
    Buffer.concat([disk.file(path), Buffer.from(SECRET)]),
  );
  return copy;
}

/** What fails half-way and leaves the words in a file of another name. */
async function restored(copy: SecondCopy): Promise<void> {
  const point = (await copy.restorePoints()).at(-1);
  await expect(restoreTo(copy, point?.id ?? '')).rejects.toBeDefined();
}

async function uploaded(copy: SecondCopy): Promise<void> {
  const { token } = await copy.beginUpload(KEPT);
  await copy.uploadRows(token, 'drafts', [carried('a', SECRET, 1)]);
  await expect(copy.cancelUpload(token)).rejects.toBeDefined();
}

async function attached(copy: SecondCopy): Promise<void> {
  await expect(copy.keepFile(Buffer.from(SECRET))).rejects.toBeDefined();
}

const holdsWords = (disk: CrashDisk) => disk.everything().includes(SECRET);

/** As it lies beside the settings of one PC. */
function memory(): PurgesBegun & { held: readonly PurgedRecord[] } {
  const kept = {
    held: [] as readonly PurgedRecord[],
    read: () => kept.held,
    write: (records: readonly PurgedRecord[]) => {
      kept.held = records;
    },
  };
  return kept;
}

describe('a folder that is opened while a purge is pending in another', () => {
  /** An older copy of the folder lies elsewhere; a purge is begun, and the folder is lost. */
  async function lost(begunThere: PurgesBegun): Promise<CrashDisk> {
    const disk = new CrashDisk();
    await (await begun(disk)).close();
    const older = disk.fork();
    const copy = await SecondCopy.open('/data', { fs: disk, pc: 'main', begun: begunThere });
    await copy.beginPurge([RECORD]);
    await copy.close();
    return older;
  }

  test('loses what is to go as well', async () => {
    const begunThere = memory();
    const older = await lost(begunThere);
    const open = () => SecondCopy.open('/data', { fs: older, pc: 'main', begun: begunThere });
    let copy = await open();
    expect(copy.status().purging).toEqual([RECORD]);
    await purge(copy, [RECORD]);
    expect(holdsWords(older)).toBe(false);
    expect(begunThere.held).toEqual([]);
    await copy.close();
    copy = await open();
    expect(copy.status().purging).toEqual([]);
    await copy.close();
  });

  test('is opened all the same where what was begun cannot be written down', async () => {
    const begunThere = memory();
    const older = await lost(begunThere);
    begunThere.write = () => {
      throw new Error('full');
    };
    const warned: unknown[] = [];
    const onWarning = (error: unknown) => void warned.push(error);
    const copy = await SecondCopy.open('/data', { fs: older, begun: begunThere, onWarning });
    expect(copy.status().purging).toEqual([RECORD]);
    await purge(copy, [RECORD]);
    expect(holdsWords(older)).toBe(false);
    expect(warned).not.toEqual([]);
    await copy.close();
  });

  test('what could not be taken up is not forgotten when another purge is done', async () => {
    const begunThere = memory();
    const older = await lost(begunThere);
    older.failing = (operation, path) =>
      operation === 'rename' && /purge/.test(path) ? 'EIO' : null;
    let copy = await SecondCopy.open('/data', { fs: older, pc: 'main', begun: begunThere });
    expect(copy.status().purging).toEqual([]);
    older.failing = () => null;
    await purge(copy, [{ table: 'drafts', key: 'b' }]);
    await copy.close();
    expect(begunThere.held).toEqual([RECORD]);
    copy = await SecondCopy.open('/data', { fs: older, pc: 'main', begun: begunThere });
    expect(copy.status().purging).toEqual([RECORD]);
    await copy.close();
  });

  test('knows a purge whose own file was damaged', async () => {
    const begunThere = memory();
    const disk = new CrashDisk();
    let copy = await begun(disk);
    await copy.close();
    const open = () => SecondCopy.open('/data', { fs: disk, pc: 'main', begun: begunThere });
    copy = await open();
    await copy.beginPurge([RECORD]);
    await copy.close();
    disk.overwrite('/data/purge.json', Buffer.from('\0\0'));
    copy = await open();
    expect(copy.status()).toMatchObject({ purging: [RECORD], notice: '' });
    await copy.close();
  });

  test('a purge that was refused is not known anywhere', async () => {
    const begunThere = memory();
    const disk = new CrashDisk();
    await (await begun(disk)).close();
    const copy = await SecondCopy.open('/data', { fs: disk, pc: 'main', begun: begunThere });
    disk.failing = (operation, path) =>
      operation === 'rename' && /purge/.test(path) ? 'EIO' : null;
    await expect(copy.beginPurge([RECORD])).rejects.toBeDefined();
    expect(begunThere.held).toEqual([]);
    await copy.close();
  });
});

describe('the phases', () => {
  test('what is to go is pending from the first step to the last, also over starts', async () => {
    const disk = new CrashDisk();
    let copy = await begun(disk);
    await copy.beginPurge([RECORD]);
    await copy.beginPurge([{ table: 'drafts', key: 'n' }, RECORD]);
    const records = [RECORD, { table: 'drafts', key: 'n' }];
    const restarted = async () => {
      await copy.close();
      copy = await open(disk);
      expect(copy.status().purging).toEqual(records);
    };
    await restarted();
    // Nothing goes before the page has taken its rows out.
    expect(await values(copy, 'drafts')).toMatchObject({ a: `${SECRET}改` });
    await append(copy, [remove('drafts', 'a')]);
    await copy.purgeCopies();
    expect(holdsWords(disk)).toBe(false);
    await restarted();
    await copy.purgeDone();
    expect(copy.status().purging).toEqual([]);
    await copy.close();
    copy = await open(disk);
    expect(copy.status().purging).toEqual([]);
    expect(await values(copy, 'drafts')).toEqual({ b: '留下' });
    expect(disk.everything().includes('也留下')).toBe(true);
    await copy.close();
  });

  test('rows that the page has deleted keep its deletion: place and contents stay as they were', async () => {
    const copy = await begun(new CrashDisk());
    await copy.beginPurge([RECORD]);
    const { sequence } = await append(copy, [remove('drafts', 'a')]);
    const { counts, sums } = copy.status();
    expect(await copy.purgeCopies()).toMatchObject({ sequence });
    expect(copy.status()).toMatchObject({ counts, sums });
    // An answer that was never heard: the page asks again.
    expect(await copy.purgeCopies()).toMatchObject({ sequence });
    await copy.close();
  });

  test('a row that is still there is deleted by main, as a change of its own', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    const before = copy.status();
    const position = await purge(copy, [RECORD]);
    expect(position.sequence).toBe(before.sequence + 1);
    expect(copy.status().version).toBe(before.version + 1);
    expect((await allRows(copy, 'drafts'))[0]).toMatchObject({ key: 'a', by: 'main', json: null });
    const { counts, sums } = copy.status();
    expect(await contentsHandedOut(copy, ['drafts'])).toEqual({ counts, sums });
    await copy.close();
  });

  test('the words come back from no point, kept state, older store or late change', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    await purge(copy, [RECORD]);
    for (const { id, counts } of await copy.restorePoints()) {
      expect(counts).toEqual({ drafts: 1 });
      await restoreTo(copy, id);
      expect(Object.keys(await values(copy, 'drafts'))).not.toContain('a');
    }
    await append(copy, [{ ...put('drafts', 'a', SECRET), version: 10_000 }]);
    await upload(copy, KEPT, { drafts: [carried('a', SECRET, 20_000)] });
    await copy.close();
    const again = await open(disk, 3);
    await append(again, [put('drafts', 'b', 1)]);
    expect(holdsWords(disk)).toBe(false);
    await again.close();
  });

  test('of a row that stays only what it says now is left, in every copy', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    await append(copy, [put('drafts', 'a', '现在的文字')]);
    const { counts, sums, sequence } = copy.status();
    expect(holdsWords(disk)).toBe(true);
    await copy.beginPurge([{ ...RECORD, keeps: true }]);
    expect(copy.status().purging).toEqual([{ ...RECORD, keeps: true }]);
    // Cut off here, it is known at the next start.
    await copy.close();
    const again = await open(disk, 3);
    expect(again.status().purging).toEqual([{ ...RECORD, keeps: true }]);
    expect(await again.purgeCopies()).toMatchObject({ sequence });
    await again.purgeDone();
    expect(again.status()).toMatchObject({ counts, sums, purging: [] });
    expect(holdsWords(disk)).toBe(false);
    const points = await again.restorePoints();
    expect(points.length).toBeGreaterThan(1);
    for (const point of points) {
      await restoreTo(again, point.id);
      expect(await values(again, 'drafts')).toMatchObject({ a: '现在的文字' });
      expect(again.status().counts).toEqual(point.counts);
    }
    await again.close();
    const last = await open(disk, 4);
    expect(last.status().notice).toBe('');
    expect(disk.everything().includes('也留下')).toBe(true);
    await last.close();
  });

  test('what belonged to a record and was deleted before goes from older copies with it, and nothing else', async () => {
    const disk = new CrashDisk();
    const copy = await open(disk, 0);
    const item = (id: string, meetingId: string, title: string): JournalEntry => ({
      ...put('agendaItems', id, null),
      operations: [{ type: 'put', table: 'agendaItems', row: { id, meetingId, title } }],
    });
    await append(copy, [
      put('meetings', 'm', '一次会'),
      item('i', 'm', SECRET),
      item('j', 'm', `${SECRET}，后来改到别的会`),
      item('k', 'n', '别的会的议题，也删了'),
      item('l', 'm', `${SECRET}，只在流水里`),
    ]);
    await copy.close();
    const again = await open(disk, 1);
    // A journal as it was is aside, and a copy of the whole point somewhere in the folder.
    await append(again, [item('j', 'n', '换了会'), remove('agendaItems', 'i')]);
    await append(again, [remove('agendaItems', 'k'), remove('agendaItems', 'l')]);
    const at = (part: string) => disk.paths().find((path) => path.includes(part)) ?? '';
    const [journal, point] = [disk.file(at('/journal-')), disk.file(at('/point-'))];
    await disk.makeFolder('/data/set-aside');
    await disk.makeFolder('/data/备份');
    disk.overwrite('/data/set-aside/old-journal.jsonl', journal);
    disk.overwrite('/data/备份/old (1).jsonl', point);
    await append(again, [remove('meetings', 'm')]);
    await purge(again, [{ table: 'meetings', key: 'm' }]);
    const left = disk.everything().toString('utf8');
    const words = left.split(SECRET).length - 1;
    // What has gone to another meeting is that one's.
    expect(left.split(`${SECRET}，后来改到别的会`).length - 1).toBe(words);
    expect(words).toBeGreaterThan(0);
    expect(left).toContain('别的会的议题，也删了');
    expect(left).toContain('换了会');
    await again.close();
  });

  test('a row that stays and of which the journal knows nothing has no present: points lose it', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    await copy.beginPurge([{ table: 'drafts', key: 'q', keeps: true }]);
    await copy.purgeCopies();
    await copy.purgeDone();
    expect(disk.everything().includes('也留下')).toBe(false);
    expect(await values(copy, 'drafts')).toEqual({ a: `${SECRET}改`, b: '留下' });
    await copy.close();
  });

  test('nothing is restored before a row that stays is clean: what it says now would go for what it said then', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    const point = (await copy.restorePoints()).at(-1);
    const prepared = await copy.prepareRestore(point?.id ?? '');
    await append(copy, [put('drafts', 'a', '现在的文字')]);
    await copy.beginPurge([{ ...RECORD, keeps: true }]);
    const refusal = { code: 'journal-other', message: expect.stringContaining('还没有做完') };
    await expect(copy.commitRestore(prepared.token)).rejects.toMatchObject(refusal);
    await expect(copy.prepareRestore(point?.id ?? '')).rejects.toMatchObject(refusal);
    expect(await values(copy, 'drafts')).toMatchObject({ a: '现在的文字' });
    await copy.purgeCopies();
    await copy.purgeDone();
    await restoreTo(copy, point?.id ?? '');
    expect(await values(copy, 'drafts')).toMatchObject({ a: '现在的文字' });
    await copy.close();
  });

  test('a row that is to go does not stay, in whatever order it is asked', async () => {
    for (const asked of [
      [RECORD, { ...RECORD, keeps: true as const }],
      [{ ...RECORD, keeps: true as const }, RECORD],
    ]) {
      const disk = new CrashDisk();
      const copy = await begun(disk);
      await copy.beginPurge(asked);
      expect(copy.status().purging).toEqual([RECORD]);
      await copy.purgeCopies();
      await copy.purgeDone();
      expect(await values(copy, 'drafts')).toEqual({ b: '留下' });
      expect(holdsWords(disk)).toBe(false);
      await copy.close();
    }
  });

  test('what an upload or a restore has begun with the words in it is gone too', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    const point = (await copy.restorePoints()).at(-1);
    const { token } = await copy.prepareRestore(point?.id ?? '');
    const coming = await copy.beginUpload(KEPT);
    await copy.uploadRows(coming.token, 'drafts', [carried('a', SECRET, 1)]);
    await purge(copy, [RECORD]);
    expect(holdsWords(disk)).toBe(false);
    await expect(copy.commitRestore(token)).rejects.toMatchObject({ code: 'unknown-file' });
    await copy.close();
  });

  test.each([
    ['a restore that could not be switched to', 'rename', '/journal-', restored],
    ['an upload', 'remove', '/upload.spool', uploaded],
    ['an attached file', 'remove', '/files/', attached],
  ] as const)(
    'what %s has left under another name is gone too',
    async (_name, step, path, leave) => {
      const disk = new CrashDisk();
      const copy = await begun(disk);
      disk.failing = (operation, at) =>
        at.includes(path) && (operation === step || operation === 'sync') ? 'EIO' : null;
      await leave(copy);
      disk.failing = () => null;
      await purge(copy, [RECORD]);
      expect(holdsWords(disk)).toBe(false);
      await copy.close();
    },
  );

  test.each([
    '/data/restore-points/kept-01234567-89ab-4cde-8f01-23456789abcd.jsonl',
    '/data/set-aside/old-journal.jsonl',
  ])(
    'what a newer version wrote at %s is not rewritten by halves: it stays, and the purge is pending',
    async (path) => {
      const disk = new CrashDisk();
      const copy = await begun(disk);
      const header = encodeHeader({
        ...{ huiyin: 'restore-point', format: FORMAT + 1, dataVersion: 99, app: '9.0.0' },
        ...{ journalId: 'other', sequence: 1, at: '', rows: 1, recent: [], from: null },
      });
      const newer = Buffer.concat([header, Buffer.from('一行新格式的内容\n')]);
      disk.overwrite(path, newer);
      await copy.beginPurge([RECORD]);
      await expect(copy.purgeCopies()).rejects.toMatchObject({ code: 'journal-newer' });
      expect(disk.file(path).equals(newer)).toBe(true);
      expect(copy.status().purging).toEqual([RECORD]);
      await disk.remove(path);
      await purge(copy, [RECORD]);
      expect(holdsWords(disk)).toBe(false);
      await copy.close();
    },
  );

  test('one that was refused is not carried out later', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    const refused = async (records: RecordKey[]) => {
      let isFirst = true;
      disk.failing = (operation, path) => {
        const fails = isFirst && operation === 'syncFolder' && path === '/data';
        isFirst &&= !fails;
        return fails ? 'EIO' : null;
      };
      await expect(copy.beginPurge(records)).rejects.toThrow('没有完成');
      disk.failing = () => null;
    };
    await refused([RECORD]);
    expect((await open(disk.fork().unlock())).status().purging).toEqual([]);
    const other = { table: 'drafts', key: 'b' };
    await copy.beginPurge([other]);
    await refused([RECORD]);
    expect(copy.status().purging).toEqual([other]);
    await copy.close();
    expect((await open(disk)).status().purging).toEqual([other]);
  });

  test('one that is begun while another ends is not done with it', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    await copy.beginPurge([RECORD]);
    await append(copy, [remove('drafts', 'a')]);
    await copy.purgeCopies();
    const other = { table: 'drafts', key: 'b' };
    await copy.beginPurge([other]);
    const { sequence } = copy.status();
    await copy.purgeDone();
    expect(copy.status()).toMatchObject({ sequence, purging: [RECORD, other] });
    await append(copy, [remove('drafts', 'b')]);
    await copy.purgeCopies();
    await copy.purgeDone();
    expect(copy.status().purging).toEqual([]);
    await copy.close();
  });

  test('failing half-way it can be asked for again; a start in between is not kept out', async () => {
    const disk = new CrashDisk();
    let copy = await begun(disk);
    await copy.beginPurge([RECORD]);
    await append(copy, [remove('drafts', 'a')]);
    disk.failing = (name, path) => (name === 'write' && path.includes('point') ? 'ENOSPC' : null);
    await expect(copy.purgeCopies()).rejects.toMatchObject({ code: 'disk-full' });
    await copy.close();
    copy = await open(disk);
    expect(copy.status().purging).toEqual([RECORD]);
    expect(await values(copy, 'drafts')).toEqual({ b: '留下' });
    disk.failing = () => null;
    await copy.purgeCopies();
    await copy.purgeDone();
    expect(holdsWords(disk)).toBe(false);
    await copy.close();
  });

  test('ended half-way, the next start finishes what main has begun by itself', async () => {
    const disk = new CrashDisk();
    const first = await begun(disk);
    await first.beginPurge([RECORD]);
    await append(first, [remove('drafts', 'a')]);
    disk.failing = (name, path) => (name === 'write' && path.includes('point') ? 'ENOSPC' : null);
    await expect(first.purgeCopies()).rejects.toMatchObject({ code: 'disk-full' });
    await first.close();
    expect(holdsWords(disk)).toBe(true);
    disk.failing = () => null;
    const copy = await open(disk);
    expect(holdsWords(disk)).toBe(false);
    // The page's own copies are still to come.
    expect(copy.status().purging).toEqual([RECORD]);
    await copy.close();
  });

  test('an old journal file that cannot be removed yet keeps it from being called done', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    await copy.beginPurge([RECORD]);
    disk.failing = (name, path) =>
      name === 'remove' && path.includes('/journal-') ? 'EBUSY' : null;
    await expect(copy.purgeCopies()).rejects.toMatchObject({ code: 'journal-failed' });
    disk.failing = () => null;
    await copy.purgeCopies();
    expect(holdsWords(disk)).toBe(false);
    await copy.close();
  });

  test('a folder that is moved takes along what is pending', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    await copy.beginPurge([RECORD]);
    await copy.copyTo('/moved');
    const moved = await SecondCopy.open('/moved', { fs: disk });
    expect(moved.status().purging).toEqual([RECORD]);
    await moved.close();
    await copy.close();
  });

  test('on a disk that is full the folder can be moved all the same, and it is finished where there is room', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    await copy.beginPurge([RECORD]);
    await append(copy, [remove('drafts', 'a')]);
    disk.failing = (name, path) =>
      name === 'write' && path.startsWith('/data/journal/') ? 'ENOSPC' : null;
    await expect(copy.purgeCopies()).rejects.toMatchObject({ code: 'disk-full' });
    await copy.copyTo('/moved');
    const moved = await SecondCopy.open('/moved', { fs: disk });
    expect(moved.status().purging).toEqual([RECORD]);
    await moved.purgeCopies();
    await moved.purgeDone();
    expect(await values(moved, 'drafts')).toEqual({ b: '留下' });
    await moved.close();
    const held = disk.paths().filter((path) => path.startsWith('/moved/'));
    expect(held.filter((path) => disk.file(path).includes(SECRET))).toEqual([]);
    await copy.close();
  });
});

test('one whose list of records is damaged cannot be finished, and that is said until somebody has been told', async () => {
  const disk = new CrashDisk();
  const copy = await begun(disk);
  await copy.beginPurge([RECORD]);
  await copy.close();
  disk.overwrite('/data/purge.json', Buffer.alloc(40));
  for (const day of [2, 3]) {
    const again = await open(disk, day);
    expect(again.status()).toMatchObject({ purging: [] });
    expect(again.status().notice).toContain('有一次彻底清除没有做完');
    if (day === 3) await again.settled(again.status().notice);
    await again.close();
  }
  const quiet = await open(disk, 4);
  expect(quiet.status().notice).toBe('');
  expect(disk.paths()).not.toContain('/data/purge.json');
  await quiet.close();
});
