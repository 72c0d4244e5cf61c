import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { expect, onTestFinished } from 'vitest';
import { connect, type Db, handleOf } from '../../src/db/connection.ts';

export const isPostgres = process.env.ENGINE === 'postgres';

/** A fresh, empty, migrated database of the engine under test; gone when the test is. */
export async function freshDatabase(): Promise<Db> {
  const db = isPostgres ? connect({ url: await freshPostgresUrl(), file: '' }) : freshSqlite();
  onTestFinished(() => db.destroy());
  return db;
}

function freshSqlite(): Db {
  const db = connect({ url: null, file: ':memory:' });
  handleOf(db).sqlite!.deserialize(readFileSync(process.env.TEST_SQLITE!));
  return db;
}

/** A database of the engine under test with nothing in it, no schema either. */
export async function bareDatabase(): Promise<Db> {
  const db = isPostgres
    ? connect({ url: addressOf(await created('template1')), file: '' })
    : connect({ url: null, file: ':memory:' });
  onTestFinished(() => db.destroy());
  return db;
}

type Emptied = { name: string; tables: string };
const emptied: Emptied[] = []; // databases that an earlier test has done with: emptying takes less than copying

/** The address of a migrated database with nothing in it. */
export async function freshPostgresUrl(): Promise<string> {
  const { name, tables } = emptied.pop() ?? (await copied());
  onTestFinished(async () => {
    await asked(name, EMPTY);
    expect(await asked(name, TABLES), 'the tables, as the test leaves them').toBe(tables);
    emptied.push({ name, tables });
  });
  return addressOf(name);
}

/** Whoever is still connected is sent away, no row is left, and numbers begin anew. */
const EMPTY = `do $$ declare one record; begin
  perform pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
  set local session_replication_role = replica;
  for one in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('delete from %I', one.tablename);
  end loop;
  perform setval(seqrelid, seqstart, false) from pg_sequence;
end $$`;

const TABLES = `select string_agg(tablename, ' ' order by tablename) as said from pg_tables where schemaname = 'public'`;

async function copied(): Promise<Emptied> {
  const name = await created(process.env.TEST_POSTGRES_TEMPLATE!);
  return { name, tables: await asked(name, TABLES) };
}

async function created(template: string): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asked('postgres', `create database ${name} template ${template}`);
  return name;
}

function addressOf(name: string): string {
  return `${process.env.TEST_POSTGRES!}/${name}`;
}

async function asked(database: string, command: string): Promise<string> {
  const client = new pg.Client({ connectionString: addressOf(database) });
  await client.connect();
  const { rows } = await client.query<{ said: string }>(command);
  await client.end();
  return rows[0]?.said ?? '';
}
