import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bundle/targets';
import {
  BROWSER,
  FANDOL_FONTS,
  LIBERATION,
  NOTO,
  OFFICE,
  type Part,
  POPPLER,
  provide,
  STRACE,
} from '../setup/parts';
import { afterAnother, countVitest, type Outcome, worthAnother } from './count';
import { run } from './run';
import { runVitest } from './vitest';

export interface Section {
  name: string;
  title: string;
  /** What the section needs from the PC. */
  needs: Part[];
  go(): Promise<Outcome>;
}

const node = (file: string): string => path.join(ROOT, 'node_modules', file);
const TSC = node('typescript/bin/tsc');
const BIOME = node('@biomejs/biome/bin/biome');

/** A command that either succeeds or not counts as one. */
async function one(...commands: string[][]): Promise<Outcome> {
  for (const [program = '', ...args] of commands) {
    if ((await run(program, args)) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}

interface Way {
  env?: Record<string, string>;
  /**
   * Few failed files run once more by themselves, in CI only: there a race that is met once in a
   * thousand steps must not hold up everything else. It is named all the same, and is a fault to
   * be found; on an engineer's PC it fails the run.
   */
  again?: boolean;
}

async function vitest(config: string, { env = {}, again = false }: Way = {}): Promise<Outcome> {
  if (!existsSync(path.join(ROOT, config))) {
    return { passed: 0, failed: 1, skipped: 0, note: `${config} is not there` };
  }
  const first = await runVitest(config, [], { env });
  const { code, report, outside } = first;
  if (report === null) return { passed: 0, failed: 1, skipped: 0, note: 'the run was cut short' };
  const outcome = countVitest(report, code, outside);
  const files = again && process.env.CI ? worthAnother(first) : [];
  if (files.length === 0) return outcome;
  console.log(`\n${outcome.note}\nrun once more: ${files.length} file(s)`);
  return afterAnother(outcome, report, await runVitest(config, files, { env }));
}

/** What Word files are printed with, to be looked at as pages. */
const PRINTING = [OFFICE, POPPLER, NOTO, LIBERATION, FANDOL_FONTS];
const printing = (): Record<string, string> => ({
  HUIYIN_SOFFICE: OFFICE.find() ?? '',
  HUIYIN_FONTS: FANDOL_FONTS.find() ?? '',
});

export const SECTIONS: readonly Section[] = [
  {
    name: 'lint',
    title: 'Format, lint, import directions',
    needs: [],
    go: () =>
      one(
        [process.execPath, BIOME, 'check', '.'],
        [process.execPath, '--import', 'tsx', 'build/rooms.ts'],
      ),
  },
  {
    name: 'types',
    title: 'Types',
    needs: [],
    go: () =>
      one(
        [process.execPath, TSC, '-p', 'tsconfig.json'],
        [process.execPath, TSC, '-p', 'shared/tsconfig.json'],
      ),
  },
  {
    name: 'build',
    title: 'Bundles',
    needs: [],
    go: () => one([process.execPath, '--import', 'tsx', 'build/bundle.ts', '--if-needed']),
  },
  {
    name: 'unit',
    title: 'Unit tests',
    needs: process.platform === 'linux' ? [STRACE] : [],
    go: () => vitest('tests/vitest.config.ts', { again: true }),
  },
  {
    name: 'e2e',
    title: 'The built program, end to end',
    needs: [BROWSER, ...PRINTING],
    go: () => vitest('tests/e2e/vitest.config.ts', { env: printing(), again: true }),
  },
  {
    name: 'word',
    title: 'Word files as rendered',
    needs: PRINTING,
    go: () => vitest('tests/word/vitest.config.ts', { env: printing() }),
  },
];

/** What is missing on this PC after trying to get it; a section with something missing is a failure, never a silent skip. */
export function missing(section: Section, say: (line: string) => void): string[] {
  return section.needs.map((part) => provide(part, say).line).filter((line) => line !== '');
}
