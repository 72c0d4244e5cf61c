import { defineConfig } from 'vitest/config';

/** Rules without a database are the same on either engine, and are tried once. test/architecture.test.ts holds that they open none. */
export const WITHOUT_DATABASE = [
  'test/client',
  'test/demo',
  'test/domain/coach',
  'test/domain/coverage',
  'test/domain/rota',
  'test/lib',
  'test/mail/inbound/classify',
  'test/mail/inbound/parse',
  'test/mail/inbound/reply',
];

const isPostgres = process.env.ENGINE === 'postgres';

// `npm test` runs everything but the browser; ENGINE=postgres runs what uses a database on a real PostgreSQL.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/system/**', ...(isPostgres ? WITHOUT_DATABASE.map((folder) => `${folder}/**`) : [])],
    globalSetup: ['test/support/engine.ts'],
    pool: 'forks',
    maxWorkers: 2,
    isolate: false, // a file does not import the program anew: two thirds of the time
    testTimeout: 60_000, // a limit, not a measure: other programs may share the processors
    hookTimeout: 60_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
});
