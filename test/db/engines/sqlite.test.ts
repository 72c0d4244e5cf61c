import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../../src/db/engines/sqlite.ts';
import { temporaryFolder } from '../../support/desk.ts';

type Words = { word: { text: string } };

function open(file = join(temporaryFolder(), 'words.db')) {
  const { dialect, raw } = openSqlite(file);
  const db = new Kysely<Words>({ dialect });
  onTestFinished(() => db.destroy());
  return { db, raw, file };
}

const pragma = (raw: ReturnType<typeof open>['raw'], name: string) =>
  Object.values(raw.prepare(`pragma ${name}`).get()!)[0];

test('a commit is on the disk before it returns, and references hold', () => {
  const { raw } = open();
  expect(pragma(raw, 'journal_mode')).toBe('wal');
  expect(pragma(raw, 'synchronous')).toBe(2);
  expect(pragma(raw, 'foreign_keys')).toBe(1);
});

test('rows, changes and returned values come back as Kysely expects', async () => {
  const { db } = open();
  await sql`create table word (text text)`.execute(db);
  const inserted = await db
    .insertInto('word')
    .values([{ text: 'a' }, { text: 'b' }])
    .executeTakeFirst();
  expect(inserted.numInsertedOrUpdatedRows).toBe(2n);
  expect(await db.insertInto('word').values({ text: 'c' }).returning('text').execute()).toEqual([
    { text: 'c' },
  ]);
  expect((await db.deleteFrom('word').executeTakeFirst()).numDeletedRows).toBe(3n);
});

test('more statements than are kept ready still run', async () => {
  const { db } = open();
  for (let n = 0; n < 700; n++) {
    const { rows } = await sql<{ n: number }>`select ${sql.raw(String(n))} as n`.execute(db);
    expect(rows).toEqual([{ n }]);
  }
});

test('two writers on one file wait for each other', async () => {
  const one = open();
  const other = open(one.file);
  await sql`create table word (text text)`.execute(one.db);
  const writes = (db: Kysely<Words>, text: string) =>
    db.transaction().execute(async (tx) => {
      const before = await tx.selectFrom('word').select('text').execute();
      await tx
        .insertInto('word')
        .values({ text: `${text}${before.length}` })
        .execute();
    });
  for (let n = 0; n < 10; n++) await Promise.all([writes(one.db, 'a')]).then(() => writes(other.db, 'b'));
  const { rows } = await sql<{ n: number }>`select count(*) as n from word`.execute(one.db);
  expect(rows).toEqual([{ n: 20 }]);
});
