import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../build/bundle/targets';
import { afterAnother, countVitest, worthAnother } from '../../build/testing/count';
import { ofPart, partIn } from '../../build/testing/long-form';
import { runVitest, type VitestReport, type VitestRun } from '../../build/testing/vitest';

const report = (passed: number, failed: number, files: VitestReport['testResults'] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  success: failed === 0,
  testResults: files,
});

describe('the count of a run', () => {
  test('is that of its tests', () => {
    expect(countVitest(report(7, 0), 0)).toEqual({ passed: 7, failed: 0, skipped: 0 });
    expect(countVitest(report(7, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  test('a file that cannot be loaded is a failure', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(countVitest(report(1, 0, files), 1)).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });

  test('what failed is named, a line each, with what was waited for and where', () => {
    const files = [
      {
        name: path.join(ROOT, 'tests/a.spec.ts'),
        status: 'failed',
        message: 'no such module\nat',
        assertionResults: [],
      },
      {
        name: path.join(ROOT, 'tests/b.spec.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'is well' },
          {
            status: 'failed',
            fullName: 'is kept',
            failureMessages: [
              `Timeout 30000ms exceeded.\nCall log:\n  - waiting for getByText('在') to be hidden\n    at node_modules/x.js:1:1\n    at done (${ROOT}/tests/support.ts:4:2)`,
            ],
          },
        ],
      },
    ];
    expect(countVitest(report(1, 1, files), 1).note?.split('\n')).toEqual([
      'tests/a.spec.ts: no such module',
      "tests/b.spec.ts > is kept: Timeout 30000ms exceeded. ⟵ - waiting for getByText('在') to be hidden ⟵ at done (tests/support.ts:4:2)",
    ]);
  });

  test('a run that fails outside its tests is a failure', () => {
    expect(countVitest(report(3, 0), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test('and says what came outside of them, where nobody waited for it', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-outside-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(
      path.join(folder, 'config.js'),
      `export default { root: ${JSON.stringify(folder)}, test: { globals: true, include: ['*.js'], exclude: ['config.js'] } };`,
    );
    writeFileSync(
      path.join(folder, 'late.js'),
      "test('is well', () => { setTimeout(() => { throw new Error('too late'); }); return new Promise((done) => setTimeout(done, 50)); });",
    );
    const { code, report, outside } = await runVitest(path.join(folder, 'config.js'), [], {
      quiet: true,
    });
    expect(code).toBe(1);
    if (report === null) throw new Error('no report');
    const outcome = countVitest(report, code, outside);
    expect(outcome).toMatchObject({ passed: 1, failed: 1 });
    expect(outcome.note).toContain('outside of a test: Error: too late');
    expect(outcome.note).toContain('late.js');
  });

  test('tests left out are counted apart', () => {
    expect(countVitest({ ...report(3, 0), numPendingTests: 2 }, 0).skipped).toBe(2);
  });
});

describe('few failed files are tried once more', () => {
  const ran = (report: VitestReport, code = 0, outside: string[] = []): VitestRun => ({
    code,
    report,
    outside,
  });
  const file = (name: string, status: string) => ({
    name: path.join(ROOT, name),
    status,
    assertionResults: [{ status, fullName: 'is kept', failureMessages: ['Error: late'] }],
  });
  const files = (count: number) =>
    Array.from({ length: count }, (_, at) => file(`tests/${at}.spec.ts`, 'failed'));
  const FAILED = report(5, 1, [file('tests/a.spec.ts', 'failed')]);

  test('not many, nor what could not be loaded, nor an error outside of a test', () => {
    expect(worthAnother(ran(FAILED, 1))).toEqual([path.join(ROOT, 'tests/a.spec.ts')]);
    expect(worthAnother(ran(report(5, 3, files(3)), 1))).toHaveLength(3);
    expect(worthAnother(ran(report(5, 4, files(4)), 1))).toEqual([]);
    expect(worthAnother(ran(FAILED, 1, ['too late']))).toEqual([]);
    const unloaded = [{ name: 'a', status: 'failed', assertionResults: [] }];
    expect(worthAnother(ran(report(5, 0, unloaded), 1))).toEqual([]);
  });

  test('green then, they count as passed and are named as unsteady', () => {
    const first = countVitest(FAILED, 1);
    const second = ran(report(1, 0, [file('tests/a.spec.ts', 'passed')]));
    expect(afterAnother(first, FAILED, second)).toEqual({
      passed: 6,
      failed: 0,
      skipped: 0,
      note: 'UNSTEADY, green when run again: tests/a.spec.ts > is kept: Error: late',
    });
  });

  test.each([
    ['fails again', ran(FAILED, 1)],
    ['was not run', ran(report(1, 0, [file('tests/b.spec.ts', 'passed')]))],
    ['was left out', ran(report(0, 0, [file('tests/a.spec.ts', 'skipped')]))],
    [
      'leaves an error behind',
      ran(report(1, 0, [file('tests/a.spec.ts', 'passed')]), 1, ['too late']),
    ],
  ])('one that %s stays a failure', (_, second) => {
    const first = countVitest(FAILED, 1);
    expect(afterAnother(first, FAILED, second)).toBe(first);
  });
});

describe('the long form', () => {
  test('is run as a whole or in parts that leave nothing out and do nothing twice', () => {
    expect(partIn('all')).toEqual({ number: 1, of: 1 });
    expect(partIn('3/60')).toEqual({ number: 3, of: 60 });
    const all = Array.from({ length: 137 }, (_one, at) => at);
    const parts = Array.from({ length: 60 }, (_one, at) => ofPart(all, { number: at + 1, of: 60 }));
    expect(parts.flat().sort((a, b) => a - b)).toEqual(all);
    expect(parts.every((part) => part.length > 0)).toBe(true);
  });

  test.each(['', '0/4', '5/4', '1/61', '3', '3/60/2', 'some'])(
    'is not asked for by %j',
    (asked) => {
      expect(partIn(asked)).toBeNull();
    },
  );
});
