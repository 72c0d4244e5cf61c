import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { connect, type Engine } from '../../src/db/connection.ts';
import { newestMigration } from '../../src/db/migrate.ts';

/** A SQLite database as it stood before one migration, with what is in it then, and the migration itself. */
async function before(name: string) {
  const db = connect({ url: null, file: ':memory:' });
  const engine: Engine = 'sqlite';
  const plain = db.withoutPlugins();
  for (const [each, run] of Object.entries(migrations)) {
    if (each === name) break;
    await run(plain as never, engine);
  }
  return { plain, run: () => migrations[name]!(plain as never, engine), end: () => db.destroy() };
}

const INSERT = (kind: string, id: string) => sql`
  insert into delivery (automatic, recipients, message_id_header, created_at, due_at)
  values (${kind}, '["ana@fieldnotes.example"]', ${id}, 1, 2)`;

test('one more kind of automatic mail keeps every delivery, its number and its rules', async () => {
  const { plain, run, end } = await before('016-rota');
  await INSERT('invitation', '<a@b>').execute(plain);
  await INSERT('test-mail', '<c@d>').execute(plain);
  await expect(INSERT('shift-notice', '<e@f>').execute(plain)).rejects.toThrow(/constraint/i);
  const rows = async () => (await sql`select * from delivery order by id`.execute(plain)).rows;
  const indexes = async () =>
    (
      await sql<{
        name: string;
      }>`select name from sqlite_master where tbl_name = 'delivery' and type = 'index' order by name`.execute(
        plain,
      )
    ).rows;
  const [kept, known] = [await rows(), await indexes()];
  await run();
  expect(await rows()).toEqual(kept);
  expect(await indexes()).toEqual(known);
  await INSERT('shift-notice', '<g@h>').execute(plain);
  const numbers = ((await rows()) as { id: number }[]).map(({ id }) => id);
  expect(numbers).toEqual([1, 2, 3]);
  await expect(INSERT('auto-reply', '<i@j>').execute(plain)).rejects.toThrow(/constraint/i);
  await expect(INSERT('shift-notice', '<a@b>').execute(plain)).rejects.toThrow(/unique/i);
  await end();
});

test('a company that was there before keeps everybody, and they have said nothing yet', async () => {
  const { plain, run, end } = await before('015-hours');
  await sql`insert into teammate (name, email, role, zone, place, created_at)
    values ('Ana', 'ana@fieldnotes.example', 'owner', 'Africa/Lagos', '', 1)`.execute(plain);
  await run();
  expect((await sql`select count(*) as n from schedule`.execute(plain)).rows).toEqual([{ n: 0 }]);
  expect((await sql`select zone from teammate`.execute(plain)).rows).toEqual([{ zone: 'Africa/Lagos' }]);
  await end();
});

test('the newest migration is the last of the list', () => {
  expect(newestMigration()).toBe(Object.keys(migrations).at(-1));
});
