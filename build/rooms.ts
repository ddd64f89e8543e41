import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './bundle/targets';

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

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')` and `new URL('x', …)`; type-only ones as well. */
const IMPORT = /(?:\bfrom|\bimport|\bURL)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** The room that a path inside renderer/ belongs to; '' for the files directly in it. */
function roomOf(file: string): string {
  const [room = '', ...rest] = file.split('/');
  return rest.length > 0 ? room : '';
}

/** What is wrong with the order of rooms below `root`, a line each; [] when every import runs downwards. */
export function roomFaults(root: string): string[] {
  const renderer = path.join(root, 'renderer');
  if (!existsSync(renderer)) return [];
  const names = readdirSync(renderer, { recursive: true, encoding: 'utf8' });
  const files = names.map((name) => name.replaceAll(path.sep, '/')).sort();
  const sources = files.filter((file) => /\.(tsx?|css)$/.test(file));
  return sources.flatMap((file) => {
    const room = roomOf(file);
    if (room !== '' && !ORDER.has(room)) {
      return [`renderer/${file}: the room ${room} has no place in build/rooms.ts`];
    }
    const text = readFileSync(path.join(renderer, file), 'utf8');
    return [...text.matchAll(IMPORT)].flatMap(([, target = '']) => {
      const into = path.posix.join(path.posix.dirname(file), target);
      return isUpwards(room, roomOf(into))
        ? [`renderer/${file}: imports renderer/${into}, which stands above`]
        : [];
    });
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
