import { pathToFileURL } from 'node:url';
import { ROOT } from './bundle/targets';
import { circlesIn } from './floors/circles';
import { folderFaults } from './floors/folders';
import { type Source, sourcesOf } from './floors/references';

/**
 * Rooms of renderer/ from the lowest floor up: a room imports only from rooms named before
 * it. The files directly in renderer/ (App, Shell) stand above them all. This is the one
 * place where the order is written.
 */
export const ROOMS = [
  'data',
  'ui',
  'work',
  'guide',
  'attachments',
  'preview',
  'papers',
  'editor',
  'pickers',
  'steps',
  'settings',
  'directory',
  'documents',
  'carriers',
  'matters',
  'meetings',
  'registers',
  'find',
  'figures',
  'home',
  'start',
] as const;

const ORDER = new Map<string, number>(ROOMS.map((room, floor) => [room, floor]));

/** What each floor of the program may name; build/ and tests/ are no part of it and stand above. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  electron: ['electron', 'shared'],
  renderer: ['renderer', 'shared'],
};
const FLOORS: readonly string[] = [...Object.keys(BELOW), 'build', 'tests'];

/** The room that a path of renderer/ belongs to; '' for the files directly in it. */
function roomOf(file: string): string {
  const [, room = '', ...rest] = file.split('/');
  return rest.length > 0 || ORDER.has(room) ? room : '';
}

/**
 * Imports that run upwards, circles of files, and folders that import each other, below `root`,
 * a line each; [] when the house is in order.
 */
export function roomFaults(root: string): string[] {
  const sources = sourcesOf(root);
  return [
    ...sources.flatMap(upwardsFrom),
    ...circlesIn(sources).map((files) => `a circle: ${files.join(', ')}`),
    ...folderFaults(sources),
  ];
}

function upwardsFrom({ file, names }: Source): string[] {
  const [floor = ''] = file.split('/');
  const below = BELOW[floor];
  if (!below) return [];
  const room = floor === 'renderer' ? roomOf(file) : '';
  if (room !== '' && !ORDER.has(room)) {
    return [`${file}: the room ${room} has no place in build/rooms.ts`];
  }
  return names.flatMap((name) => {
    const [into = ''] = name.split('/');
    const isUp =
      (FLOORS.includes(into) && !below.includes(into)) ||
      (into === 'renderer' && isUpwards(room, roomOf(name)));
    return isUp ? [`${file}: imports ${name}, which stands above`] : [];
  });
}

function isUpwards(room: string, into: string): boolean {
  if (room === into || room === '') return false;
  // A room without a place is told of by its own files.
  return into === '' || (ORDER.get(into) ?? 0) > (ORDER.get(room) ?? 0);
}

const isRunItself = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
if (isRunItself) {
  const faults = roomFaults(ROOT);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
