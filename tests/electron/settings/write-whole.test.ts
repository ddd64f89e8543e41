import type fs from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeWhole } from '../../../electron/settings/write-whole';

const steps = vi.hoisted((): string[] => []);
const fail = vi.hoisted(() => ({ rename: false }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const opened = new Map<number, string>();
  return {
    ...real,
    openSync: (file: string, flags: string) => {
      const handle = real.openSync(file, flags);
      opened.set(handle, path.basename(file));
      return handle;
    },
    fsyncSync: (handle: number) => {
      steps.push(`sync ${opened.get(handle)}`);
      real.fsyncSync(handle);
    },
    renameSync: (from: string, to: string) => {
      if (fail.rename) throw new Error('EPERM');
      steps.push(`rename ${path.basename(to)}`);
      real.renameSync(from, to);
    },
  };
});

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-whole-'));
  steps.length = 0;
  fail.rename = false;
});
afterEach(() => rmSync(home, { recursive: true }));

test.skipIf(process.platform === 'win32')(
  'bytes are on the disk before the name, the name before it returns, new folders too',
  () => {
    writeWhole(path.join(home, 'a', 'b', 'one.json'), '甲');
    expect(steps).toEqual([
      `sync ${path.basename(home)}`,
      'sync a',
      'sync one.json.new',
      'rename one.json',
      'sync b',
    ]);
    expect(readFileSync(path.join(home, 'a', 'b', 'one.json'), 'utf8')).toBe('甲');
  },
);

test('a failed write leaves the old file and nothing beside it', () => {
  const file = path.join(home, 'one.json');
  writeWhole(file, '旧');
  fail.rename = true;
  expect(() => writeWhole(file, '新')).toThrow('EPERM');
  expect(readFileSync(file, 'utf8')).toBe('旧');
  expect(readdirSync(home)).toEqual(['one.json']);
});
