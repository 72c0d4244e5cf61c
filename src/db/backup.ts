import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { backup as copyPages, DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { migrations } from '../../db/migrations/index.ts';
import { connect, type Db, handleOf } from './connection.ts';
import { openSqlite } from './engines/sqlite.ts';
import { migrate, unknownMigration } from './migrate.ts';
import { TABLES } from './tables.ts';

const ROWS_AT_ONCE = 500;
const BLOBS_AT_ONCE = 4; // up to 25 MB each
const SECRET = 'backup.secret';

export type BackupReport = { conversations: number; messages: number; migration: string };

/** Writes everything, the signing secret too, into one SQLite file, whichever engine runs: consistent beside a running server. */
export async function backUp(db: Db, file: string, { secret }: { secret: string }): Promise<BackupReport> {
  if (!existsSync(dirname(file))) throw new Error(`There is no folder ${dirname(file)}.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const { sqlite } = handleOf(db);
  if (sqlite) await copyBeside(sqlite, part);
  else await copyToFile(db, part);
  const copy = new DatabaseSync(part);
  copy.exec('pragma journal_mode = delete');
  copy
    .prepare('insert or replace into setting (name, value) values (?, ?)')
    .run(SECRET, JSON.stringify(secret));
  copy.close();
  const { report } = verifyBackup(part);
  renameSync(part, file);
  return report;
}

const TRIES = 5;

/** Copies through a connection of its own, so that who writes meanwhile is not in the way; a copy that a writer broke begins again. */
async function copyBeside(sqlite: DatabaseSync, part: string): Promise<void> {
  const location = sqlite.location();
  const source = location ? new DatabaseSync(location, { readOnly: true }) : sqlite;
  try {
    for (let tries = 1; ; tries++) {
      const problem = await copyPages(source, part).then(
        () => null,
        (error: unknown) => error,
      );
      if (problem === null) return;
      if (tries === TRIES) throw problem;
      rmSync(part, { force: true });
    }
  } finally {
    if (source !== sqlite) source.close();
  }
}

/** Opens a backup and checks it whole. Throws an Error that says what is wrong; changes nothing. */
export function verifyBackup(file: string): { report: BackupReport; secret: string } {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const result = Object.values(copy.prepare('pragma integrity_check').get() ?? {})[0];
    if (result !== 'ok') throw new Error(`The backup is damaged: ${String(result)}`);
    const one = (query: string) => Object.values(copy.prepare(query).get() ?? {})[0];
    const names = copy.prepare('select name from kysely_migration order by name').all();
    const unknown = unknownMigration(names.map((row) => String(row.name)));
    if (unknown) throw new Error(`The backup is of a newer Porchlight (${unknown}). Update first.`);
    const secret = JSON.parse(String(one(`select value from setting where name = '${SECRET}'`) ?? 'null'));
    if (typeof secret !== 'string') throw new Error('The file is no backup that Porchlight made.');
    return {
      secret,
      report: {
        conversations: Number(one('select count(*) from conversation')),
        messages: Number(one('select count(*) from message')),
        migration: String(names.at(-1)?.name),
      },
    };
  } catch (error) {
    throw /not a database|no such table/.test(String(error))
      ? new Error('The file is no backup that Porchlight made.')
      : error;
  } finally {
    copy.close();
  }
}

/** Replaces everything here by a verified backup, or nothing at all. Gives what came in and its secret, for the caller to keep. */
export async function restoreFrom(
  file: string,
  to: { url: string | null; file: string },
): Promise<{ report: BackupReport; secret: string }> {
  const verified = verifyBackup(file);
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-restore-'));
  try {
    const today = await broughtToToday(file, join(folder, 'copy.db'));
    if (to.url) await copyFromFile(today, to);
    else {
      const source = new DatabaseSync(today, { readOnly: true });
      await copyPages(source, to.file);
      source.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const db = connect(to);
  await sql`delete from setting where name = ${SECRET}`.execute(db);
  await db.destroy();
  return verified;
}

/** A backup of an older Porchlight is migrated in a copy of its own, before anything is replaced; another is taken as it is. */
async function broughtToToday(file: string, copy: string): Promise<string> {
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    const { had } = source.prepare('select count(*) as had from kysely_migration').get() as { had: number };
    if (had === Object.keys(migrations).length) return file;
    await copyPages(source, copy);
  } finally {
    source.close();
  }
  const db = connect({ url: null, file: copy });
  await migrate(db).finally(() => db.destroy());
  return copy;
}

type Tables = Kysely<Record<string, Record<string, unknown>>>;

/** Every row of a table, some at a time: the table of bytes is larger than memory. Rows without an id of their own are small. */
async function* rowsOf(db: Tables, table: string): AsyncGenerator<Record<string, unknown>> {
  const query = db.selectFrom(table).selectAll();
  const [first] = await query.limit(1).execute();
  if (!first || !('id' in first)) return yield* await query.execute();
  const atOnce = table === 'blob' ? BLOBS_AT_ONCE : ROWS_AT_ONCE;
  const page = (after: unknown) => query.where('id', '>', after).orderBy('id').limit(atOnce).execute();
  for (let rows = await page(0); rows.length > 0; rows = await page(rows.at(-1)!.id)) yield* rows;
}

/** PostgreSQL in one snapshot, row by row, into a SQLite file of the same schema. */
async function copyToFile(db: Db, file: string): Promise<void> {
  const target = connect({ url: null, file });
  await migrate(target);
  const raw = handleOf(target).sqlite!;
  raw.exec('pragma foreign_keys = off; begin');
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      for (const table of TABLES)
        for await (const row of rowsOf(tx.withoutPlugins() as unknown as Tables, table)) {
          const names = Object.keys(row);
          raw
            .prepare(`insert into ${table} (${names.join()}) values (${names.map(() => '?').join()})`)
            .run(...(Object.values(row) as SQLInputValue[]));
        }
    });
  raw.exec('commit');
  await target.destroy();
}

/** A SQLite backup into PostgreSQL, in one transaction: what was there stays until all of it is in. */
async function copyFromFile(file: string, to: { url: string | null; file: string }): Promise<void> {
  const { dialect } = openSqlite(file);
  const source: Tables = new Kysely({ dialect });
  const db = connect(to);
  await migrate(db);
  const plain = db.withoutPlugins() as unknown as Tables;
  await plain.transaction().execute(async (tx) => {
    await sql`truncate ${sql.join([...TABLES, 'search_entry'].map((table) => sql.table(table)))} cascade`.execute(
      tx,
    );
    await sql`set constraints all deferred`.execute(tx);
    for (const table of TABLES) {
      let rows: Record<string, unknown>[] = [];
      const atOnce = table === 'blob' ? BLOBS_AT_ONCE : ROWS_AT_ONCE;
      const write = () => (rows.length > 0 ? tx.insertInto(table).values(rows).execute() : null);
      for await (const row of rowsOf(source, table)) {
        rows.push(row);
        if (rows.length < atOnce) continue;
        await write();
        rows = [];
      }
      await write();
      await resetSequence(tx, table);
    }
  });
  await source.destroy();
  await db.destroy();
}

async function resetSequence(tx: Tables, table: string): Promise<void> {
  const { rows } = await sql<{
    name: string | null;
  }>`select case when exists (select 1 from information_schema.columns where table_name = ${table} and column_name = 'id' and is_identity = 'YES') then pg_get_serial_sequence(${table}, 'id') end as name`.execute(
    tx,
  );
  const name = rows[0]?.name;
  if (name)
    await sql`select setval(${name}, greatest((select coalesce(max(id), 0) from ${sql.table(table)}), 1))`.execute(
      tx,
    );
}
