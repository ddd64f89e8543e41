import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Relative path → SHA-256 of every file below `folder`; an empty map when the folder is not there. */
export function fingerprints(folder: string): Map<string, string> {
  const result = new Map<string, string>();
  if (!existsSync(folder)) return result;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    result.set(
      path.relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    );
  }
  return result;
}

/** What was in `before` and is missing or different in `after`. */
export function lost(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...before].filter(([name, hash]) => after.get(name) !== hash).map(([name]) => name);
}

/** The newest installer of this platform and processor in `dist`; throws when there is none. */
export function findInstaller(dist: string, platform: string, arch: string): string {
  const ending = platform === 'win32' ? `-win-${arch}.exe` : `-linux-${arch}.deb`;
  const found = (existsSync(dist) ? readdirSync(dist) : [])
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(dist, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (!found) throw new Error(`dist 里没有 *${ending}，请先运行 npm run dist。`);
  return found;
}

/** Lines of SHA256SUMS.txt that do not agree with the files beside it. */
export function wrongSums(dist: string): string[] {
  const lines = readFileSync(path.join(dist, 'SHA256SUMS.txt'), 'utf8').trim().split('\n');
  return lines.filter((line) => {
    const [sum, name] = line.split(/\s+/);
    const file = path.join(dist, name ?? '');
    if (!existsSync(file)) return true;
    return createHash('sha256').update(readFileSync(file)).digest('hex') !== sum;
  });
}
