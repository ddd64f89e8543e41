import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FOLDER_NAME } from '../../../electron/data-folder/default-folder';
import { setUpDataFolder } from '../../../electron/data-folder/set-up';
import { discount } from '../../../electron/data-folder/unfinished';
import { SettingsFile } from '../../../electron/settings/settings';
import { sampleFolder, temporaryHome } from './sample-folder';

/** A copy that a move had made when it was cut off, on a disk that another PC has had since. */

test('a copy that another PC has taken into use stays, with what that PC kept in it', async () => {
  const home = temporaryHome();
  const at = (...names: string[]) => path.join(home, ...names);
  const pc = (name: string, first: string) => ({
    settings: new SettingsFile(at(name, 'settings.json'), name),
    disks: { defaultFolder: async () => at(first, FOLDER_NAME), places: async () => [] },
    appVersion: '0.1.0',
    report: () => undefined,
  });
  const own = sampleFolder(at('c', FOLDER_NAME));
  const cut = sampleFolder(at('stick', FOLDER_NAME));
  await discount(undefined, cut);
  const here = pc('here', 'c');
  here.settings.update({ dataFolder: own, journalId: 'journal-a', unfinished: [cut] });

  const theirs = setUpDataFolder(pc('there', 'd'));
  await theirs.find(cut);
  const copy = await theirs.copy();
  // What their store held: the journal comes no further by it.
  const from = { journalId: 'journal-b', stretches: [{ id: 'z', from: 1 }], sequence: 9 };
  const { token } = await copy.beginUpload({ purpose: 'keep', from, reason: '那台电脑的' });
  await copy.commitUpload(token, { counts: {}, sums: {} });
  await theirs.close();
  rmSync(at('d'), { recursive: true, force: true });

  const ours = setUpDataFolder(here);
  await ours.copy();
  await ours.close();
  const kept = readdirSync(path.join(cut, 'restore-points')).filter((one) => /^kept-/.test(one));
  expect(kept).toHaveLength(1);
  expect(here.settings.value.unfinished).toEqual([]);
});
