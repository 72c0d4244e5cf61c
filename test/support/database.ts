import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { connect, type Db } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { TEMPLATE } from './postgres.ts';

export const isPostgres = process.env.ENGINE === 'postgres';

/** A fresh, empty, migrated database of the engine under test; gone when the test is. */
export async function freshDatabase(): Promise<Db> {
  return isPostgres ? freshPostgres() : freshSqlite();
}

async function freshSqlite(): Promise<Db> {
  const db = connect({ url: null, file: ':memory:' });
  await migrate(db);
  onTestFinished(() => db.destroy());
  return db;
}

async function freshPostgres(): Promise<Db> {
  const url = await freshPostgresUrl();
  const db = connect({ url, file: '' });
  onTestFinished(async () => {
    await db.destroy();
    await administer(`drop database ${new URL(url).pathname.slice(1)} with (force)`); // each is 10 MB on the disk
  });
  return db;
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
  const name = `t_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} template ${template}`);
  return `${process.env.TEST_POSTGRES!}/${name}`;
}

async function administer(command: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${process.env.TEST_POSTGRES!}/postgres` });
  await client.connect();
  await client.query(command);
  await client.end();
}
