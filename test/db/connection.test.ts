import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, engineOf, handleOf } from '../../src/db/connection.ts';
import { transaction } from '../../src/db/transaction.ts';
import { freshDatabase, isPostgres } from '../support/database.ts';
import { temporaryFolder } from '../support/desk.ts';

test('a database knows its engine, and so does a transaction of it', async () => {
  const db = await freshDatabase();
  const engine = isPostgres ? 'postgres' : 'sqlite';
  expect(engineOf(db)).toBe(engine);
  expect(await transaction(db, async (tx) => engineOf(tx))).toBe(engine);
  expect(engineOf(db.withoutPlugins() as typeof db)).toBe(engine);
});

test('without a URL the file is made, with its folder', async () => {
  const file = join(temporaryFolder(), 'not', 'there', 'desk.db');
  const db = connect({ url: null, file });
  expect(existsSync(file)).toBe(true);
  expect(handleOf(db).sqlite).toBeDefined();
  await db.destroy();
});

test('camel case here is snake case there', async () => {
  const db = await freshDatabase();
  const { sql } = db.selectFrom('signInLink').select('tokenHash').compile();
  expect(sql).toBe('select "token_hash" from "sign_in_link"');
});
