import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Word files, judged as LibreOffice renders them. */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^#shared\/(.*)$/, replacement: `${root}shared/$1` }] },
  test: {
    name: 'word',
    environment: 'node',
    include: ['tests/word/**/*.test.{ts,tsx}'],
    // Each worker starts a whole LibreOffice, with a profile of its own.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
