import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Specs that drive the built program, and the stand-in it runs in, through a real Chromium. */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^#shared\/(.*)$/, replacement: `${root}shared/$1` }] },
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['tests/e2e/**/*.spec.ts', 'tests/build/**/*.spec.ts'],
    // The clock of a spec is that of the PC that it drives (test-host.ts, test-browser.ts).
    env: { TZ: 'Asia/Shanghai' },
    globalSetup: ['tests/e2e/support/prepare.ts'],
    setupFiles: ['tests/e2e/support/clear-up.ts'],
    // Each worker runs a main process and a browser.
    maxWorkers: 2,
    // A busy PC takes its time; what is waited for must still come.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // No second try here: a spec that fails now and then has found something (see build/testing/sections.ts for CI).
    retry: 0,
  },
});
