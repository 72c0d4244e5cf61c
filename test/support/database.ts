import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { connect, type Db } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { TEMPLATE } from './postgres.ts';

export const isPostgres = process.env.ENGINE === 'postgres';

/** A fresh, empty, migrated database of the engine under test; gone when the test is. */
export async function freshDatabase(): Promise<Db> {
  const db = isPostgres ? await freshPostgres() : await freshSqlite();
  onTestFinished(() => db.destroy());
  return db;
}

async function freshSqlite(): Promise<Db> {
  const db = connect({ url: null, file: ':memory:' });
  await migrate(db);
  return db;
}

async function freshPostgres(): Promise<Db> {
  return connect({ url: await freshPostgresUrl(), file: '' });
}

/** A database of the engine under test with nothing in it, no schema either. */
export async function bareDatabase(): Promise<Db> {
  const db = isPostgres
    ? connect({ url: await freshPostgresUrl('template1'), file: '' })
    : connect({ url: null, file: ':memory:' });
  onTestFinished(() => db.destroy());
  return db;
}

/** The address of a database copied from the migrated one. */
export async function freshPostgresUrl(template = TEMPLATE): Promise<string> {
  const base = process.env.TEST_POSTGRES!;
  const name = `t_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: `${base}/postgres` });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return `${base}/${name}`;
}
