import { delimiter, join } from 'node:path';
import type { FileSystem } from '../persistence/file-system';
import type { PurgesBegun } from '../persistence/purges-begun';
import type { SettingsFile } from '../settings/settings';
import { DataFolder, type Remembered } from './data-folder';
import { defaultDataFolder, FOLDER_NAME } from './default-folder';
import { type Disks, findPlace, type Place } from './find-place';
import { usualPlaces } from './search';
import { clearUncounted, clearUnfinished, count, type Unfinished } from './unfinished';

export interface SetUp {
  settings: SettingsFile;
  disks: Disks;
  appVersion: string;
  /** Told under a short code of what failed without standing in anybody's way. */
  report: (code: string, error: unknown) => void;
  /** A folder named for this one start: it is no choice of the office, and is not written down. */
  forced?: string | undefined;
  /** What this PC has begun to purge. */
  begun?: PurgesBegun | undefined;
  fs?: FileSystem;
}

/**
 * The disks of this PC. `places`, folders joined as in PATH, stand for all of them while the
 * program is developed, so that a trial start never meets somebody's real data.
 */
export function disksOf(userData: string, places?: string): Disks {
  if (places === undefined) {
    return {
      defaultFolder: () => defaultDataFolder(userData),
      places: () => usualPlaces(userData),
    };
  }
  const named = places.split(delimiter);
  return {
    defaultFolder: async () => join(named[0] ?? userData, FOLDER_NAME),
    places: async () => named,
  };
}

/** The data folder by the settings of this PC. */
export function setUpDataFolder({
  settings,
  disks,
  appVersion,
  report,
  forced,
  begun,
  fs,
}: SetUp): DataFolder {
  const find = async (): Promise<Place> => {
    if (forced !== undefined) return { kind: 'open', folder: forced, begins: true };
    await tidy(settings, report, clearUnfinished);
    return findPlace(settings.value, disks);
  };
  const options = () => ({
    appVersion,
    pc: settings.value.pc,
    expected: settings.value.journalId,
    left: settings.value.left,
    onWarning: (error: unknown) => report('journal.upkeep', error),
    ...(begun && { begun }),
    ...(fs === undefined ? {} : { fs }),
  });
  const unfinished: Unfinished = (folder, isUnderWay) => {
    const others = settings.value.unfinished.filter((one) => one !== folder);
    settings.update({ unfinished: isUnderWay ? [...others, folder] : others });
  };
  return new DataFolder({
    find,
    options,
    remember: (place) => {
      if (place.dataFolder !== forced) remember(settings, place);
    },
    unfinished,
    opened: async (folder, copy) => {
      try {
        // Before anything is done in it: the PC that made this copy would remove it.
        await count(fs, folder);
      } catch (error) {
        report('data-folder.upkeep', error);
        return;
      }
      await tidy(settings, report, (one) => clearUncounted(one, copy, options(), unfinished));
    },
    warn: (error) => report('data-folder.upkeep', error),
  });
}

/** Removes what moves that were cut off left behind, where their disks are there. `clear` answers whether nothing of it is left. */
async function tidy(
  settings: SettingsFile,
  report: SetUp['report'],
  clear: (folder: string) => Promise<boolean>,
): Promise<void> {
  for (const folder of settings.value.unfinished)
    try {
      if (!(await clear(folder))) continue;
      const { unfinished } = settings.value;
      settings.update({ unfinished: unfinished.filter((one) => one !== folder) });
    } catch (error) {
      report('data-folder.upkeep', error);
    }
}

function remember(settings: SettingsFile, { dataFolder, journal, leftBehind }: Remembered): void {
  const before = settings.value;
  const isSame = before.dataFolder === dataFolder && leftBehind === undefined;
  const isKnown = journal === undefined || JSON.stringify(before.left) === JSON.stringify(journal);
  if (isSame && isKnown) return;
  settings.update({
    dataFolder,
    ...(journal && { journalId: journal.journalId, left: journal }),
    leftBehind: leftBehind ?? (isSame ? before.leftBehind : null),
  });
}
