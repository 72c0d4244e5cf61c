import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openPostgres } from '../../../src/db/engines/postgres.ts';
import { freshPostgresUrl, isPostgres } from '../../support/database.ts';

async function open() {
  const { dialect, pool } = openPostgres(await freshPostgresUrl());
  const db = new Kysely<Record<string, never>>({ dialect });
  onTestFinished(() => db.destroy());
  return { db, pool };
}

test.runIf(isPostgres)('a bigint is a plain number, as in SQLite', async () => {
  const { db } = await open();
  const { rows } =
    await sql`select 9007199254740991::bigint as large, count(*) as count from company`.execute(db);
  expect(rows).toEqual([{ large: Number.MAX_SAFE_INTEGER, count: 0 }]);
});

test.runIf(isPostgres)('bytes and text come back as they are', async () => {
  const { db } = await open();
  const { rows } = await sql<{ bytes: Buffer; text: string }>`
    select '\\x00ff'::bytea as bytes, 'héllo 🙂'::text as text`.execute(db);
  expect([...rows[0]!.bytes]).toEqual([0, 255]);
  expect(rows[0]!.text).toBe('héllo 🙂');
});

test.runIf(isPostgres)('a connection that the server closed is replaced', async () => {
  const { db, pool } = await open();
  await sql`select 1`.execute(db);
  await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db).catch(() => {});
  // The query that meets the closed line fails; the pool learns of it then, and the next one has another.
  await vi.waitFor(async () => {
    const { rows } = await sql`select 2 as two`.execute(db);
    expect(rows).toEqual([{ two: 2 }]);
  });
  expect(pool.totalCount).toBeGreaterThan(0);
});

test.skipIf(isPostgres)('a URL alone opens no connection', async () => {
  const { pool } = openPostgres('postgres://nobody@127.0.0.1:1/nothing');
  expect(pool.totalCount).toBe(0);
  await pool.end();
});
