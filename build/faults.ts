import path from 'node:path';
import { ROOT } from './bundle/targets';
import { run } from './testing/run';

/**
 * `npm run test:faults`: tests/protocol in its long form, every state, operation and crash
 * point, and 2,000 random walks; and 500 damaged files through the process that reads
 * strangers' files. Takes hours.
 */
const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
const tests = ['tests/electron/reading/mutations', 'tests/protocol'];
const args = ['run', '--config', 'tests/vitest.config.ts', ...tests];

run(process.execPath, [vitest, ...args], { env: { HUIYIN_FAULTS: 'all' } }).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
