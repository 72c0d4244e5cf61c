import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isCrowded } from '../../../src/db/engines/crowding.ts';
import { freshDatabase, isPostgres } from '../../support/database.ts';

test('a line before the database is seen while it is there, and a few questions are none', async () => {
  const db = await freshDatabase();
  const asks = (count: number) => {
    const question = isPostgres ? sql`select pg_sleep(0.05)` : sql`select 1`;
    return Array.from({ length: count }, () => question.execute(db));
  };
  const few = asks(12);
  expect(isCrowded(db)).toBe(false);
  await Promise.all(few);
  const many = asks(40);
  await new Promise((resolve) => setImmediate(resolve));
  expect(isCrowded(db)).toBe(isPostgres);
  await Promise.all(many);
  expect(isCrowded(db)).toBe(false);
});
