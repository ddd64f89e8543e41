import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { removeStale } from '../../../build/bundle/freshness';
import { TARGETS } from '../../../build/bundle/targets';

test('a bundle that nothing makes any more is not shipped', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'huiyin-stale-'));
  const files = [
    'main/main.cjs',
    'main/reader.cjs',
    'main/gone.cjs',
    'main/licences/main.json',
    'main/licences/gone.json',
    'renderer/index.html',
    'renderer/assets/index.js',
  ].map((name) => path.join('out', name));
  for (const file of files) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
  removeStale(root, TARGETS);
  const left = readdirSync(path.join(root, 'out'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(root, path.join(item.parentPath, item.name)));
  expect(left.sort()).toEqual(files.filter((file) => !file.includes('gone')).sort());
  rmSync(root, { recursive: true });
});
