import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../bundle/targets';
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
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const command = [vitest, 'run', '--config', config, ...reporters, ...args];
    const code = await run(process.execPath, command, options);
    if (!existsSync(file)) return { code, report: null };
    return { code, report: JSON.parse(readFileSync(file, 'utf8')) as VitestReport };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
