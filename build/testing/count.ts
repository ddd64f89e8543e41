import path from 'node:path';
import { ROOT } from '../bundle/targets';
import type { VitestReport, VitestRun } from './vitest';

export interface Outcome {
  passed: number;
  failed: number;
  /** Tests that asked to be left out; named, because silence would pass for success. */
  skipped: number;
  /** Said beneath the section when something is missing. */
  note?: string;
}

interface Failure {
  file: string;
  /** null: the file could not even be loaded. */
  test: string | null;
  text: string;
}

/** A line that says where in our own tests it was, or what a browser was waiting for. */
const TELLING = /^\s*(?:at .*\btests\/(?!.*node_modules)|- waiting for )/;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The first line of a failure, what was waited for, and the two lines of tests that it came through last. */
function inShort(message = ''): string {
  const [first = '', ...rest] = message.replaceAll(COLOURS, '').split('\n');
  const telling = rest.filter((line) => TELLING.test(line)).map((line) => line.trim());
  return [first, ...telling.slice(0, 3)].join(' ⟵ ').replaceAll(`${ROOT}/`, '');
}

function failuresOf(report: VitestReport): Failure[] {
  return report.testResults.flatMap(
    ({ name = '', status, message, assertionResults }): Failure[] => {
      const file = path.relative(ROOT, name);
      if (assertionResults.length === 0) {
        return status === 'failed' ? [{ file, test: null, text: inShort(message) }] : [];
      }
      return assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => ({
          file,
          test: test.fullName ?? '',
          text: inShort(test.failureMessages?.[0]),
        }));
    },
  );
}

/** A line each, so that whoever sees only the end of a long run knows where to look. */
const lineOf = ({ file, test, text }: Failure): string =>
  test === null ? `${file}: ${text}` : `${file} > ${test}: ${text}`;

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
  const lines = [
    ...failuresOf(report).map(lineOf),
    ...outside.map((text) => `outside of a test: ${text}`),
  ];
  return {
    ...(lines.length > 0 ? { note: lines.join('\n') } : {}),
    passed: report.numPassedTests,
    // An error outside any test fails the run as well.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** More failed files than this are no unsteadiness. */
const FEW = 3;

/** The files worth another try, whole paths: few, all loaded, and nothing went wrong outside of a test. */
export function worthAnother({ report, outside }: VitestRun): string[] {
  if (report === null || outside.length > 0) return [];
  const failed = report.testResults.filter(({ status }) => status === 'failed');
  if (failed.length > FEW || failed.some((file) => file.assertionResults.length === 0)) return [];
  return failed.flatMap(({ name }) => name ?? []);
}

/**
 * The count after the failed files ran once more: when every one of their tests passes now, they
 * count as passed and are named as unsteady with what they met; else the first count stands.
 */
export function afterAnother(first: Outcome, report: VitestReport, second: VitestRun): Outcome {
  const again = second.report;
  const isGreen = second.code === 0 && second.outside.length === 0;
  if (!again || !isGreen || again.numFailedTests > 0) return first;
  const passed = new Set(
    again.testResults.flatMap(({ name = '', assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'passed')
        .map(({ fullName }) => `${path.relative(ROOT, name)}\n${fullName}`),
    ),
  );
  const failures = failuresOf(report);
  if (failures.some(({ file, test }) => !passed.has(`${file}\n${test}`))) return first;
  const lines = failures.map((one) => `UNSTEADY, green when run again: ${lineOf(one)}`);
  return {
    ...first,
    passed: first.passed + first.failed,
    failed: 0,
    note: lines.join('\n'),
  };
}
