import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { FOLDER_NAME, fixedDrives } from './default-folder';

/** Looking must not keep anybody waiting: what has not answered by then is left out, ms. */
export const SEARCH_TIME = 4000;
/** A root with more folders than this is no place for data folders; the first ones are looked at. */
const MOST_FOLDERS = 300;
/** 回音数据, and 回音数据2 … where the office began another beside one it did not want. */
const OWN_NAME = new RegExp(`^${FOLDER_NAME}\\d*$`);

/** Where disks that stay in the PC are mounted, by /proc/mounts; sticks (/media, /run/media) are left out. */
export function fixedMounts(mounts: string): string[] {
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([device, place]) => device?.startsWith('/dev/') && place !== undefined)
    .filter(([device]) => !/^\/dev\/(loop|sr|fd)/.test(device ?? ''))
    .map(([, place = '']) => place.replaceAll('\\040', ' '))
    .filter((place) => !/^\/(boot|media|run|snap|proc|sys|dev|var|tmp|etc)(\/|$)/.test(place));
}

async function fixedRoots(): Promise<string[]> {
  if (process.platform === 'win32') {
    const known = await fixedDrives();
    const letters = [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`);
    return (known.length > 0 ? known : letters).map((letter) => `${letter}\\`);
  }
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '');
  return ['/', '/data', '/data/home', '/home', ...fixedMounts(mounts)];
}

/** Folders in which data folders may lie on this PC: fixed disks and the places that versions chose by themselves. */
export async function usualPlaces(userData: string): Promise<string[]> {
  return [userData, homedir(), ...(await fixedRoots())];
}

async function foldersIn(place: string): Promise<string[]> {
  try {
    const found = await readdir(place, { withFileTypes: true });
    return found.filter((one) => one.isDirectory()).map(({ name }) => name);
  } catch {
    // Not there, or not for this person to read.
    return [];
  }
}

/** Data folders by name in one place and one level below it; never deeper. */
async function namedIn(place: string): Promise<string[]> {
  const names = await foldersIn(place);
  const here = names.filter((name) => OWN_NAME.test(name)).map((name) => join(place, name));
  // What lies below the root of the whole system are mounts, and no places of people.
  if (place === '/') return here;
  const below = names
    .filter((name) => !OWN_NAME.test(name) && !name.startsWith('.') && !name.startsWith('$'))
    .slice(0, MOST_FOLDERS)
    .map(async (name) =>
      (await foldersIn(join(place, name)))
        .filter((inside) => OWN_NAME.test(inside))
        .map((inside) => join(place, name, inside)),
    );
  return [...here, ...(await Promise.all(below)).flat()];
}

/**
 * Folders in these places that are named as data folders are, without looking into them.
 * Places that do not answer within `time` ms (a failing disk) are left out.
 */
export async function namedFolders(
  places: readonly string[],
  time = SEARCH_TIME,
): Promise<string[]> {
  const found = new Set<string>();
  const searches = [...new Set(places)].map(async (place) => {
    for (const folder of await namedIn(place)) found.add(folder);
  });
  await within(time, Promise.all(searches), []);
  return [...found].sort((a, b) => dirname(a).length - dirname(b).length);
}

/** What `work` comes to, or `otherwise` when it takes longer than `time` ms or fails. */
export async function within<T>(time: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((done) => {
    timer = setTimeout(() => done(otherwise), time);
  });
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
