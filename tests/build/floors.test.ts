import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../build/bundle/targets';
import { ROOMS, roomFaults } from '../../build/rooms';

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

  test.each(['shared', 'electron', 'renderer'])('a circle of types in %s is refused', (floor) => {
    plant({
      [`${floor}/a.ts`]: "import type { B } from './b';\nexport type A = B[];\n",
      [`${floor}/b.ts`]: "import type { A } from './a';\nexport type B = { a: A };\n",
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

describe('rooms stand on floors', () => {
  const UP = 'renderer/data/a.ts: imports renderer/ui/view, which stands above';

  test('every room of the house has its place, and no import runs upwards', () => {
    expect(roomFaults(ROOT)).toEqual([]);
    for (const room of ROOMS) expect(existsSync(path.join(ROOT, 'renderer', room))).toBe(true);
  });

  test('downwards, inside a room and from the frame everything passes', () => {
    plant({
      'renderer/App.tsx': "import { a } from './meetings/a';\nimport './Shell';\n",
      'renderer/meetings/a.ts': "import { b } from '../matters/b';\nimport c from './steps/c';\n",
      'renderer/meetings/steps/c.ts':
        "import { thing } from '#shared/model/a';\nexport default 1;\n",
    });
    expect(roomFaults(house)).toEqual([]);
  });

  test.each([
    ['a value', "import { useView } from '../ui/view';\n"],
    ['a type', "import type { Room } from '../ui/view';\n"],
    ['several lines', "import {\n  useView,\n  type Room,\n} from '../ui/view';\n"],
    ['an export', "export { useView } from '../ui/view';\n"],
    ['a file fetched later', "const later = () => import('../ui/view');\n"],
    ['its effects', "import '../ui/view';\n"],
    ['a type named in place', "export type R = import('../ui/view').Room;\n"],
    ['behind a remark', "import { useView } from /* the frame's */ '../ui/view';\n"],
    ['a file fetched later, by a template', 'const later = () => import(`../ui/view`);\n'],
    ['a file fetched later, on lines of its own', "import(\n  // later\n  '../ui/view'\n);\n"],
    ['what is required', "const view = require('../ui/view');\n"],
    ['by way of the root', "import { useView } from '../../renderer/ui/view';\n"],
    ['by way of #shared', "import { useView } from '#shared/../renderer/ui/view';\n"],
    ['with a question', "import text from '../ui/view?raw';\n"],
  ])('%s from above is refused', (_name, text) => {
    plant({ 'renderer/data/a.ts': text });
    expect(roomFaults(house)).toEqual([UP]);
  });

  test('folders are named like their index files, many files at once like one', () => {
    plant({
      'renderer/data/a.ts': "export * from '../ui';\nexport * from '..';\n",
      'renderer/data/b.ts': "export const all = import.meta.glob('../home/*.tsx');\n",
      'renderer/ui/c.ts': "export * from '../data';\n",
    });
    expect(roomFaults(house)).toEqual([
      'renderer/data/a.ts: imports renderer/ui, which stands above',
      'renderer/data/a.ts: imports renderer, which stands above',
      'renderer/data/b.ts: imports renderer/home/*.tsx, which stands above',
    ]);
  });

  test.each([
    ['shared/model/a.ts', '../../electron/errors'],
    ['shared/model/a.ts', '../../tests/support'],
    ['electron/window/a.ts', '../../renderer/ui/view'],
    ['electron/window/a.ts', '../../build/rooms'],
    ['renderer/ui/a.ts', '../../tests/support'],
    ['renderer/App.tsx', '../build/rooms'],
    ['renderer/ui/a.ts', '../../electron/errors'],
  ])('%s never names %s', (file, target) => {
    plant({ [file]: `export type X = import('${target}').X;\n` });
    expect(roomFaults(house)).toHaveLength(1);
  });

  test('tests and build name whatever they are about', () => {
    plant({
      'tests/ui/a.ts': "import { b } from '../../renderer/ui/b';\n",
      'build/a.ts': "import { b } from '../electron/b';\n",
    });
    expect(roomFaults(house)).toEqual([]);
  });

  test.each([
    ['of types named in place', 'ts', "export type A = import('./b').B[];\n"],
    ['of files fetched later', 'ts', "export const a = () => import('./b');\n"],
    ['of style sheets', 'css', '@import url(./b.css);\n'],
  ])('a circle %s is refused', (_name, ending, text) => {
    const back = text.replaceAll('./b', './c');
    plant({
      [`renderer/ui/a.${ending}`]: text,
      [`renderer/ui/b.${ending}`]: back,
      [`renderer/ui/c.${ending}`]: text.replaceAll('./b', './a'),
      [`renderer/ui/d.${ending}`]: text,
    });
    const files = ['a', 'b', 'c'].map((name) => `renderer/ui/${name}.${ending}`);
    expect(roomFaults(house)).toEqual([`a circle: ${files.join(', ')}`]);
  });

  test('a circle through two folders and their index files is refused', () => {
    plant({
      'shared/model/a.ts': "export * from '../words';\n",
      'shared/words/index.ts': "export type { A } from '#shared/model/a';\n",
    });
    expect(roomFaults(house)).toEqual([
      'a circle: shared/model/a.ts, shared/words/index.ts',
      'shared/model and shared/words import each other: shared/model/a.ts, shared/words/index.ts',
    ]);
  });

  test('two folders of shared or electron that import each other are refused, one way is not', () => {
    plant({
      'shared/model/a.ts': "export * from '../words/b';\n",
      'shared/model/c.ts': 'export const c = 1;\n',
      'shared/words/b.ts': 'export const b = 1;\n',
      'electron/check/a.ts': "export * from '../import/b';\n",
      'electron/import/b.ts': "export * from '../../shared/model/a';\n",
    });
    expect(roomFaults(house)).toEqual([]);
    plant({ 'shared/words/d.ts': "export type { c } from '#shared/model/c';\n" });
    const fault =
      'shared/model and shared/words import each other: shared/model/a.ts, shared/words/d.ts';
    expect(roomFaults(house)).toEqual([fault]);
  });

  test('folders that import each other by way of a third are refused, type-only ones too', () => {
    plant({
      'electron/export/a.ts': "export * from '../sheet/b';\n",
      'electron/sheet/b.ts': 'export const b = 1;\n',
      'electron/sheet/c.ts': "export * from '../import/d';\n",
      'electron/import/d.ts': 'export const d = 1;\n',
    });
    expect(roomFaults(house)).toEqual([]);
    plant({
      'electron/import/e.ts': "import type { a } from '../export/f';\nexport type E = a;\n",
      'electron/export/f.ts': 'export type a = 1;\n',
    });
    expect(roomFaults(house)).toEqual([
      'electron/export and electron/import and electron/sheet import each other: electron/export/a.ts, electron/import/e.ts, electron/sheet/c.ts',
    ]);
  });

  test('a style sheet, a worker and the frame itself are above, too', () => {
    plant({
      'renderer/ui/a.tsx': "import '../matters/matters.css';\nimport { App } from '../App';\n",
      'renderer/ui/b.css': "@import '../meetings/meetings.css';\n",
      'renderer/ui/d.css': '.a { background: url(../home/a.png); }\n',
      'renderer/ui/c.ts': "new Worker(new URL('../work/worker.ts', import.meta.url));\n",
    });
    expect(roomFaults(house)).toEqual([
      'renderer/ui/a.tsx: imports renderer/matters/matters.css, which stands above',
      'renderer/ui/a.tsx: imports renderer/App, which stands above',
      'renderer/ui/b.css: imports renderer/meetings/meetings.css, which stands above',
      'renderer/ui/c.ts: imports renderer/work/worker.ts, which stands above',
      'renderer/ui/d.css: imports renderer/home/a.png, which stands above',
    ]);
  });

  test('a room without a place in the order is refused', () => {
    plant({ 'renderer/archive/a.ts': 'export const a = 1;\n' });
    expect(roomFaults(house)).toEqual([
      'renderer/archive/a.ts: the room archive has no place in build/rooms.ts',
    ]);
  });

  test('`npm run lint` and `npm test` ask for it', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts.lint).toContain('build/rooms.ts');
    expect(scripts.check).toContain('npm run lint');
    const sections = readFileSync(path.join(ROOT, 'build/testing/sections.ts'), 'utf8');
    expect(sections).toContain('build/rooms.ts');
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
