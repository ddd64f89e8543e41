import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

/** Names the file for what `OutsideReporter` writes. */
export const OUTSIDE_FILE = 'HUIYIN_OUTSIDE_FILE';

/**
 * Writes errors that came outside of every test (a promise nobody waited for, a timer that
 * outlived its test) as a list of texts: they fail a run, and vitest's JSON does not hold them.
 */
export default class OutsideReporter implements Reporter {
  onTestRunEnd: Reporter['onTestRunEnd'] = (_modules, errors) => {
    const file = process.env[OUTSIDE_FILE];
    if (!file || errors.length === 0) return;
    const texts = errors.map(({ name, message, stack }) => `${name}: ${message}\n${stack ?? ''}`);
    writeFileSync(file, JSON.stringify(texts));
  };
}
