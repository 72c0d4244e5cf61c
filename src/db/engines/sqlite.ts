import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteStatement } from 'kysely';
import { SqliteNames } from '../names.ts';

const CACHED_STATEMENTS = 600;
const BUSY_TIMEOUT_MS = 10_000; // the command line may write beside a running server

type SqliteFile = { dialect: SqliteDialect; raw: DatabaseSync };

/** Opens `file` (or ':memory:'), each commit on the disk before it returns. */
export function openSqlite(file: string): SqliteFile {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const raw = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  raw.exec('pragma cache_size = -8000; pragma temp_store = memory');
  const dialect = new SqliteDialect({ database: asKyselyExpects(raw) });
  dialect.createAdapter = () => new WholeMigrations();
  dialect.createQueryCompiler = () => new SqliteNames();
  return { raw, dialect };
}

/** SQLite takes back a changed schema too; Kysely does not count on it. A migration cut off in its middle leaves nothing. */
class WholeMigrations extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function asKyselyExpects(raw: DatabaseSync) {
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare(sql: string): SqliteStatement {
      const cached = cache.get(sql);
      if (cached) return cached;
      // A deferred transaction that turns into a writer can fail at once where another process wrote meanwhile.
      const statement = adapt(raw.prepare(sql === 'begin' ? 'begin immediate' : sql));
      if (cache.size >= CACHED_STATEMENTS) cache.delete(cache.keys().next().value!);
      cache.set(sql, statement);
      return statement;
    },
  };
}

function adapt(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  const reader = statement.columns().length > 0;
  // Deleting from the search index leaves a row id above 2^53 as the last one, which as a number throws.
  if (!reader) statement.setReadBigInts(true);
  return {
    reader,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
  };
}
