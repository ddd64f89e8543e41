import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingsFile } from '../../../electron/settings/settings';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-settings-'));
  file = path.join(folder, 'sub', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('begins with the defaults and keeps what is changed', () => {
  const settings = new SettingsFile(file);
  expect(settings.value).toEqual({ window: null, dataFolder: null, lastExportFolder: '' });
  settings.update({ dataFolder: 'D:\\回音数据' });
  expect(new SettingsFile(file).value.dataFolder).toBe('D:\\回音数据');
});

test('takes what it knows from a file of another version', () => {
  new SettingsFile(file).update({ lastExportFolder: '/桌面' });
  const stored = JSON.parse(readFileSync(file, 'utf8')) as object;
  const { window: _dropped, ...rest } = stored as { window: unknown };
  writeFileSync(file, JSON.stringify({ ...rest, later: 1 }));
  expect(new SettingsFile(file).value).toEqual({
    window: null,
    dataFolder: null,
    lastExportFolder: '/桌面',
  });
});

test.each(['', '{', '[]"', '{"window": 7}'])('sets a damaged file %j aside', (text) => {
  new SettingsFile(file).update({});
  writeFileSync(file, text);
  expect(new SettingsFile(file).value.dataFolder).toBeNull();
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text);
});
