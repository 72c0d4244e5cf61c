import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { backUp, restoreFrom, verifyBackup } from '../../src/db/backup.ts';
import { connect, type Db } from '../../src/db/connection.ts';
import { migrate, newestMigration } from '../../src/db/migrate.ts';
import { TABLES } from '../../src/db/tables.ts';
import { reindex } from '../../src/domain/search/reindexing.ts';
import { search } from '../../src/domain/search/searching.ts';
import { acts } from '../support/acts.ts';
import { freshDatabase, freshPostgresUrl, isPostgres } from '../support/database.ts';
import { type Desk, desk, temporaryFolder } from '../support/desk.ts';

const ENGINES = isPostgres ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const);
const SECRET = 'the secret that signs reply tokens';

/** A desk with letters, a file, a reply, a note and a draft; and its backup. */
async function backedUp() {
  const office = await desk();
  const act = acts(office);
  const file = { name: 'a.bin', type: 'application/octet-stream', bytes: Buffer.from([0, 255, 10, 13, 0]) };
  const { conversationId } = await act.receives({
    subject: 'Lost in Łódź 🙂',
    text: 'A "quoted" word',
    files: [file],
  });
  await office.arrives();
  await act.replies(conversationId);
  await act.notes(conversationId);
  const path = join(temporaryFolder(), 'desk.backup');
  const report = await backUp(office.db, path, { secret: SECRET });
  return { office, act, conversationId, path, report };
}

/** Where a backup goes to: a new database of one engine. */
async function place(engine: 'sqlite' | 'postgres') {
  const to =
    engine === 'postgres'
      ? { url: await freshPostgresUrl(), file: '' }
      : { url: null, file: join(temporaryFolder(), 'restored.db') };
  return { to, open: () => opened(to) };
}

function opened(to: { url: string | null; file: string }): Db {
  const db = connect(to);
  onTestFinished(() => db.destroy());
  return db;
}

const CONTENT = [
  'teammate',
  'customer',
  'conversation',
  'message',
  'attachment',
  'blob',
  'delivery',
  'event',
  'inboundMail',
  'job',
] as const;

async function contentOf(db: Db): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const table of CONTENT) {
    const rows = await db.selectFrom(table).selectAll().orderBy('id').execute();
    content[table] = rows.map((row) => ({
      ...row,
      ...('bytes' in row ? { bytes: Buffer.from(row.bytes as Uint8Array).toString('hex') } : {}),
    }));
  }
  return content;
}

test('no table is left out of a backup', async () => {
  const db = await freshDatabase();
  const found = await db.withoutPlugins().introspection.getTables();
  const names = found
    .map(({ name }) => name)
    .filter((name) => !/^(?:search_entry|sqlite_|kysely_)/.test(name));
  expect(names.length).toBeGreaterThan(20);
  expect([...TABLES].sort()).toEqual(names.sort());
});

test('tables of more rows than are read at once come whole', async () => {
  const office = await desk();
  const blobs = Array.from({ length: 11 }, (_, number) => ({
    sha256: `${number}`,
    size: 1,
    bytes: Buffer.from([number]),
  }));
  await office.db.insertInto('blob').values(blobs).execute();
  const path = join(temporaryFolder(), 'desk.backup');
  await backUp(office.db, path, { secret: SECRET });
  for (const engine of ENGINES) {
    const { to, open } = await place(engine);
    await restoreFrom(path, to);
    const rows = await open().selectFrom('blob').select('bytes').orderBy('id').execute();
    expect(rows.map(({ bytes }) => bytes[0])).toEqual(blobs.map((_, number) => number));
  }
});

test('a backup says what is in it and carries the signing secret', async () => {
  const { path, report } = await backedUp();
  expect(report).toEqual({ conversations: 2, messages: 4, migration: newestMigration() });
  expect(verifyBackup(path)).toEqual({ report, secret: SECRET });
  expect(existsSync(`${path}.part`)).toBe(false);
});

test('the secret does not stay in the database that was backed up', async () => {
  const { office } = await backedUp();
  expect(await office.db.selectFrom('setting').selectAll().execute()).toEqual([]);
});

test.each(ENGINES)('everything comes back in %s as it was, and is found again', async (engine) => {
  const { office, path } = await backedUp();
  const { to, open } = await place(engine);
  expect((await restoreFrom(path, to)).secret).toBe(SECRET);
  const db = open();
  expect(await contentOf(db)).toEqual(await contentOf(office.db));
  expect(await db.selectFrom('setting').selectAll().execute()).toEqual([]);
  if (isPostgres) await reindex(db);
  expect((await search(db, office.ana, { q: 'Łódź', limit: 5 })).rows).toHaveLength(1);
});

test.each(ENGINES)('a restored desk in %s goes on: new rows get new numbers', async (engine) => {
  const { office, path } = await backedUp();
  const { to, open } = await place(engine);
  await restoreFrom(path, to);
  const db = open();
  const act = acts({ ...office, db } as Desk);
  const before = await db.selectFrom('conversation').select('id').execute();
  const { conversationId } = await act.receives();
  expect(before.map((row) => row.id)).not.toContain(conversationId);
  await expect(act.replies(conversationId)).resolves.toBeGreaterThan(0);
});

test('a restore replaces what was there', async () => {
  const { path } = await backedUp();
  const { to, open } = await place(isPostgres ? 'postgres' : 'sqlite');
  const before = connect(to);
  await migrate(before);
  await before.insertInto('company').values({ id: 1, name: 'Somebody else', createdAt: 1 }).execute();
  await before.destroy();
  await restoreFrom(path, to);
  expect(await open().selectFrom('company').select('name').execute()).toEqual([{ name: 'Fieldnotes' }]);
});

test('a backup is whole beside a desk that goes on writing', async () => {
  const { office, act, path } = await backedUp();
  const again = `${path}.2`;
  const [report] = await Promise.all([
    backUp(office.db, again, { secret: SECRET }),
    act.receives(),
    act.receives(),
  ]);
  expect(verifyBackup(again).report).toEqual(report);
  expect(report.conversations).toBeGreaterThanOrEqual(2);
});

/** Files that are no backup, each with what is said of it. */
const REFUSED: Record<string, [(good: string, bad: string) => void, RegExp]> = {
  'that is not there': [() => {}, /There is no file/],
  'of text': [(_, bad) => writeFileSync(bad, 'Dear Maria,\n'.repeat(500)), /no backup that Porchlight made/],
  'that is empty': [(_, bad) => writeFileSync(bad, ''), /no backup that Porchlight made/],
  'of another program': [
    (_, bad) => {
      const other = new DatabaseSync(bad);
      other.exec('create table bookmarks (url text)');
      other.close();
    },
    /no backup that Porchlight made/,
  ],
  'that is a live database': [
    (good, bad) => {
      copyFileSync(good, bad);
      const copy = new DatabaseSync(bad);
      copy.exec('delete from setting');
      copy.close();
    },
    /no backup that Porchlight made/,
  ],
  'of a newer Porchlight': [
    (good, bad) => {
      copyFileSync(good, bad);
      const copy = new DatabaseSync(bad);
      copy.exec("insert into kysely_migration (name, timestamp) values ('999-later', '2099')");
      copy.close();
    },
    /newer Porchlight \(999-later\)/,
  ],
  'of a newer Porchlight whose number came late': [
    (good, bad) => {
      copyFileSync(good, bad);
      const copy = new DatabaseSync(bad);
      copy.exec("insert into kysely_migration (name, timestamp) values ('004-unknown', '2099')");
      copy.close();
    },
    /newer Porchlight \(004-unknown\)/,
  ],
  'with overwritten pages': [
    (good, bad) => {
      const bytes = readFileSync(good);
      bytes.fill(0xa5, 4096 * 6, 4096 * 20);
      writeFileSync(bad, bytes);
    },
    /damaged|malformed/,
  ],
  'that was cut off': [
    (good, bad) => {
      copyFileSync(good, bad);
      truncateSync(bad, 4096 * 12);
    },
    /damaged|malformed|no backup/,
  ],
};

test.each(Object.keys(REFUSED))('a file %s is refused in words, and nothing is replaced', async (kind) => {
  const { path } = await backedUp();
  const [make, words] = REFUSED[kind]!;
  const bad = join(temporaryFolder(), 'bad.backup');
  make(path, bad);
  const { to, open } = await place(isPostgres ? 'postgres' : 'sqlite');
  await restoreFrom(path, to);
  const db = open();
  const before = await contentOf(db);
  expect(() => verifyBackup(bad)).toThrow(words);
  await expect(restoreFrom(bad, to)).rejects.toThrow(words);
  expect(await contentOf(db)).toEqual(before);
});

test.runIf(isPostgres)('a restore that fails half-way leaves PostgreSQL as it was', async () => {
  const { path } = await backedUp();
  const copy = new DatabaseSync(path);
  // SQLite keeps a NUL in a text, PostgreSQL refuses one.
  copy.exec("update event set data = 'a' || char(0) where id = (select max(id) from event)");
  copy.close();
  const { to, open } = await place('postgres');
  const before = connect(to);
  await before.insertInto('company').values({ id: 1, name: 'Still here', createdAt: 1 }).execute();
  await before.destroy();
  await expect(restoreFrom(path, to)).rejects.toThrow();
  expect(await open().selectFrom('company').select('name').execute()).toEqual([{ name: 'Still here' }]);
});
