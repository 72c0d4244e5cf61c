import { defineConfig } from 'vitest/config';

// What only a browser can show: `vitest run --config vitest.system.config.ts`.
export default defineConfig({
  test: {
    globalSetup: ['test/support/built.ts', 'test/support/engine.ts'],
    include: ['test/system/**/*.test.ts', 'test/system/**/*.test.tsx'],
    maxWorkers: 2,
    pool: 'forks',
    // Limits, not measures: a test that waits for a state may wait long on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 180_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
});
