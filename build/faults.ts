import path from 'node:path';
import { ROOT } from './bundle/targets';
import { run } from './testing/run';

/** `npm run test:faults`: tests/protocol in its long form, every state, operation and crash point, and 2,000 random walks. Takes hours. */
const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
const args = ['run', '--config', 'tests/vitest.config.ts', 'tests/protocol'];

run(process.execPath, [vitest, ...args], { env: { HUIYIN_FAULTS: 'all' } }).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
