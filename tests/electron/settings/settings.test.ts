import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingsFile } from '../../../electron/settings/settings';

let folder: string;
let file: string;
let backup: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-settings-'));
  file = path.join(folder, 'sub', 'settings.json');
  backup = path.join(folder, 'sub', 'settings.backup.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const stored = (one: string) => JSON.parse(readFileSync(one, 'utf8')) as Record<string, unknown>;

test('begins with the defaults and keeps what is changed', () => {
  const settings = new SettingsFile(file);
  expect(settings.value).toEqual({
    window: null,
    dataFolder: null,
    journalId: '',
    left: null,
    leftBehind: null,
    unfinished: [],
    pc: expect.stringMatching(/^[\w-]{12}$/),
    host: os.hostname(),
    lastExportFolder: '',
  });
  settings.update({ dataFolder: 'D:\\回音数据' });
  expect(new SettingsFile(file).value.dataFolder).toBe('D:\\回音数据');
});

test('the PC has one name, made once, and no other PC has it', () => {
  const { pc } = new SettingsFile(file).value;
  expect(new SettingsFile(file).value.pc).toBe(pc);
  const other = path.join(folder, 'other', 'settings.json');
  expect(new SettingsFile(other).value.pc).not.toBe(pc);
});

test('takes what it knows from a file of another version', () => {
  new SettingsFile(file).update({ lastExportFolder: '/桌面' });
  const { window: _dropped, revision: _none, ...rest } = stored(file);
  writeFileSync(file, JSON.stringify({ ...rest, later: 1 }));
  rmSync(backup);
  expect(new SettingsFile(file).value).toMatchObject({ window: null, lastExportFolder: '/桌面' });
});

test.each([
  ['D:\\回音数据.移动中-0a1b2c3d', ['D:\\回音数据.移动中-0a1b2c3d']],
  [null, []],
])('the one unfinished copy %j that earlier versions knew of is one of several', (before, now) => {
  new SettingsFile(file).update({ dataFolder: '/data/回音数据' });
  writeFileSync(file, JSON.stringify({ ...stored(file), revision: 9, unfinished: before }));
  const { value } = new SettingsFile(file);
  expect(value).toMatchObject({ dataFolder: '/data/回音数据', unfinished: now });
  expect(existsSync(`${file}.damaged`)).toBe(false);
});

const DAMAGED = ['', '{', '[]"', '{"window": 7}', '\0\0\0\0\0\0\0\0'];

test.each(DAMAGED)('a damaged file %j is set aside, and the second one serves', (text) => {
  new SettingsFile(file).update({ dataFolder: '/data/回音数据' });
  writeFileSync(file, text);
  expect(new SettingsFile(file).value.dataFolder).toBe('/data/回音数据');
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text);
  // Both are whole again: the next damage is met as well.
  writeFileSync(backup, text);
  expect(new SettingsFile(file).value.dataFolder).toBe('/data/回音数据');
  expect(stored(backup)).toEqual(stored(file));
});

test('a file that is gone is written anew from the second one', () => {
  new SettingsFile(file).update({ dataFolder: '/data/回音数据' });
  rmSync(file);
  expect(new SettingsFile(file).value.dataFolder).toBe('/data/回音数据');
  expect(existsSync(file)).toBe(true);
});

test('with both damaged it begins anew and keeps what they were', () => {
  new SettingsFile(file).update({ dataFolder: '/data/回音数据' });
  writeFileSync(file, '');
  writeFileSync(backup, '{');
  expect(new SettingsFile(file).value.dataFolder).toBeNull();
  expect(readFileSync(`${backup}.damaged`, 'utf8')).toBe('{');
});

test('of a version that writes a field otherwise, all that can be read still counts', () => {
  new SettingsFile(file).update({ dataFolder: '/data/回音数据', journalId: 'j' });
  for (const one of [file, backup])
    writeFileSync(
      one,
      JSON.stringify({ ...stored(one), window: 'maximized', lastExportFolder: 3 }),
    );
  const { pc } = stored(file);
  expect(new SettingsFile(file).value).toMatchObject({
    ...{ dataFolder: '/data/回音数据', journalId: 'j', pc },
    ...{ window: null, lastExportFolder: '' },
  });
  expect(readFileSync(`${file}.damaged`, 'utf8')).toContain('maximized');
  writeFileSync(file, '');
  writeFileSync(backup, JSON.stringify({ ...stored(backup), window: 'maximized' }));
  expect(new SettingsFile(file).value.dataFolder).toBe('/data/回音数据');
});

test('a damaged file that cannot be set aside keeps nobody from starting', () => {
  new SettingsFile(file).update({ dataFolder: '/data/回音数据' });
  writeFileSync(file, '{');
  mkdirSync(path.join(`${file}.damaged`, 'in the way'), { recursive: true });
  expect(new SettingsFile(file).value.dataFolder).toBe('/data/回音数据');
});

test.each([
  ['the first', () => file],
  ['the second', () => backup],
])('%s of the two files not to be written to: the other takes the change', (_which, held) => {
  const settings = new SettingsFile(file);
  settings.update({ dataFolder: '/before' });
  // As where somebody holds it: nothing can take its place.
  mkdirSync(`${held()}.new`);
  settings.update({ dataFolder: '/now' });
  expect(new SettingsFile(file).value.dataFolder).toBe('/now');
});

test('with neither to be written to, a change is refused', () => {
  const settings = new SettingsFile(file);
  for (const one of [file, backup]) mkdirSync(`${one}.new`);
  expect(() => settings.update({ dataFolder: '/now' })).toThrow('EISDIR');
});

test('killed between the two files, the newer one counts', () => {
  const settings = new SettingsFile(file);
  settings.update({ dataFolder: '/one' });
  const before = readFileSync(backup);
  settings.update({ dataFolder: '/two' });
  writeFileSync(backup, before);
  expect(new SettingsFile(file).value.dataFolder).toBe('/two');
  const now = readFileSync(file);
  new SettingsFile(file).update({ dataFolder: '/three' });
  writeFileSync(file, now);
  expect(new SettingsFile(file).value.dataFolder).toBe('/three');
});

test('copied to another PC, they name that one anew and keep the rest', () => {
  const here = new SettingsFile(file, 'PC-A');
  here.update({ lastExportFolder: '/文稿' });
  const { pc } = here.value;
  expect(new SettingsFile(file, 'PC-A').value.pc).toBe(pc);
  const there = new SettingsFile(file, 'PC-B').value;
  expect(there.pc).not.toBe(pc);
  expect(there.lastExportFolder).toBe('/文稿');
  expect(new SettingsFile(file, 'PC-B').value.pc).toBe(there.pc);
});
