import type { DatabaseSync } from 'node:sqlite';
import { Kysely, type Transaction } from 'kysely';
import type pg from 'pg';
import { openPostgres } from './engines/postgres.ts';
import { openSqlite } from './engines/sqlite.ts';
import { camelNamed } from './names.ts';
import type { Schema } from './schema.ts';

export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;
export type Engine = 'sqlite' | 'postgres';

/** What only db/, domain/search and queue/ may ask: which engine, and its own handle. */
type Handle = { engine: Engine; sqlite?: DatabaseSync; pool?: pg.Pool; url?: string };

const handles = new WeakMap<object, Handle>();

/** Opens PostgreSQL where `url` is given, else the SQLite file. The caller ends it with `db.destroy()`. */
export function connect({ url, file }: { url: string | null; file: string }): Db {
  const plugins = [camelNamed];
  if (url) {
    const { dialect, pool } = openPostgres(url);
    const db = new Kysely<Schema>({ dialect, plugins });
    handles.set(db.getExecutor().adapter, { engine: 'postgres', pool, url });
    return db;
  }
  const { dialect, raw } = openSqlite(file);
  const db = new Kysely<Schema>({ dialect, plugins });
  handles.set(db.getExecutor().adapter, { engine: 'sqlite', sqlite: raw });
  return db;
}

export function handleOf(db: Db): Handle {
  return handles.get(db.getExecutor().adapter)!;
}

/** Works for a transaction too: it shares its database's adapter. */
export function engineOf(db: Db): Engine {
  return handleOf(db).engine;
}
