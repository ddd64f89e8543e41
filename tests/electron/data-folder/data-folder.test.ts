import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tip } from '#shared/model/history';
import { DataFolder } from '../../../electron/data-folder/data-folder';
import { FOLDER_NAME, onSystemDisk } from '../../../electron/data-folder/default-folder';

let home: string;
let remembered: string[];
let open: DataFolder[];
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-folder-'));
  remembered = [];
  open = [];
});
afterEach(async () => {
  for (const folder of open) await folder.close();
  rmSync(home, { recursive: true, force: true });
});

function make(folder: string, mustExist = false): DataFolder {
  const remember = (one: string) => void remembered.push(one);
  const made = new DataFolder({ folder, mustExist, options: {}, remember });
  open.push(made);
  return made;
}

async function write(folder: DataFolder, id: string): Promise<void> {
  const copy = await folder.copy();
  const row = { id, name: '周启明', posts: '主席', duties: '', rank: 1, sample: 0 };
  const entry = { id: `entry-${id}`, at: '2026-08-01T00:00:00.000Z', by: 'page', version: 1 };
  await copy.append({
    after: tip(copy.status()),
    entries: [{ ...entry, operations: [{ type: 'put', table: 'leaders', row }] }],
  });
}

const leaders = async (folder: DataFolder) => (await folder.copy()).status().counts.leaders;

test('begins a new folder and remembers it once it is open', async () => {
  const folder = make(path.join(home, 'data'));
  await folder.copy();
  expect(remembered).toEqual([path.join(home, 'data')]);
});

test('never begins an empty office where a chosen folder is missing', async () => {
  const missing = path.join(home, 'gone');
  await expect(make(missing, true).copy()).rejects.toThrow(/没有找到数据文件夹.*没有新建空白数据/);
  expect(existsSync(missing)).toBe(false);
  expect(remembered).toEqual([]);
});

test('moves everything, leaves the old folder as it was, and goes on in the new one', async () => {
  const old = path.join(home, 'data');
  const folder = make(old);
  await write(folder, 'a');
  const before = readdirSync(old, { recursive: true });
  const disk = path.join(home, 'disk');
  mkdirSync(disk);
  expect(await folder.moveTo(disk)).toBe(path.join(disk, FOLDER_NAME));
  await write(folder, 'b');
  expect(await leaders(folder)).toBe(2);
  expect(remembered.at(-1)).toBe(path.join(disk, FOLDER_NAME));
  expect(
    readdirSync(old, { recursive: true }).filter((name) => !/lock/.test(String(name))),
  ).toEqual(before.filter((name) => !/lock/.test(String(name))));
  expect(await leaders(make(old, true))).toBe(1);
});

test('refuses a place that is taken and stays where it is', async () => {
  const folder = make(path.join(home, 'data'));
  await write(folder, 'a');
  const taken = path.join(home, 'disk', FOLDER_NAME);
  mkdirSync(taken, { recursive: true });
  writeFileSync(path.join(taken, '别的.txt'), '');
  await expect(folder.moveTo(path.join(home, 'disk'))).rejects.toThrow('已经有文件，没有移动');
  await write(folder, 'b');
  expect(folder.folder).toBe(path.join(home, 'data'));
  expect(await leaders(folder)).toBe(2);
});

test('tells the system disk by its letter on Windows', () => {
  vi.stubEnv('SystemDrive', 'C:');
  expect(onSystemDisk('c:\\Users\\a\\回音数据', 'win32')).toBe(process.platform === 'win32');
  expect(onSystemDisk('/', 'linux')).toBe(true);
  vi.unstubAllEnvs();
});
