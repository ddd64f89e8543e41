import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Target } from './targets';

/** Sources that decide every bundle, besides a target's own. */
const ALWAYS = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'build/bundle.ts',
  'build/bundle',
];

type Stamps = Record<string, string>;

function filesIn(root: string, entry: string): string[] {
  const full = path.join(root, entry);
  if (!existsSync(full)) return [];
  if (path.extname(entry) !== '') return [entry];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(root, path.join(item.parentPath, item.name)))
    .sort();
}

/** A hash over the names and bytes of everything a target is made from. */
export function fingerprint(root: string, target: Target, development: boolean): string {
  const hash = createHash('sha256');
  hash.update(development ? 'development' : 'production');
  for (const file of [...ALWAYS, ...target.inputs].flatMap((entry) => filesIn(root, entry))) {
    hash.update(`\0${file}\0`);
    hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function stampFile(root: string): string {
  return path.join(root, 'out', '.stamps.json');
}

function readStamps(root: string): Stamps {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8')) as Stamps;
  } catch {
    // None yet, or torn by a killed build: everything is built again.
    return {};
  }
}

/** True when the built file is there and was made from exactly these sources. */
export function isFresh(root: string, target: Target, development: boolean): boolean {
  return (
    existsSync(path.join(root, target.output)) &&
    readStamps(root)[target.name] === fingerprint(root, target, development)
  );
}

/** Removes what bundles of earlier sources have left and no target makes any more: it would be shipped with the others. */
export function removeStale(root: string, targets: readonly Target[]): void {
  for (const folder of new Set(targets.map(({ output }) => path.dirname(output)))) {
    const own = targets.filter(({ output }) => path.dirname(output) === folder);
    const bundles = own.map(({ output }) => path.basename(output));
    const lists = own.map(({ name }) => `${name}.json`);
    removeOthers(path.join(root, folder), '.cjs', bundles);
    removeOthers(path.join(root, folder, 'licences'), '.json', lists);
  }
}

function removeOthers(folder: string, ending: string, kept: readonly string[]): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith(ending) && !kept.includes(name)) rmSync(path.join(folder, name));
  }
}

export function stamp(root: string, target: Target, print: string): void {
  mkdirSync(path.join(root, 'out'), { recursive: true });
  writeFileSync(stampFile(root), JSON.stringify({ ...readStamps(root), [target.name]: print }));
}
