import { beforeEach, describe, expect, test } from 'vitest';
import type { FileSystem, OpenFile } from '../../../electron/persistence/file-system';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import { append, purge, put, restoreTo, values } from './helpers';

/** A disk that answers, and cannot read one file of the folder, or a part of it. */

const errno = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

/** One that may not be read. It can be renamed and written anew. */
function refusing(disk: CrashDisk, refused: string, code: string): FileSystem {
  return Object.assign(Object.create(disk) as CrashDisk, {
    open: (path: string, mode: 'read' | 'write' | 'create' | 'claim') =>
      path === refused && (mode === 'read' || mode === 'write')
        ? errno(code)
        : disk.open(path, mode),
  });
}

/** One with a bad sector, of which the file that takes its place is free. */
function withBadSector(disk: CrashDisk, spoilt: string, at: number, size = 4096): FileSystem {
  const bytes = disk.file(spoilt);
  return Object.assign(Object.create(disk) as CrashDisk, {
    open: async (path: string, mode: 'read' | 'write' | 'create' | 'claim') => {
      const file = await disk.open(path, mode);
      if (disk.file(path) !== bytes) return file;
      const read: OpenFile['read'] = (target, position) =>
        position < at + size && position + target.length > at
          ? errno('EIO')
          : file.read(target, position);
      return { ...file, read };
    },
  });
}

const FOLDER = '/data';
const DAY = 86_400_000;
const LONG = '文'.repeat(600);

let disk: CrashDisk;
let now: number;
const open = (fs: FileSystem = disk) => SecondCopy.open(FOLDER, { fs, now: () => now });
const only = (part: string): string => disk.paths().find((path) => path.includes(part)) ?? '';

/** Four days of work: a journal of many blocks and restore points that build on one another. */
beforeEach(async () => {
  disk = new CrashDisk();
  now = Date.parse('2026-08-01T08:00:00Z');
  for (const day of [1, 2, 3, 4]) {
    const copy = await open();
    const at = new Date(now).toISOString();
    const rows = [1, 2, 3, 4, 5].map((one) => put('drafts', `${day}-${one}`, `${day}${LONG}`, at));
    await append(copy, rows);
    await copy.close();
    now += DAY;
  }
});

const written = () => put('drafts', 'new', '新写的', new Date(now).toISOString());

async function works(copy: SecondCopy): Promise<void> {
  await append(copy, [written()]);
  const [point] = await copy.restorePoints();
  await restoreTo(copy, point?.id ?? '');
  await purge(copy, [{ table: 'drafts', key: '1-1' }]);
  await copy.close();
}

describe.each([0, 1, 2])('the restore point %i', (number) => {
  const path = () => disk.paths().filter((one) => one.includes('/point-'))[number] ?? '';

  test('that lies on a bad sector keeps nobody from the data', async () => {
    const copy = await open(withBadSector(disk, path(), 0));
    expect(Object.keys(await values(copy, 'drafts'))).toHaveLength(20);
    expect(copy.status()).toMatchObject({ readOnly: false, lost: 0 });
    await works(copy);
    await (await open()).close();
  });

  test('that may not be read keeps nobody from the data, and stays where it is', async () => {
    const before = await (await open(disk.fork().unlock())).restorePoints();
    const copy = await open(refusing(disk, path(), 'EACCES'));
    expect(Object.keys(await values(copy, 'drafts'))).toHaveLength(20);
    expect(copy.status()).toMatchObject({ readOnly: false, lost: 0 });
    await append(copy, [written()]);
    await copy.close();
    const again = await open();
    const after = (await again.restorePoints()).map(({ id }) => id);
    expect(after).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    await again.close();
  });
});

test('a bad sector in the middle of a point takes no more than its rows along', async () => {
  const path = only('/point-');
  const copy = await open(withBadSector(disk, path, 4096));
  const points = await copy.restorePoints();
  await append(copy, [written()]);
  await restoreTo(copy, points.at(-1)?.id ?? '');
  // The journal had the rows still.
  expect(Object.keys(await values(copy, 'drafts'))).toHaveLength(5);
  await copy.close();
});

test('a bad sector in the journal takes no more than its rows along, and says so', async () => {
  const path = only('/journal/journal-');
  const points = disk.paths().filter((one) => one.includes('/restore-points/'));
  for (const one of points) await disk.remove(one);
  const fs = withBadSector(disk, path, 8192);
  const copy = await open(fs);
  const left = Object.keys(await values(copy, 'drafts')).length;
  expect(left).toBeGreaterThan(14);
  expect(copy.status().lost).toBeGreaterThan(0);
  expect(copy.status().notice).toContain('有一处损坏');
  await works(copy);
  expect(disk.paths().some((one) => one.includes('/set-aside/'))).toBe(true);
});

test('a bad sector at the end of the journal is no write that was cut off: the file is kept and it is said that something may be missing', async () => {
  const path = only('/journal/journal-');
  const bytes = disk.file(path);
  // As after a crash, when nobody could write down how far the journal had come.
  await disk.remove(`${FOLDER}/journal/reached.json`);
  const copy = await open(withBadSector(disk, path, bytes.length - (bytes.length % 4096)));
  const { lost, notice } = copy.status();
  expect(lost).toBeGreaterThan(0);
  expect(notice).toMatch(/有一处损坏.*没能找回/);
  expect(notice).not.toContain('没有正常关闭');
  const aside = disk.paths().filter((one) => one.includes('/set-aside/'));
  expect(aside.map((one) => disk.file(one))).toContain(bytes);
  await copy.close();
});

test('nor among the rows of a journal that was written anew', async () => {
  const fresh = await open();
  await purge(fresh, [{ table: 'drafts', key: '1-1' }]);
  await fresh.close();
  for (const one of disk.paths().filter((path) => path.includes('/restore-points/')))
    await disk.remove(one);
  const copy = await open(withBadSector(disk, only('/journal/journal-'), 8192));
  expect(Object.keys(await values(copy, 'drafts')).length).toBeGreaterThan(13);
  expect(copy.status().lost).toBeGreaterThan(0);
  await works(copy);
});

test('where points hold what lay there, nothing is missing', async () => {
  const copy = await open(withBadSector(disk, only('/journal/journal-'), 8192));
  const left = Object.keys(await values(copy, 'drafts')).length;
  expect(left + copy.status().lost).toBeGreaterThanOrEqual(20);
  await works(copy);
});

test('a journal on a disk that answers nothing is left as it is', async () => {
  const path = only('/journal/journal-');
  const before = disk.file(path);
  for (const fs of [refusing(disk, path, 'EIO'), withBadSector(disk, path, 0, before.length)])
    await expect(open(fs)).rejects.toMatchObject({ code: 'journal-failed' });
  expect(disk.file(path)).toEqual(before);
  const copy = await open();
  expect(Object.keys(await values(copy, 'drafts'))).toHaveLength(20);
  await copy.close();
});

test.each([
  ['a restore point', () => only('/point-')],
  [
    'a copy that a sync program made',
    () => {
      const path = `${FOLDER}/journal/journal-000001 (1).jsonl`;
      disk.overwrite(path, Buffer.from(disk.file(only('/journal/journal-'))));
      return path;
    },
  ],
])(
  '%s of which nothing can be read: a purge names it, and is done once it is gone',
  async (_what, made) => {
    const path = made();
    const copy = await open(withBadSector(disk, path, 0, disk.file(path).length));
    await append(copy, [written()]);
    await copy.beginPurge([{ table: 'drafts', key: '4-1' }]);
    const refused = await copy.purgeCopies().catch((error: Error) => error.message);
    const named = /没有动它：(.*)。请把它删去/.exec(String(refused))?.[1] ?? '';
    expect(disk.paths()).toContain(named);
    await disk.remove(named);
    await copy.purgeCopies();
    await copy.purgeDone();
    expect(copy.status().purging).toEqual([]);
    await copy.close();
  },
);

describe.each(['EACCES', 'EIO'])('a note beside the journal that cannot be read (%s)', (code) => {
  test('of what may be lost: it is not called whole', async () => {
    const path = `${FOLDER}/journal/lost.json`;
    disk.overwrite(path, Buffer.from('{"lost":3,"reached":null}'));
    const copy = await open(refusing(disk, path, code));
    expect(copy.status()).toMatchObject({ readOnly: false, lost: 1 });
    await append(copy, [written()]);
    await copy.close();
  });

  test('of what was found: the folder is opened for writing', async () => {
    const path = `${FOLDER}/journal/untold.json`;
    disk.overwrite(path, Buffer.from('["另一份"]'));
    const copy = await open(refusing(disk, path, code));
    expect(copy.status()).toMatchObject({ readOnly: false, lost: 0 });
    await append(copy, [written()]);
    await copy.close();
  });
});

describe('what is to be purged, where that cannot be read', () => {
  const path = `${FOLDER}/purge.json`;
  const intent = { phase: 'begun', records: [{ table: 'drafts', key: '1-1' }] };
  beforeEach(() => disk.overwrite(path, Buffer.from(JSON.stringify(intent))));

  test('for want of a right: it is said, no other purge writes over it, and it goes on once it can be', async () => {
    const copy = await open(refusing(disk, path, 'EACCES'));
    expect(copy.status().notice).toContain('purge.json');
    await expect(purge(copy, [{ table: 'drafts', key: '2-2' }])).rejects.toThrow('没有完成');
    await copy.settled(copy.status().notice);
    await copy.close();
    const again = await open();
    expect(again.status().purging).toEqual([{ table: 'drafts', key: '1-1' }]);
    await again.close();
  });

  test('for it lies on a bad sector: it is said once that nobody knows', async () => {
    const copy = await open(refusing(disk, path, 'EIO'));
    expect(copy.status().notice).toContain('没法接着清除');
    expect(await copy.settled(copy.status().notice)).toBe(true);
    await copy.close();
    const again = await open();
    expect(again.status().notice).toBe('');
    await again.close();
  });
});

test('an attached file that lies on a bad sector can be added again', async () => {
  const copy = await open();
  const hash = await copy.keepFile(Buffer.from('附件'));
  await copy.close();
  const again = await open(refusing(disk, only(hash), 'EIO'));
  await expect(again.readFile({ hash, name: 'a', size: 6 })).rejects.toThrow('再添加一次');
  expect(await again.keepFile(Buffer.from('附件'))).toBe(hash);
  await again.close();
  const last = await open();
  expect((await last.readFile({ hash, name: 'a', size: 6 })).toString()).toBe('附件');
  await last.close();
});

/** The purge that was refused is done once the file is free. */
async function goesOn(refused: SecondCopy, path: string): Promise<void> {
  await refused.close();
  const later = await open();
  await purge(later, [{ table: 'drafts', key: '1-1' }]);
  expect(Buffer.from(disk.file(path) ?? '').toString()).not.toContain('"1-1"');
  await later.close();
}

describe.each(['set-aside/journal-000001.jsonl', 'copies/notes.txt'])('%s', (name) => {
  const aside = `${FOLDER}/${name}`;
  beforeEach(async () => {
    await disk.makeFolder(aside.slice(0, aside.lastIndexOf('/')));
    const file = await disk.open(aside, 'create');
    await file.write(Buffer.from(disk.file(only('/journal-')) ?? ''), 0);
    await file.close();
  });

  test('that may not be written anew is named by a purge, which goes on once it may be', async () => {
    const fs: FileSystem = Object.create(disk);
    fs.rename = async (from, to) => {
      if (to === aside) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      return disk.rename(from, to);
    };
    const copy = await open(fs);
    const asked = purge(copy, [{ table: 'drafts', key: '1-1' }]);
    await expect(asked).rejects.toThrow(/不能改写.*要清除的内容/);
    await expect(asked).rejects.toThrow(aside);
    await goesOn(copy, aside);
  });

  test('that may not be read is named by a purge, which goes on once it may be', async () => {
    const copy = await open(refusing(disk, aside, 'EACCES'));
    const asked = purge(copy, [{ table: 'drafts', key: '1-1' }]);
    await expect(asked).rejects.toMatchObject({ code: 'unreadable-file' });
    await expect(asked).rejects.toThrow(aside);
    await goesOn(copy, aside);
  });
});
