import { defineConfig } from 'vitest/config';

// What only a browser can show: `vitest run --config vitest.system.config.ts`.
export default defineConfig({
  test: {
    globalSetup: ['test/support/built.ts'],
    include: ['test/system/**/*.test.ts', 'test/system/**/*.test.tsx'],
    fileParallelism: false,
    retry: 1, // a browser on a busy machine may be late once; what fails twice is wrong
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
});
