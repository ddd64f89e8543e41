import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../build/bundle/targets';
import { countVitest } from '../../build/testing/sections';
import { runVitest, type VitestReport } from '../../build/testing/vitest';

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

  test('what failed is named, a line each', () => {
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
          { status: 'failed', fullName: 'is kept', failureMessages: ['Error: lost\n    at b'] },
        ],
      },
    ];
    expect(countVitest(report(1, 1, files), 1).note?.split('\n')).toEqual([
      'tests/a.spec.ts: no such module',
      'tests/b.spec.ts > is kept: Error: lost',
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
