import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type Disks, findPlace, type Place } from '../../../electron/data-folder/find-place';
import { MARK_NAME, writeMark } from '../../../electron/data-folder/moved-mark';
import { nodeFileSystem } from '../../../electron/persistence/file-system';
import { sampleFolder, temporaryHome } from './sample-folder';

let home: string;
let disks: Disks;
beforeEach(() => {
  home = temporaryHome();
  mkdirSync(at('c'));
  mkdirSync(at('d'));
  disks = {
    defaultFolder: async () => at('c', '回音数据'),
    places: async () => [at('c'), at('d'), at('not-there')],
  };
});

const at = (...names: string[]) => path.join(home, ...names);
const NEW = { dataFolder: null, journalId: '' };
const mark = (from: string, to: string, journalId = 'journal-a') =>
  writeMark(nodeFileSystem, from, { to, at: '2026-08-02T00:00:00.000Z', journalId });
const asked = (place: Place) => {
  if (place.kind !== 'ask') throw new Error(`opens ${place.folder}`);
  return place;
};
const folders = (place: Place) =>
  asked(place).found.map(({ folder, movedTo }) => [folder, movedTo]);

test('begins where the default is, when there is nothing on the PC', async () => {
  const place = await findPlace(NEW, disks);
  expect(place).toEqual({ kind: 'open', folder: at('c', '回音数据'), begins: true });
  expect(readdirSync(home, { recursive: true }).sort()).toEqual(['c', 'd']);
});

test('opens what lies at the default place', async () => {
  const folder = sampleFolder(at('c', '回音数据'));
  expect(await findPlace(NEW, disks)).toEqual({ kind: 'open', folder, begins: false });
});

test('what is found elsewhere is offered before anything is begun, the newest first', async () => {
  sampleFolder(at('d', '回音数据'), { at: '2026-08-03T00:00:00.000Z', drafts: 5 });
  sampleFolder(at('d', '工作', '回音数据'), {
    journalId: 'journal-b',
    at: '2026-08-05T00:00:00.000Z',
  });
  // Deeper down nobody looks, and an empty one is nothing to offer.
  sampleFolder(at('d', '工作', '更深', '回音数据'));
  sampleFolder(at('d', '空的', '回音数据'), { drafts: 0 });
  const place = asked(await findPlace(NEW, disks));
  expect(place.message).toMatch(/找到了已有的回音数据.*没有新建/);
  expect(place.begin).toBe(at('c', '回音数据'));
  expect(place.found).toMatchObject([
    { folder: at('d', '工作', '回音数据'), holds: '文稿2份' },
    { folder: at('d', '回音数据'), holds: '文稿5份', app: '0.1.0' },
  ]);
});

test('with data at the default place and elsewhere a person says which; a third is begun beside', async () => {
  sampleFolder(at('c', '回音数据'), { at: '2026-01-01T00:00:00.000Z' });
  sampleFolder(at('d', '回音数据'), { at: '2026-08-03T00:00:00.000Z' });
  const place = asked(await findPlace(NEW, disks));
  expect(folders(place)).toEqual([
    [at('d', '回音数据'), ''],
    [at('c', '回音数据'), ''],
  ]);
  expect(place.begin).toBe(at('c', '回音数据2'));
  // Begun there, and the settings lost again: it is found.
  sampleFolder(at('c', '回音数据2'));
  expect(asked(await findPlace(NEW, disks)).found).toHaveLength(3);
});

test('a mark at the default place is followed, over two moves', async () => {
  for (const from of ['c', 'd']) sampleFolder(at(from, '回音数据'));
  const now = sampleFolder(at('e', '回音数据'));
  await mark(at('c', '回音数据'), at('d', '回音数据'));
  await mark(at('d', '回音数据'), now);
  expect(await findPlace(NEW, disks)).toEqual({ kind: 'open', folder: now, begins: false });
  const settled = { dataFolder: at('c', '回音数据'), journalId: 'journal-a' };
  expect(await findPlace(settled, disks)).toMatchObject({ folder: now });
});

test('moved to a disk that is not there: refused, the place named, the old one only by choice', async () => {
  const left = sampleFolder(at('c', '回音数据'));
  const gone = at('stick', '回音数据');
  await mark(left, gone);
  for (const known of [NEW, { dataFolder: left, journalId: 'journal-a' }]) {
    const place = asked(await findPlace(known, disks));
    expect(place.message).toContain(gone);
    expect(place.message).toMatch(/没有打开旧的数据.*再试一次/);
    expect(folders(place)).toEqual([[left, gone]]);
    expect(place.begin).toBeNull();
    // A profile that knows of no folder has no store to fill one from either.
    expect(place.refill).toBe(known === NEW ? null : at('c', '回音数据2'));
  }
  sampleFolder(gone);
  expect(await findPlace(NEW, disks)).toMatchObject({ kind: 'open', folder: gone });
});

test('moved twice and the last place is gone: the newer of what is left is named', async () => {
  sampleFolder(at('c', '回音数据'));
  sampleFolder(at('d', '回音数据'), { drafts: 7 });
  await mark(at('c', '回音数据'), at('d', '回音数据'));
  await mark(at('d', '回音数据'), at('stick', '回音数据'));
  expect(asked(await findPlace(NEW, disks)).found).toMatchObject([{ holds: '文稿7份' }]);
});

test('another office at the place of the mark is not taken for ours', async () => {
  await mark(sampleFolder(at('c', '回音数据')), at('e', '回音数据'));
  sampleFolder(at('e', '回音数据'), { journalId: 'journal-b' });
  expect(asked(await findPlace(NEW, disks)).message).toContain('没有打开旧的数据');
});

test('marks that lead in a circle, or cannot be read, open nothing', async () => {
  const [one, two] = [sampleFolder(at('c', '回音数据')), sampleFolder(at('d', '回音数据'))];
  await mark(one, two);
  await mark(two, one);
  expect((await findPlace(NEW, disks)).kind).toBe('ask');
  rmSync(two, { recursive: true });
  writeFileSync(path.join(one, MARK_NAME), '\0\0\0');
  expect(asked(await findPlace(NEW, disks)).message).toContain('读不出来');
});

test('a chosen folder that is gone is never begun anew; the same data under another letter is offered', async () => {
  const known = { dataFolder: at('x', '回音数据'), journalId: 'journal-a' };
  sampleFolder(at('d', '别家', '回音数据'), { journalId: 'journal-b' });
  const place = asked(await findPlace(known, disks));
  expect(place.message).toMatch(/没有找到数据文件夹.*没有新建空白数据/);
  expect(place).toMatchObject({ found: [], begin: null, refill: at('c', '回音数据') });
  const moved = sampleFolder(at('d', '回音数据'));
  expect(folders(await findPlace(known, disks))).toEqual([[moved, '']]);
});

test('a chosen folder that was emptied is filled again, unless its data lies elsewhere', async () => {
  const folder = at('c', '回音数据');
  const known = { dataFolder: folder, journalId: 'journal-a' };
  mkdirSync(folder);
  expect(await findPlace(known, disks)).toEqual({ kind: 'open', folder, begins: true });
  mkdirSync(at('d', '备份'));
  renameSync(sampleFolder(at('tmp')), at('d', '备份', '回音数据'));
  const place = asked(await findPlace(known, disks));
  expect(place.message).toContain('没有回音的数据');
  expect(place.begin).toBe(folder);
  expect(folders(place)).toEqual([[at('d', '备份', '回音数据'), '']]);
});

test('a file in the place of the chosen folder: its data elsewhere is offered, and another may be filled', async () => {
  const known = { dataFolder: at('c', '回音数据'), journalId: 'journal-a' };
  writeFileSync(known.dataFolder, '');
  const there = sampleFolder(at('d', '回音数据'));
  const place = asked(await findPlace(known, disks));
  expect(place.message).toContain(`${known.dataFolder}，那里现在是一个同名的文件`);
  expect(place.found.map(({ folder }) => folder)).toEqual([there]);
  expect(place).toMatchObject({ begin: null, refill: at('c', '回音数据2') });
  // So where one of the folders above it has become a file.
  const below = { ...known, dataFolder: path.join(known.dataFolder, '回音数据') };
  expect(folders(await findPlace(below, disks))).toEqual([[there, '']]);
});

test('a file at the default place keeps nobody from beginning: it stays, and the new one lies beside it', async () => {
  writeFileSync(at('c', '回音数据'), '某人的');
  const place = await findPlace(NEW, disks);
  expect(place).toEqual({ kind: 'open', folder: at('c', '回音数据2'), begins: true });
});

test('a folder that is named as the mark is none', async () => {
  const dataFolder = sampleFolder(at('c', '回音数据'));
  mkdirSync(path.join(dataFolder, MARK_NAME));
  const place = { kind: 'open', folder: dataFolder, begins: false };
  expect(await findPlace(NEW, disks)).toEqual(place);
  expect(await findPlace({ dataFolder, journalId: 'journal-a' }, disks)).toEqual(place);
});

test('a file where the journal’s folder should be is named, not the rights to read', async () => {
  const dataFolder = sampleFolder(at('c', '回音数据'));
  renameSync(path.join(dataFolder, 'journal'), at('d', 'journal'));
  writeFileSync(path.join(dataFolder, 'journal'), '');
  const said = /“journal”一项不对，本该是文件夹的，现在是一个同名的文件/;
  await expect(findPlace(NEW, disks)).rejects.toThrow(said);
  await expect(findPlace({ dataFolder, journalId: 'journal-a' }, disks)).rejects.toThrow(said);
});
