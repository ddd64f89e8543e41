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
import { run } from './run';
import { runVitest, type VitestReport } from './vitest';

export interface Outcome {
  passed: number;
  failed: number;
  /** Tests that asked to be left out; named, because silence would pass for success. */
  skipped: number;
  /** Said beneath the section when something is missing. */
  note?: string;
}

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

/** What failed, a line each, so that whoever sees only the end of a long run knows where to look. */
function failedTests(report: VitestReport): string[] {
  return report.testResults.flatMap(({ name = '', status, message, assertionResults }) => {
    const file = path.relative(ROOT, name);
    if (assertionResults.length === 0) {
      return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    }
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file} > ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
  });
}

const firstLine = (text = ''): string => text.split('\n', 1)[0] ?? '';

/** Numbers of a vitest run. A file that could not even be loaded has no tests: it counts as one failure. */
export function countVitest(
  report: VitestReport,
  exitCode: number,
  outside: readonly string[] = [],
): Outcome {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  const lines = [...failedTests(report), ...outside.map((text) => `outside of a test: ${text}`)];
  return {
    ...(lines.length > 0 ? { note: lines.join('\n') } : {}),
    passed: report.numPassedTests,
    // An error outside any test fails the run as well.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function vitest(config: string, env: Record<string, string> = {}): Promise<Outcome> {
  if (!existsSync(path.join(ROOT, config))) {
    return { passed: 0, failed: 1, skipped: 0, note: `${config} is not there` };
  }
  const { code, report, outside } = await runVitest(config, [], { env });
  if (report === null) return { passed: 0, failed: 1, skipped: 0, note: 'the run was cut short' };
  return countVitest(report, code, outside);
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
    go: () => vitest('tests/vitest.config.ts'),
  },
  {
    name: 'e2e',
    title: 'The built program, end to end',
    needs: [BROWSER, ...PRINTING],
    go: () => vitest('tests/e2e/vitest.config.ts', printing()),
  },
  {
    name: 'word',
    title: 'Word files as rendered',
    needs: PRINTING,
    go: () => vitest('tests/word/vitest.config.ts', printing()),
  },
];

/** What is missing on this PC after trying to get it; a section with something missing is a failure, never a silent skip. */
export function missing(section: Section, say: (line: string) => void): string[] {
  return section.needs.map((part) => provide(part, say).line).filter((line) => line !== '');
}
