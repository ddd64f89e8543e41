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
    // One conversion at a time: each starts a whole LibreOffice.
    maxWorkers: 1,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
