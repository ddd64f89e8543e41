import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DataFolder } from '../../../electron/data-folder/data-folder';
import { FOLDER_NAME } from '../../../electron/data-folder/default-folder';
import { setUpDataFolder } from '../../../electron/data-folder/set-up';
import { SettingsFile } from '../../../electron/settings/settings';
import { sampleFolder, temporaryHome } from './sample-folder';

/** A place to move to that is named by a link. */

let home: string;
let data: string;
let folder: DataFolder;
const at = (...names: string[]) => path.join(home, ...names);

beforeEach(async () => {
  home = temporaryHome();
  data = sampleFolder(at('c', FOLDER_NAME), { drafts: 2 });
  const settings = new SettingsFile(at('profile', 'settings.json'));
  settings.update({ dataFolder: data, journalId: 'journal-a' });
  folder = setUpDataFolder({
    settings,
    disks: { defaultFolder: async () => data, places: async () => [] },
    appVersion: '0.1.0',
    report: () => undefined,
  });
  await (await folder.copy()).restorePoints();
});
afterEach(() => folder.close());

test.each([
  ['in the data folder itself', () => path.join(data, 'sub'), '在现在的数据文件夹里面'],
  ['where the data folder lies', () => at('c'), '数据已经在这里'],
])('a link to a place %s is refused, and nothing is copied', async (_where, place, words) => {
  mkdirSync(place(), { recursive: true });
  symlinkSync(place(), at('link'));
  const before = readdirSync(home, { recursive: true }).sort();
  await expect(folder.moveTo(at('link'))).rejects.toThrow(words);
  expect(readdirSync(home, { recursive: true }).sort()).toEqual(before);
  expect((await folder.copy()).status().counts.drafts).toBe(2);
});

test('a link to another disk is a place like any other', async () => {
  mkdirSync(at('e'));
  symlinkSync(at('e'), at('link'));
  await folder.moveTo(at('link'));
  expect(readdirSync(at('e'))).toEqual([FOLDER_NAME]);
  expect((await folder.copy()).status().counts.drafts).toBe(2);
});
