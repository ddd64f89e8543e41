import path from 'node:path';
import { ROOT } from './bundle/targets';
import { LONG_FORM, partIn } from './testing/long-form';
import { run } from './testing/run';

/**
 * `npm run test:faults`: tests/protocol in its long form, every state, operation and crash
 * point, and 2,000 random walks; 500 damaged files through the process that reads
 * strangers' files; 100,000 numbers given, given back, cut off and restored; and sixty random
 * walks through the running program. Takes hours; `npm run test:faults -- 3/60` is the
 * third of sixty parts, each with its share of all of that.
 */
const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
const tests = [
  ...['tests/electron/reading/mutations', 'tests/protocol'],
  ...['tests/renderer/data/numbers.test.ts', 'tests/renderer/data/another-folder.test.ts'],
];
const unit = ['run', '--config', 'tests/vitest.config.ts', ...tests];
const walks = ['run', '--config', 'tests/e2e/vitest.config.ts', 'tests/e2e/random-walk.spec.ts'];

/** Both are run though the first fails: each takes hours. */
async function main(asked = 'all'): Promise<number> {
  if (partIn(asked) === null) {
    console.error(`${asked}: a part is given as 3/60, the third of sixty; there are sixty at most`);
    return 2;
  }
  const env = { [LONG_FORM]: asked };
  const code = await run(process.execPath, [vitest, ...unit], { env });
  return (await run(process.execPath, [vitest, ...walks], { env })) || code;
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
