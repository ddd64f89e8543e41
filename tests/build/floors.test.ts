import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** The linter keeps the floors of the house apart: each rule is shown to refuse what it is there for. */

let house: string;

beforeEach(() => {
  house = mkdtempSync(path.join(os.tmpdir(), 'house-'));
  copyFileSync('biome.json', path.join(house, 'biome.json'));
  copyFileSync('package.json', path.join(house, 'package.json'));
  copyFileSync('.gitignore', path.join(house, '.gitignore'));
  symlinkSync(path.resolve('node_modules'), path.join(house, 'node_modules'), 'junction');
  spawnSync('git', ['init', '-q'], { cwd: house });
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function plant(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(house, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Names of the rules that refuse the house as planted. */
function refusals(): string[] {
  const biome = path.resolve('node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=100', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`no answer of the linter: ${stdout}${stderr}`);
  const report = JSON.parse(stdout.slice(start)) as {
    diagnostics: { category: string; severity: string }[];
  };
  return report.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ category }) => category.replace(/^lint\/\w+\//, ''));
}

const USE = 'export const used = [thing];\n';

describe('imports run downwards only', () => {
  test('what is allowed passes', () => {
    plant({
      'shared/model/a.ts': 'export const thing = 1;\n',
      'electron/window/b.ts': `import { thing } from '#shared/model/a';\n${USE}`,
      'renderer/home/c.ts': `import { thing } from '#shared/model/a';\n${USE}`,
    });
    expect(refusals()).toEqual([]);
  });

  test.each([
    ['shared from electron', 'shared/a.ts', '../electron/thing'],
    ['shared from renderer', 'shared/a.ts', '../renderer/thing'],
    ['shared from Node', 'shared/a.ts', 'node:fs'],
    ['shared from the electron package', 'shared/a.ts', 'electron'],
    ['shared from React', 'shared/a.ts', 'react'],
    ['shared from Dexie', 'shared/a.ts', 'dexie'],
    ['electron from renderer', 'electron/window/a.ts', '../../renderer/thing'],
    ['electron from React', 'electron/window/a.ts', 'react'],
    ['renderer from electron', 'renderer/home/a.ts', '../../electron/thing'],
    ['renderer from the electron package', 'renderer/home/a.ts', 'electron'],
    ['renderer from Node', 'renderer/home/a.ts', 'node:path'],
  ])('%s is refused', (_name, file, target) => {
    plant({
      [file]: `import { thing } from '${target}';\n${USE}`,
      'electron/thing.ts': 'export const thing = 1;\n',
      'renderer/thing.ts': 'export const thing = 1;\n',
    });
    expect(refusals()).toContain('noRestrictedImports');
  });

  test.each(['shared', 'electron', 'renderer'])('a circle in %s is refused', (floor) => {
    plant({
      [`${floor}/a.ts`]: "import { b } from './b';\nexport const a = (): unknown => b;\n",
      [`${floor}/b.ts`]: "import { a } from './a';\nexport const b = (): unknown => a;\n",
    });
    expect(refusals()).toContain('noImportCycles');
  });

  test('a circle that passes through #shared is refused', () => {
    plant({
      'shared/model/a.ts':
        "import { b } from '#shared/model/b';\nexport const a = (): unknown => b;\n",
      'shared/model/b.ts':
        "import { a } from '#shared/model/a';\nexport const b = (): unknown => a;\n",
    });
    expect(refusals()).toContain('noImportCycles');
  });
});

describe('the language', () => {
  test.each([
    ['any', 'export const x: any = 1;\n', 'noExplicitAny'],
    [
      'a non-null assertion',
      'export const f = (x?: string): string => x!;\n',
      'noNonNullAssertion',
    ],
    ['console', "console.log('x');\n", 'noConsole'],
    ['an unused import', "import { thing } from './thing';\n", 'noUnusedImports'],
  ])('%s is refused', (_name, text, rule) => {
    plant({ 'electron/a.ts': text, 'electron/thing.ts': 'export const thing = 1;\n' });
    expect(refusals()).toContain(rule);
  });
});
