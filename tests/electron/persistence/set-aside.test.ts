import { beforeEach, expect, test } from 'vitest';
import { encodeHeader } from '../../../electron/persistence/line';
import { purgeAside } from '../../../electron/persistence/set-aside';
import { CrashDisk, LOSSES } from './crash-disk';

const ASIDE = '/data/set-aside';
const STAMP = '2026-08-01T02-00-00-000Z';
const PURGED = new Set(['drafts a']);
const SECRET = Buffer.from('要清除的话');

const HEADER = encodeHeader({
  huiyin: 'journal',
  format: 1,
  dataVersion: 1,
  app: '',
  journalId: 'j',
  sequence: 1,
  at: '',
  rows: 0,
  recent: [],
});

let disk: CrashDisk;
beforeEach(async () => {
  disk = new CrashDisk();
  await disk.makeFolder(ASIDE);
});

const purge = (on = disk) => purgeAside(on, ASIDE, PURGED);

test('what holds lines of ours loses what cannot be read in it, whatever it is called', async () => {
  const bytes = Buffer.concat([HEADER, SECRET]);
  disk.overwrite(`${ASIDE}/${STAMP}-journal-000001.jsonl`, bytes);
  disk.overwrite(`${ASIDE}/备份的主文件`, bytes);
  await purge();
  expect(disk.everything().includes(SECRET)).toBe(false);
  expect(disk.paths()).toHaveLength(2);
  expect(disk.file(`${ASIDE}/备份的主文件`)).toEqual(HEADER);
});

test('a journal of which nothing can be read is emptied', async () => {
  disk.overwrite(`${ASIDE}/${STAMP}-journal-000001.jsonl`, SECRET);
  await purge();
  expect(disk.everything()).toHaveLength(0);
});

test('an unfinished write of an earlier purge goes', async () => {
  disk.overwrite(`${ASIDE}/${STAMP}-journal-000001.jsonl.new`, SECRET);
  await purge();
  expect(disk.paths()).toEqual([]);
  expect(disk.afterCut('all').paths()).toEqual([]);
});

test('altered attached files and what the program did not put there stay to the byte', async () => {
  const kept = {
    [`${ASIDE}/${STAMP}-${'a1'.repeat(32)}`]: Buffer.concat([SECRET, Buffer.from([0, 255, 10])]),
    [`${ASIDE}/说明.txt`]: Buffer.from('0123456789abcdef {"不是": 我们的行}\n'),
  };
  for (const [path, bytes] of Object.entries(kept)) disk.overwrite(path, bytes);
  await disk.makeFolder(`${ASIDE}/文件夹`);
  const before = disk.operations;
  await purge();
  expect(disk.operations).toBe(before);
  for (const [path, bytes] of Object.entries(kept)) expect(disk.file(path)).toEqual(bytes);
});

test('a power cut at any step leaves the old file or the new one, and the next purge is whole', async () => {
  const bytes = Buffer.concat([HEADER, SECRET]);
  const path = `${ASIDE}/${STAMP}-point-000000000001.jsonl`;
  disk.overwrite(path, bytes);
  const whole = disk.fork();
  await purge(whole);
  for (let cut = 1; cut <= whole.operations; cut += 1) {
    const cutDisk = disk.fork();
    cutDisk.cutAt = cut;
    await expect(purge(cutDisk)).rejects.toThrow();
    for (const loss of LOSSES) {
      const later = cutDisk.afterCut(loss);
      expect([bytes, HEADER], `cut ${cut}, loses ${loss}`).toContainEqual(later.file(path));
      await purge(later);
      expect(later.everything(), `cut ${cut}, loses ${loss}`).toEqual(HEADER);
    }
  }
});
