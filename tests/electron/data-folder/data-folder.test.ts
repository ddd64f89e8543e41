import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tip } from '#shared/model/history';
import type { DataFolder } from '../../../electron/data-folder/data-folder';
import { FOLDER_NAME, onSystemDisk } from '../../../electron/data-folder/default-folder';
import { lookBehind } from '../../../electron/data-folder/left-behind';
import { lookInto } from '../../../electron/data-folder/look-into';
import { MARK_NAME, RETIRED_NAME, readMark } from '../../../electron/data-folder/moved-mark';
import { setUpDataFolder } from '../../../electron/data-folder/set-up';
import { discount, UNCOUNTED_NAME } from '../../../electron/data-folder/unfinished';
import { SettingsFile } from '../../../electron/settings/settings';
import { append, put } from '../persistence/helpers';
import { addDraft, sampleFolder, temporaryHome } from './sample-folder';

let home: string;
let open: DataFolder[];
let reports: unknown[];
beforeEach(() => {
  home = temporaryHome();
  open = [];
  reports = [];
  for (const disk of ['c', 'd']) mkdirSync(at(disk));
});
afterEach(async () => {
  for (const folder of open) await folder.close();
});

const at = (...names: string[]) => path.join(home, ...names);
const settings = () => new SettingsFile(at('profile', 'settings.json'));
const freshProfile = () => rmSync(at('profile'), { recursive: true, force: true });

function start(): DataFolder {
  const made = setUpDataFolder({
    settings: settings(),
    disks: {
      defaultFolder: async () => at('c', FOLDER_NAME),
      places: async () => [at('c'), at('d')],
    },
    appVersion: '0.1.0',
    report: (_code, error) => void reports.push(error),
  });
  open.push(made);
  return made;
}

const drafts = async (folder: DataFolder) => (await folder.copy()).status().counts.drafts;

describe('a start', () => {
  test('begins a new folder and remembers it once it is open, with its journal', async () => {
    const { journalId } = (await start().copy()).status();
    expect(settings().value).toMatchObject({ dataFolder: at('c', FOLDER_NAME), journalId });
  });

  test('where the journal is another than before, that is known until somebody was told', async () => {
    const there = sampleFolder(at('d', FOLDER_NAME), { journalId: 'journal-b' });
    settings().update({ dataFolder: there, journalId: 'journal-a' });
    // The window ended twice before anybody had read it.
    for (const _ of ['once', 'twice']) {
      const folder = start();
      expect((await folder.copy()).status().isAnother).toBe(true);
      await folder.close();
      expect(settings().value.journalId).toBe('journal-a');
    }
    const told = start();
    await told.copy();
    await told.told();
    expect(settings().value.journalId).toBe('journal-b');
    await told.close();
    expect((await start().copy()).status().isAnother).toBe(false);
  });

  test('where it was left is known: the folder put back as it was before is told from it', async () => {
    const there = sampleFolder(at('d', FOLDER_NAME));
    settings().update({ dataFolder: there });
    const before = at('before');
    cpSync(there, before, { recursive: true });
    const first = start();
    const copy = await first.copy();
    await append(copy, [put('drafts', 'later', '后来写的')]);
    await first.close();
    expect(settings().value.left).toEqual(tip(copy.status()));
    rmSync(there, { recursive: true });
    renameSync(before, there);
    expect((await start().copy()).status().isAnother).toBe(true);
  });

  test('an empty journal in an emptied folder is not taken for the one of before until somebody was told', async () => {
    const there = sampleFolder(at('d', FOLDER_NAME));
    settings().update({ dataFolder: there });
    const { journalId } = (await start().copy()).status();
    await open[0]?.close();
    for (const name of readdirSync(there)) rmSync(path.join(there, name), { recursive: true });
    // A window that ends before the journal is filled.
    const first = start();
    const begun = (await first.copy()).status().journalId;
    await first.close();
    expect(settings().value.journalId).toBe(journalId);
    const told = start();
    expect((await told.copy()).status().journalId).toBe(begun);
    await told.told();
    expect(settings().value.journalId).toBe(begun);
  });

  test('never begins an empty office where a chosen folder is missing', async () => {
    settings().update({ dataFolder: at('gone') });
    await expect(start().copy()).rejects.toThrow(/没有找到数据文件夹.*没有新建空白数据/);
    expect(existsSync(at('gone'))).toBe(false);
    expect(settings().value.dataFolder).toBe(at('gone'));
  });

  test('in the place of a folder that is gone for good another is begun by choice, and what was known stays known', async () => {
    const first = start();
    const { journalId } = (await first.copy()).status();
    await first.close();
    rmSync(at('c', FOLDER_NAME), { recursive: true });
    const folder = start();
    await expect(folder.start()).rejects.toThrow('没有找到数据文件夹');
    expect(existsSync(at('c', FOLDER_NAME))).toBe(false);
    expect(folder.choices()).toMatchObject({ mayBegin: false, mayRefill: true });
    await folder.begin();
    const status = (await folder.copy()).status();
    // Whoever has no store either must not take it for a first start.
    expect(status).toMatchObject({ sequence: 0, lost: 1 });
    expect(settings().value.dataFolder).toBe(at('c', FOLDER_NAME));
    expect(status.journalId).not.toBe(journalId);
  });

  test('a page that asks again is not told the old failure: it is tried anew', async () => {
    settings().update({ dataFolder: at('stick') });
    const folder = start();
    await expect(folder.start()).rejects.toThrow('没有找到数据文件夹');
    await expect(folder.start()).rejects.toThrow('没有找到数据文件夹');
    sampleFolder(at('stick'));
    // What only wants the copy does not try; two pages at once open it once.
    await expect(folder.copy()).rejects.toThrow('没有找到数据文件夹');
    const [one, two] = await Promise.all([folder.start(), folder.start()]);
    expect(one).toBe(two);
    expect(await drafts(folder)).toBe(2);
    expect(await folder.start()).toBe(one);
  });

  test('a folder held by another program is opened once that has ended', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    const other = start();
    await other.copy();
    const folder = start();
    await expect(folder.start()).rejects.toThrow('正被另一个打开着的回音使用');
    await other.close();
    await folder.start();
    expect(await drafts(folder)).toBe(2);
  });

  test('a folder that cannot be read is refused with a sentence', async () => {
    settings().update({ dataFolder: at('c', 'file') });
    writeFileSync(at('c', 'file'), '');
    await expect(start().copy()).rejects.toThrow(/file，那里现在是一个同名的文件.*没有改动/);
  });
});

describe('found before a first start', () => {
  test('one of them is used, remembered, and not asked about again', async () => {
    const found = sampleFolder(at('d', FOLDER_NAME), { drafts: 4 });
    const folder = start();
    await expect(folder.start()).rejects.toThrow('找到了已有的回音数据');
    expect(existsSync(at('c', FOLDER_NAME))).toBe(false);
    const { found: offered, mayBegin } = folder.choices();
    expect(offered).toMatchObject([{ folder: found, holds: '文稿4份' }]);
    expect(mayBegin).toBe(true);
    await folder.use(offered[0]?.token ?? '');
    expect(await drafts(folder)).toBe(4);
    expect(folder.choices()).toEqual({ found: [], mayBegin: false, mayRefill: false });
    await folder.close();
    expect(await drafts(start())).toBe(4);
  });

  test('none of them: a new one is begun and the found one is as it was', async () => {
    const found = sampleFolder(at('d', FOLDER_NAME));
    const before = readdirSync(found, { recursive: true });
    const folder = start();
    await expect(folder.start()).rejects.toThrow();
    await folder.begin();
    expect(folder.folder).toBe(at('c', FOLDER_NAME));
    expect(await drafts(folder)).toBeUndefined();
    expect(readdirSync(found, { recursive: true })).toEqual(before);
  });

  test('a token that was not handed out, or beginning where that is not offered, does nothing', async () => {
    const left = sampleFolder(at('c', FOLDER_NAME));
    writeFileSync(path.join(left, MARK_NAME), '不是标记');
    const folder = start();
    await expect(folder.start()).rejects.toThrow();
    await expect(folder.use('made-up')).rejects.toThrow('没有打开');
    await expect(folder.begin()).rejects.toThrow('没有打开');
    expect(readdirSync(home).sort()).toEqual(['c', 'd', 'profile']);
    // What was offered once is not for good.
    await folder.use(folder.choices().found[0]?.token ?? '');
    await expect(folder.begin()).rejects.toThrow('没有打开');
    expect(readdirSync(at('c'))).toEqual([FOLDER_NAME]);
  });
});

describe('就是这个', () => {
  test('a folder without data is refused and nothing is made in it', async () => {
    settings().update({ dataFolder: at('gone'), journalId: 'journal-a' });
    const folder = start();
    await expect(folder.start()).rejects.toThrow();
    await expect(folder.find(at('d'))).rejects.toThrow(/没有回音的数据.*没有在里面新建/);
    expect(readdirSync(at('d'))).toEqual([]);
    expect(settings().value.dataFolder).toBe(at('gone'));
    await expect(folder.copy()).rejects.toThrow('没有找到数据文件夹');
  });

  test('the folder, or the one around it, is opened and remembered', async () => {
    settings().update({ dataFolder: at('gone') });
    const folder = start();
    await expect(folder.start()).rejects.toThrow();
    const there = sampleFolder(at('d', FOLDER_NAME), { drafts: 3 });
    expect(await folder.find(at('d'))).toBe(there);
    expect(await drafts(folder)).toBe(3);
    expect(await (await folder.start()).status().counts.drafts).toBe(3);
    expect(settings().value).toMatchObject({ dataFolder: there, journalId: 'journal-a' });
  });

  test('the former folder is closed first, so that it can be had again', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    sampleFolder(at('d', FOLDER_NAME), { drafts: 5 });
    settings().update({ dataFolder: at('c', FOLDER_NAME) });
    const folder = start();
    await folder.copy();
    await folder.find(at('d'));
    await folder.find(at('c'));
    expect(await drafts(folder)).toBe(2);
  });

  test('one that cannot be opened leaves the former one in use', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    settings().update({ dataFolder: at('c', FOLDER_NAME) });
    const folder = start();
    await folder.copy();
    const newer = sampleFolder(at('d', FOLDER_NAME), { format: 99, app: '9.0.0' });
    await expect(folder.find(newer)).rejects.toThrow('较新的回音');
    expect(folder.folder).toBe(at('c', FOLDER_NAME));
    expect(await drafts(folder)).toBe(2);
    expect(settings().value.dataFolder).toBe(at('c', FOLDER_NAME));
  });

  test('pointed at what a move left behind, it opens what is in use, or refuses', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    let folder = start();
    await folder.copy();
    await folder.moveTo(at('d'));
    expect(await folder.find(at('c'))).toBe(at('d', FOLDER_NAME));
    await folder.close();
    renameSync(at('d', FOLDER_NAME), at('taken-away'));
    folder = start();
    await expect(folder.start()).rejects.toThrow('没有找到数据文件夹');
    await expect(folder.find(at('c'))).rejects.toThrow(/留下的旧数据.*没有打开/);
  });
});

describe('移到别处', () => {
  test('everything goes, the old folder is marked, and a start from any side goes on in the new one', async () => {
    const old = sampleFolder(at('c', FOLDER_NAME));
    const target = at('d', FOLDER_NAME);
    let folder = start();
    await folder.copy();
    const moved = await folder.moveTo(at('d'));
    const plainly = { marked: true, setAside: '', unread: 0 };
    expect(moved).toEqual({ dataFolder: target, leftBehind: old, ...plainly });
    expect(folder.folder).toBe(target);
    expect(await readMark(old)).toMatchObject({ to: target, journalId: 'journal-a' });
    expect(settings().value).toMatchObject({
      dataFolder: target,
      leftBehind: old,
      unfinished: [],
    });
    expect(readdirSync(at('d'))).toEqual([FOLDER_NAME]);
    await folder.close();
    addDraft(target, 3);
    folder = start();
    expect(await drafts(folder)).toBe(3);
    await folder.close();
    // The settings from before, and the PC set up anew: never the stale folder.
    settings().update({ dataFolder: old });
    folder = start();
    expect(await drafts(folder)).toBe(3);
    await folder.close();
    freshProfile();
    folder = start();
    expect(await drafts(folder)).toBe(3);
    expect(settings().value.dataFolder).toBe(target);
    expect(reports).toEqual([]);
  });

  test('what is left behind is called marked only where its mark lies there', async () => {
    const old = sampleFolder(at('c', FOLDER_NAME));
    const folder = start();
    await folder.copy();
    await folder.moveTo(at('d'));
    expect(await lookBehind(old)).toEqual({ folder: old, reached: true, marked: true });
    rmSync(path.join(old, MARK_NAME));
    expect(await lookBehind(old)).toEqual({ folder: old, reached: true, marked: false });
    rmSync(old, { recursive: true });
    expect(await lookBehind(old)).toBeNull();
    expect(await lookBehind(at('stick', FOLDER_NAME))).toMatchObject({ reached: false });
  });

  test('where the settings cannot be written nothing is moved, and the new place is not blamed', async () => {
    const old = sampleFolder(at('c', FOLDER_NAME));
    const folder = start();
    await folder.copy();
    for (const name of ['settings.json.new', 'settings.backup.json.new'])
      mkdirSync(at('profile', name, 'in the way'), { recursive: true });
    await expect(folder.moveTo(at('d'))).rejects.toThrow(/程序自己的设置写不进去.*仍在原处/);
    expect(readdirSync(at('d'))).toEqual([]);
    expect(folder.folder).toBe(old);
    expect(await drafts(folder)).toBe(2);
  });

  test('an old one whose mark cannot be taken away is used all the same', async () => {
    const old = sampleFolder(at('c', FOLDER_NAME));
    let folder = start();
    await folder.copy();
    await folder.moveTo(at('d'));
    await folder.close();
    rmSync(at('d', FOLDER_NAME), { recursive: true });
    mkdirSync(path.join(old, RETIRED_NAME, 'in the way'), { recursive: true });
    freshProfile();
    folder = start();
    await expect(folder.start()).rejects.toThrow(/没有打开旧的数据/);
    await folder.use(folder.choices().found[0]?.token ?? '');
    expect(folder.folder).toBe(old);
    expect(reports).toHaveLength(1);
  });

  test('the old one is used by choice only, and then counts again', async () => {
    const old = sampleFolder(at('c', FOLDER_NAME));
    let folder = start();
    await folder.copy();
    await folder.moveTo(at('d'));
    await folder.close();
    rmSync(at('d', FOLDER_NAME), { recursive: true });
    freshProfile();
    folder = start();
    await expect(folder.start()).rejects.toThrow(/没有打开旧的数据/);
    const [left] = folder.choices().found;
    expect(left).toMatchObject({ folder: old, movedTo: at('d', FOLDER_NAME) });
    expect(folder.choices().mayBegin).toBe(false);
    await folder.use(left?.token ?? '');
    expect(await drafts(folder)).toBe(2);
    await folder.close();
    expect(await readMark(old)).toBeNull();
    freshProfile();
    expect(await drafts(start())).toBe(2);
  });

  test('strangers’ files, another office, and its own inside are refused; it stays where it is', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    const folder = start();
    await folder.copy();
    mkdirSync(at('d', FOLDER_NAME));
    writeFileSync(at('d', FOLDER_NAME, '别的.txt'), '');
    await expect(folder.moveTo(at('d'))).rejects.toThrow(/不是回音的数据（别的.txt）.*没有移动/);
    sampleFolder(at('d', '别家', FOLDER_NAME), { journalId: 'journal-b', drafts: 9 });
    await expect(folder.moveTo(at('d', '别家'))).rejects.toThrow(/文稿9份.*不是同一份/);
    await expect(folder.moveTo(at('c', FOLDER_NAME, 'files'))).rejects.toThrow('里面');
    await expect(folder.moveTo(at('c'))).rejects.toThrow('数据已经在这里');
    await expect(folder.moveTo(at('nowhere', '\0'))).rejects.toThrow();
    expect(folder.folder).toBe(at('c', FOLDER_NAME));
    expect(await drafts(folder)).toBe(2);
    expect(settings().value).toMatchObject({ dataFolder: at('c', FOLDER_NAME), unfinished: [] });
    expect(readdirSync(at('d')).sort()).toEqual([FOLDER_NAME, '别家'].sort());
    expect(existsSync(at('c', FOLDER_NAME, MARK_NAME))).toBe(false);
  });

  test('a half copy on a disk that is away is remembered beside a later one, until its disk is there', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    const half = (disk: string) => at(disk, `${FOLDER_NAME}.移动中-0a1b2c3${disk}`);
    mkdirSync(half('d'), { recursive: true });
    settings().update({ unfinished: [half('e'), half('d')] });
    const first = start();
    expect(await drafts(first)).toBe(2);
    await expect.poll(() => settings().value.unfinished).toEqual([half('e')]);
    expect(existsSync(half('d'))).toBe(false);
    await first.moveTo(at('d'));
    expect(settings().value.unfinished).toEqual([half('e')]);
    await first.close();
    mkdirSync(half('e'), { recursive: true });
    await drafts(start());
    await expect.poll(() => settings().value.unfinished).toEqual([]);
    expect(existsSync(half('e'))).toBe(false);
  });

  test('a whole copy that never counted goes when its disk is there; one that was worked in since stays', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    const [cut, own, away] = ['d', 'e', 'f'].map((disk) => at(disk, FOLDER_NAME)) as [
      string,
      string,
      string,
    ];
    for (const folder of [cut, own]) await discount(undefined, sampleFolder(folder));
    addDraft(own, 3);
    settings().update({ dataFolder: at('c', FOLDER_NAME), unfinished: [cut, own, away] });
    const folder = start();
    expect(await drafts(folder)).toBe(2);
    expect(settings().value.unfinished).toEqual([away]);
    expect(readdirSync(at('d'))).toEqual([]);
    expect((await lookInto(own, true))?.holds).toBe('文稿3份');
    await folder.close();
    await discount(undefined, sampleFolder(away));
    expect(await drafts(start())).toBe(2);
    expect(settings().value.unfinished).toEqual([]);
    expect(readdirSync(at('f'))).toEqual([]);
  });

  test('what lies where a move was going to, and is no copy of its own, stays', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    const theirs = sampleFolder(at('d', FOLDER_NAME), { drafts: 1 });
    const inUse = at('c', FOLDER_NAME);
    settings().update({ dataFolder: inUse, unfinished: [theirs, inUse] });
    await discount(undefined, inUse);
    expect(await drafts(start())).toBe(2);
    expect(settings().value.unfinished).toEqual([]);
    expect((await lookInto(theirs, true))?.holds).toBe('文稿1份');
    // The one in use counts from now on.
    expect(existsSync(path.join(inUse, UNCOUNTED_NAME))).toBe(false);
  });

  test('an empty folder of that name is taken, also when it is the one chosen', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    mkdirSync(at('d', FOLDER_NAME));
    const folder = start();
    await folder.copy();
    await folder.moveTo(at('d', FOLDER_NAME));
    expect(folder.folder).toBe(at('d', FOLDER_NAME));
    expect(await drafts(folder)).toBe(2);
  });

  test('an older copy of the same data is set aside and named, and back again', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    let folder = start();
    await folder.copy();
    await folder.moveTo(at('d'));
    await folder.close();
    addDraft(at('d', FOLDER_NAME), 3);
    folder = start();
    expect(await drafts(folder)).toBe(3);
    const { setAside, dataFolder } = await folder.moveTo(at('c'));
    expect(dataFolder).toBe(at('c', FOLDER_NAME));
    expect(path.basename(setAside)).toMatch(/^回音数据-旧-\d{4}-\d{2}-\d{2}$/);
    expect(existsSync(path.join(setAside, MARK_NAME))).toBe(true);
    await folder.close();
    freshProfile();
    expect(await drafts(start())).toBe(3);
  });

  test('a copy of the same data that went on by itself is refused', async () => {
    sampleFolder(at('c', FOLDER_NAME));
    sampleFolder(at('d', FOLDER_NAME));
    addDraft(at('d', FOLDER_NAME), 3);
    settings().update({ dataFolder: at('c', FOLDER_NAME) });
    const folder = start();
    await folder.copy();
    await expect(folder.moveTo(at('d'))).rejects.toThrow(/文稿3份.*现在这一份里没有的改动/);
    expect(await drafts(folder)).toBe(2);
    expect((await lookInto(at('d', FOLDER_NAME), true))?.holds).toBe('文稿3份');
  });
});

test('tells the system disk by its letter on Windows', () => {
  vi.stubEnv('SystemDrive', 'C:');
  expect(onSystemDisk('c:\\Users\\a\\回音数据', 'win32')).toBe(process.platform === 'win32');
  expect(onSystemDisk('/', 'linux')).toBe(true);
  vi.unstubAllEnvs();
});
