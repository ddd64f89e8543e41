import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fingerprint, isFresh, stamp } from '../../build/bundle/freshness';
import { TARGETS } from '../../build/bundle/targets';
import { findBrowser } from '../../build/setup/browser';
import { which } from '../../build/setup/command';
import { findElectron } from '../../build/setup/electron';
import { type Part, provide } from '../../build/setup/parts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'setup-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

function put(file: string, text = '', mode = 0o644): string {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  chmodSync(full, mode);
  return full;
}

describe('the Electron binary', () => {
  test('is taken when it is here', () => {
    put('node_modules/electron/path.txt', 'electron');
    const program = put('node_modules/electron/dist/electron');
    expect(findElectron(root)).toBe(program);
  });

  test('is not fetched when it is not: the package alone, or half a download, is no binary', () => {
    put('node_modules/electron/index.js', 'throw new Error("a download would begin here")');
    expect(findElectron(root)).toBeNull();
    put('node_modules/electron/path.txt', 'electron');
    expect(findElectron(root)).toBeNull();
  });
});

describe.skipIf(process.platform === 'win32')('programs of this PC', () => {
  test('are found on PATH when they can be run', () => {
    const program = put('bin/chromium', '', 0o755);
    vi.stubEnv('PATH', path.dirname(program));
    expect(which('chromium')).toBe(program);
    expect(findBrowser()).toBe(program);
    chmodSync(program, 0o644);
    expect(which('chromium')).toBeNull();
  });

  test('a browser named by hand is taken, or none: never another one in silence', () => {
    const program = put('mine', '', 0o755);
    vi.stubEnv('HUIYIN_BROWSER', program);
    expect(findBrowser()).toBe(program);
    vi.stubEnv('HUIYIN_BROWSER', path.join(root, 'nothing'));
    expect(findBrowser()).toBeNull();
  });

  test('a missing part without apt gives one line that says what to install', () => {
    vi.stubEnv('PATH', root);
    const part: Part = {
      name: 'Brush',
      find: () => null,
      install: () => {
        throw new Error('apt must not be asked where it is not');
      },
      advice: 'buy a brush',
    };
    expect(provide(part, () => undefined)).toMatchObject({
      where: null,
      line: 'Brush is missing: buy a brush',
    });
  });
});

describe('bundles are built again', () => {
  const [target] = TARGETS;
  if (target === undefined) throw new Error('no targets');

  test('when a source, its name or the mode changed, and not otherwise', () => {
    put('electron/main.ts', 'one');
    put('package.json', '{}');
    expect(isFresh(root, target, false)).toBe(false);
    put(target.output, 'built');
    stamp(root, target, fingerprint(root, target, false));
    expect(isFresh(root, target, false)).toBe(true);
    expect(isFresh(root, target, true)).toBe(false);
    put('electron/main.ts', 'two');
    expect(isFresh(root, target, false)).toBe(false);
    put('electron/main.ts', 'one');
    expect(isFresh(root, target, false)).toBe(true);
    put('electron/more.ts', '');
    expect(isFresh(root, target, false)).toBe(false);
  });

  test('when the built file is gone or the stamps are torn', () => {
    put('electron/main.ts', 'one');
    const output = put(target.output, 'built');
    stamp(root, target, fingerprint(root, target, false));
    rmSync(output);
    expect(isFresh(root, target, false)).toBe(false);
    put(target.output, 'built');
    put('out/.stamps.json', '{"main":');
    expect(isFresh(root, target, false)).toBe(false);
  });
});
