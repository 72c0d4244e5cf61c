import { defineConfig } from 'vitest/config';

// `npm test` runs everything but the browser; ENGINE=postgres runs it on a real PostgreSQL.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/system/**'],
    pool: 'forks',
    testTimeout: 20_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
});
