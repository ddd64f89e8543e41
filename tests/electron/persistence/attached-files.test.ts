import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk, LOSSES } from './crash-disk';
import { append, purge, put, restoreTo } from './helpers';

const FOLDER = '/data';
const START = Date.parse('2026-08-01T02:00:00Z');
const DAY = 86_400_000;
const SCAN = Buffer.from('%PDF 市住建局的复函扫描件');
const OTHER = Buffer.from('%PDF 另一份复函');

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const fileOf = (bytes: Buffer, name = '复函.pdf') => ({
  hash: hashOf(bytes),
  name,
  size: bytes.length,
});
const pathOf = (bytes: Buffer) => `${FOLDER}/files/${hashOf(bytes)}`;
const at = (day: number) => new Date(START + day * DAY).toISOString();

/** A row that names a file, as the page sends it. */
function row(id: string, bytes: Buffer, day = 0) {
  const entry = put('attachments', id, null, at(day));
  const named = { id, hash: hashOf(bytes), name: '复函.pdf', size: bytes.length };
  return { ...entry, operations: [{ type: 'put' as const, table: 'attachments', row: named }] };
}

function open(disk: CrashDisk, day = 0): Promise<SecondCopy> {
  return SecondCopy.open(FOLDER, { fs: disk, now: () => START + day * DAY });
}

async function withFile(disk: CrashDisk): Promise<SecondCopy> {
  const copy = await open(disk);
  await copy.keepFile(SCAN);
  await append(copy, [row('a', SCAN)]);
  return copy;
}

describe('keeping a file', () => {
  test('once for the same bytes, whatever they are called', async () => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    const before = disk.operations;
    expect(await copy.keepFile(Buffer.from(SCAN))).toBe(hashOf(SCAN));
    // Its name is synced again, and nothing is written.
    expect(disk.operations).toBe(before + 1);
    expect(await copy.readFile(fileOf(SCAN, '又一个名字.pdf'))).toEqual(SCAN);
    await copy.close();
  });

  test('again, after its name could not be synced, outlives a power cut', async () => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    disk.failing = (operation, path) =>
      operation === 'syncFolder' && path === `${FOLDER}/files` ? 'EIO' : null;
    await expect(copy.keepFile(OTHER)).rejects.toMatchObject({ code: 'journal-failed' });
    disk.failing = () => null;
    await copy.keepFile(OTHER);
    const found = await open(disk.afterCut('all').unlock());
    expect(await found.missingFiles([fileOf(OTHER)])).toEqual([]);
    await found.close();
    await copy.close();
  });

  test('survives a power cut at every step once it has been answered', async () => {
    const whole = new CrashDisk();
    const told = await withFile(whole);
    await told.close();
    for (let cut = 1; cut <= whole.operations; cut += 1) {
      const disk = new CrashDisk();
      disk.cutAt = cut;
      let kept = false;
      const session = async () => {
        const copy = await open(disk);
        await copy.keepFile(SCAN);
        kept = true;
        await append(copy, [row('a', SCAN)]);
        await copy.close();
      };
      await session().catch(() => undefined);
      for (const loss of LOSSES) {
        const where = `cut ${cut}, loses ${loss}`;
        const later = disk.afterCut(loss).unlock();
        const copy = await open(later);
        if (kept) expect(await copy.readFile(fileOf(SCAN)), where).toEqual(SCAN);
        const unfinished = later.paths().filter((path) => path.endsWith('.new'));
        expect(unfinished, where).toEqual([]);
        // Whatever the cut left under the name, adding the file again puts it right.
        await copy.keepFile(SCAN);
        expect(await copy.readFile(fileOf(SCAN)), where).toEqual(SCAN);
        await copy.close();
      }
    }
  });

  test.each([
    ['ENOSPC', 'disk-full', '磁盘已满'],
    ['EACCES', 'target-read-only', '不能写入'],
    ['EIO', 'journal-failed', '没有写成'],
  ])('%s: said, and records and other files are as before', async (system, code, words) => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    disk.failing = (operation) => (operation === 'write' ? system : null);
    await expect(copy.keepFile(OTHER)).rejects.toMatchObject({ code });
    await expect(copy.keepFile(OTHER)).rejects.toThrow(words);
    disk.failing = () => null;
    expect(disk.paths().filter((path) => path.includes('/files/'))).toEqual([pathOf(SCAN)]);
    expect(copy.status().counts).toEqual({ attachments: 1 });
    await copy.close();
  });
});

describe('a file that is not what it was', () => {
  test('missing or altered: said, the others are read, and adding it again mends it', async () => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    await copy.keepFile(OTHER);
    expect(await copy.missingFiles([fileOf(SCAN), fileOf(OTHER)])).toEqual([]);
    disk.overwrite(pathOf(SCAN), Buffer.from('%PDF 市住建局的复函扫描件改'));
    expect(await copy.missingFiles([fileOf(SCAN), fileOf(OTHER)])).toEqual([hashOf(SCAN)]);
    await expect(copy.readFile(fileOf(SCAN))).rejects.toThrow('被改动或损坏');
    expect(await copy.readFile(fileOf(OTHER))).toEqual(OTHER);
    await copy.keepFile(SCAN);
    expect(await copy.readFile(fileOf(SCAN))).toEqual(SCAN);
    expect(disk.paths().filter((path) => path.includes('/set-aside/'))).toHaveLength(1);
    await disk.remove(pathOf(OTHER));
    await expect(copy.readFile(fileOf(OTHER))).rejects.toMatchObject({ code: 'unknown-file' });
    await expect(copy.readFile(fileOf(OTHER))).rejects.toThrow('再添加一次同样的文件');
    await append(copy, [put('drafts', 'later', 1)]);
    await copy.close();
  });
});

describe('restore points', () => {
  test('bring a removed attachment back with its bytes, which no point copies', async () => {
    const disk = new CrashDisk();
    await (await withFile(disk)).close();
    const files = () => disk.paths().filter((path) => disk.file(path).includes(SCAN));
    const nextDay = await open(disk, 1);
    const gone = { type: 'delete' as const, table: 'attachments', key: 'a' };
    const entry = { ...put('drafts', 'b', 1, at(1)), operations: [gone] };
    await append(nextDay, [entry]);
    expect(nextDay.status().counts).toEqual({});
    expect(files()).toEqual([pathOf(SCAN)]);
    const point = (await nextDay.restorePoints()).at(-1);
    await restoreTo(nextDay, point?.id ?? '');
    expect((await nextDay.rows('attachments', '', 9)).rows).toMatchObject([{ key: 'a' }]);
    expect(await nextDay.readFile(fileOf(SCAN))).toEqual(SCAN);
    expect(files()).toEqual([pathOf(SCAN)]);
    await nextDay.close();
  });

  test('the folder is moved with its files', async () => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    await disk.makeFolder('/moved');
    await copy.copyTo('/moved');
    const moved = await SecondCopy.open('/moved', { fs: disk });
    expect(await moved.readFile(fileOf(SCAN))).toEqual(SCAN);
    await moved.close();
    await copy.close();
  });
});

describe('purging', () => {
  test('removes the bytes from everywhere once no row names them, in points too', async () => {
    const disk = new CrashDisk();
    await (await withFile(disk)).close();
    const copy = await open(disk, 1);
    await append(copy, [row('b', SCAN, 1), row('c', OTHER, 1)]);
    await copy.keepFile(OTHER);
    await append(copy, [row('c', OTHER, 1)]);
    await purge(copy, [{ table: 'attachments', key: 'a' }]);
    expect(await copy.readFile(fileOf(SCAN))).toEqual(SCAN);
    await purge(copy, [{ table: 'attachments', key: 'b' }]);
    expect(disk.everything().includes(SCAN)).toBe(false);
    expect(await copy.readFile(fileOf(OTHER))).toEqual(OTHER);
    await copy.close();
  });

  test('leaves a file whose row is on its way, and one that a restore point still names', async () => {
    const disk = new CrashDisk();
    await (await withFile(disk)).close();
    const copy = await open(disk, 1);
    const gone = { type: 'delete' as const, table: 'attachments', key: 'a' };
    await append(copy, [{ ...put('drafts', 'd', 1, at(1)), operations: [gone] }]);
    await copy.keepFile(OTHER);
    await purge(copy, [{ table: 'drafts', key: 'none' }]);
    expect(await copy.readFile(fileOf(SCAN))).toEqual(SCAN);
    expect(await copy.readFile(fileOf(OTHER))).toEqual(OTHER);
    await append(copy, [row('c', OTHER, 1)]);
    await purge(copy, [
      { table: 'attachments', key: 'a' },
      { table: 'attachments', key: 'c' },
    ]);
    expect(disk.paths().filter((path) => path.includes('/files/'))).toEqual([]);
    await copy.close();
  });

  test('leaves an altered file that is aside as long as it may be wanted, and takes it with its own', async () => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    await copy.keepFile(OTHER);
    await append(copy, [row('c', OTHER)]);
    const words = Buffer.from('%PDF 复函，科长在别处改过');
    disk.overwrite(pathOf(SCAN), words);
    await copy.keepFile(SCAN);
    await append(copy, [row('a', SCAN)]);
    const hand = Buffer.from('有人放在这里的清单');
    disk.overwrite(`${FOLDER}/set-aside/清单.txt`, hand);
    await purge(copy, [{ table: 'attachments', key: 'c' }]);
    expect(disk.everything().includes(words)).toBe(true);
    await purge(copy, [{ table: 'attachments', key: 'a' }]);
    expect(disk.everything().includes(words)).toBe(false);
    expect(disk.everything().includes(SCAN)).toBe(false);
    expect(disk.file(`${FOLDER}/set-aside/清单.txt`)).toEqual(hand);
    await copy.close();
  });

  test('takes a file that belonged to a record and that only an older copy still names', async () => {
    const disk = new CrashDisk();
    const first = await open(disk);
    const within = (id: string, bytes: Buffer, withinId: string) => {
      const { operations, ...entry } = row(id, bytes);
      return {
        ...entry,
        operations: operations.map((one) => ({ ...one, row: { ...one.row, withinId } })),
      };
    };
    await append(first, [put('matters', 'm', '停车难')]);
    await append(first, [put('matters', 'n', '另一件')]);
    await first.close();
    // The office goes back to a day before the files were attached: restore points alone have the rows.
    const copy = await open(disk, 1);
    await copy.keepFile(SCAN);
    await copy.keepFile(OTHER);
    await append(copy, [within('a', SCAN, 'm'), within('b', OTHER, 'n')]);
    await restoreTo(copy, (await copy.restorePoints()).at(-1)?.id ?? '');
    await purge(copy, [{ table: 'matters', key: 'm' }]);
    expect(disk.everything().includes(SCAN)).toBe(false);
    expect(await copy.readFile(fileOf(OTHER))).toEqual(OTHER);
    await copy.close();
  });

  test('leaves a file that no row names any more for another reason than a purge', async () => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    await append(copy, [put('drafts', 'd', '文稿')]);
    await copy.close();
    // The line that named the file cannot be read any more.
    const path = disk.paths().find((name) => name.includes('/journal/journal-')) ?? '';
    const bytes = Buffer.from(disk.file(path));
    bytes[bytes.indexOf(hashOf(SCAN))] = 0;
    disk.overwrite(path, bytes);
    const mended = await open(disk, 1);
    await purge(mended, [{ table: 'drafts', key: 'd' }]);
    expect(await mended.readFile(fileOf(SCAN))).toEqual(SCAN);
    await mended.close();
  });

  test('leaves a file that was added again, when the next start knows of it before its row comes', async () => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    await copy.beginPurge([{ table: 'attachments', key: 'a' }]);
    disk.failing = (operation, path) =>
      operation === 'create' && path.includes('/journal-') ? 'ENOSPC' : null;
    await expect(copy.purgeCopies()).rejects.toMatchObject({ code: 'disk-full' });
    disk.failing = () => null;
    await copy.keepFile(SCAN);
    await copy.close();
    const again = await open(disk, 1);
    expect(again.status().purging).toHaveLength(1);
    await append(again, [row('b', SCAN, 1)]);
    await again.purgeCopies();
    await again.purgeDone();
    expect(await again.readFile(fileOf(SCAN))).toEqual(SCAN);
    expect((await again.rows('attachments', '', 9)).rows.map(({ json }) => json !== null)).toEqual([
      false,
      true,
    ]);
    await again.close();
  });

  test('leaves nothing in a folder that is moved while its purge is pending, nor takes it along', async () => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    await copy.beginPurge([{ table: 'attachments', key: 'a' }]);
    disk.failing = (operation, path) =>
      operation === 'create' && path.includes('/journal-') ? 'ENOSPC' : null;
    await expect(copy.purgeCopies()).rejects.toMatchObject({ code: 'disk-full' });
    disk.failing = () => null;
    await copy.copyTo('/elsewhere/data');
    expect(disk.everything().includes(SCAN)).toBe(false);
    await copy.close();
  });

  test('an altered file is purged also when the one under its name is gone', async () => {
    const disk = new CrashDisk();
    const copy = await withFile(disk);
    const words = Buffer.from('%PDF 复函，科长在别处改过');
    disk.overwrite(pathOf(SCAN), words);
    disk.failing = (operation, path) =>
      operation === 'create' && path.includes('/files/') ? 'ENOSPC' : null;
    await expect(copy.keepFile(SCAN)).rejects.toMatchObject({ code: 'disk-full' });
    disk.failing = () => null;
    expect(disk.everything().includes(words)).toBe(true);
    await purge(copy, [{ table: 'attachments', key: 'a' }]);
    expect(disk.everything().includes(words)).toBe(false);
    await copy.close();
  });

  test('once begun, is finished whatever step the power goes at; no other file suffers', async () => {
    const begun = new CrashDisk();
    const first = await withFile(begun);
    await first.keepFile(OTHER);
    await append(first, [row('c', OTHER)]);
    await first.close();
    const session = async (disk: CrashDisk) => {
      const copy = await open(disk, 1);
      await append(copy, [put('drafts', 'd', 1, at(1))]);
      await purge(copy, [{ table: 'attachments', key: 'a' }]);
      await copy.close();
    };
    const whole = begun.fork();
    await session(whole);
    expect(whole.everything().includes(SCAN)).toBe(false);
    for (let cut = 1; cut <= whole.operations; cut += 1) {
      const disk = begun.fork();
      disk.cutAt = cut;
      // Closing on a disk that is gone keeps nobody.
      await session(disk).catch(() => undefined);
      for (const loss of LOSSES) {
        const where = `cut ${cut}, loses ${loss}`;
        const later = disk.afterCut(loss).unlock();
        const copy = await open(later, 1);
        // As the page does at every start.
        if (copy.status().purging.length > 0) {
          await copy.purgeCopies();
          await copy.purgeDone();
        }
        const named = (await copy.rows('attachments', '', 9)).rows.flatMap(({ key, json }) =>
          json === null ? [] : [key],
        );
        // A row that is left has its file; one that is gone has left nothing behind.
        if (named.includes('a')) expect(await copy.readFile(fileOf(SCAN)), where).toEqual(SCAN);
        else expect(later.everything().includes(SCAN), where).toBe(false);
        expect(await copy.readFile(fileOf(OTHER)), where).toEqual(OTHER);
        await copy.close();
      }
    }
  }, 60_000);
});
