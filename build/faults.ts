import path from 'node:path';
import { ROOT } from './bundle/targets';
import { run } from './testing/run';

/**
 * `npm run test:faults`: tests/protocol in its long form, every state, operation and crash
 * point, and 2,000 random walks; 500 damaged files through the process that reads
 * strangers' files; 100,000 numbers given, given back, cut off and restored; and sixty random
 * walks through the running program. Takes hours.
 */
const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
const tests = [
  ...['tests/electron/reading/mutations', 'tests/protocol'],
  'tests/renderer/data/numbers.test.ts',
];
const unit = ['run', '--config', 'tests/vitest.config.ts', ...tests];
const walks = ['run', '--config', 'tests/e2e/vitest.config.ts', 'tests/e2e/random-walk.spec.ts'];
const env = { HUIYIN_FAULTS: 'all' };

/** Both are run though the first fails: each takes hours. */
async function main(): Promise<number> {
  const code = await run(process.execPath, [vitest, ...unit], { env });
  return (await run(process.execPath, [vitest, ...walks], { env })) || code;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
