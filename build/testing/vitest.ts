import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../bundle/targets';
import { OUTSIDE_FILE } from './outside-reporter';
import { type RunOptions, run } from './run';

export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
  testResults: {
    name?: string;
    status: string;
    /** Why a file could not be loaded. */
    message?: string;
    assertionResults: { status?: string; fullName?: string; failureMessages?: string[] }[];
  }[];
}

export interface VitestRun {
  code: number;
  /** null when the run was cut short, or ended before a test was looked for. */
  report: VitestReport | null;
  /** Errors outside of every test, with where they came from. */
  outside: string[];
}

/** Runs vitest with a config of the repository, and more of its command line; answers what it reports. */
export async function runVitest(
  config: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<VitestRun> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-report-'));
  const file = path.join(folder, 'report.json');
  const vitest = path.join(options.cwd ?? ROOT, 'node_modules/vitest/vitest.mjs');
  const outsideFile = path.join(folder, 'outside.json');
  const outside = path.join(ROOT, 'build/testing/outside-reporter.ts');
  const reporters = ['default', 'json', outside].map((name) => `--reporter=${name}`);
  reporters.push(`--outputFile.json=${file}`);
  const env = { ...options.env, [OUTSIDE_FILE]: outsideFile };
  try {
    const command = [vitest, 'run', '--config', config, ...reporters, ...args];
    const code = await run(process.execPath, command, { ...options, env });
    const read = (name: string): unknown =>
      existsSync(name) ? JSON.parse(readFileSync(name, 'utf8')) : null;
    return {
      code,
      report: read(file) as VitestReport | null,
      outside: (read(outsideFile) ?? []) as string[],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
