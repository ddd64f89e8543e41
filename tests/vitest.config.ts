import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = [{ find: /^#shared\/(.*)$/, replacement: `${root}shared/$1` }];

/** Unit tests mirror the three folders; end-to-end and Word specs have runners of their own. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,electron,build,protocol}/**/*.test.ts'],
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/renderer/setup.ts'],
        },
      },
    ],
  },
});
