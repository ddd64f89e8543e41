import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = [{ find: /^#shared\/(.*)$/, replacement: `${root}shared/$1` }];

/** A busy PC is slow, not wrong: how long something that is waited for may take, and a whole test, ms. */
const PATIENCE = { one: 20_000, test: 80_000 };
const expectations = { poll: { timeout: PATIENCE.one } };

/** Hours of short-lived objects: the room for young ones, in MB, is worth a tenth of the long form's time. */
const ROOMY = process.env.HUIYIN_FAULTS ? ['--max-semi-space-size=128'] : [];

/** Unit tests mirror the three folders; end-to-end and Word specs have runners of their own. */
export default defineConfig({
  root,
  test: {
    // By default one processor stays free for whoever watches; nobody does.
    maxWorkers: '100%',
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'shared',
          environment: 'node',
          testTimeout: PATIENCE.test,
          expect: expectations,
          include: ['tests/shared/**/*.test.ts'],
          // Nothing there keeps a state but tables that it made once.
          isolate: false,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: PATIENCE.test,
          expect: expectations,
          include: ['tests/{electron,build,protocol}/**/*.test.ts'],
          setupFiles: ['tests/fresh-file.ts'],
          isolate: false,
          execArgv: ROOMY,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'renderer',
          environment: 'jsdom',
          testTimeout: PATIENCE.test,
          expect: expectations,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/fresh-file.ts', 'tests/renderer/setup.ts'],
          isolate: false,
        },
      },
    ],
  },
});
