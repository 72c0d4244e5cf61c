import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { connect, type Db, engineOf } from '../../src/db/connection.ts';
import { migrate, newestMigration } from '../../src/db/migrate.ts';
import { bareDatabase, freshDatabase } from '../support/database.ts';
import { FIRST_FOUR, migrateOnly } from '../support/older.ts';

test('migrating what is newest does nothing and harms nothing', async () => {
  const db = await freshDatabase();
  await db.insertInto('company').values({ id: 1, name: 'Fieldnotes', createdAt: 1 }).execute();
  expect(await migrate(db)).toEqual([]);
  expect(await db.selectFrom('company').select('name').execute()).toEqual([{ name: 'Fieldnotes' }]);
});

test('an empty database gets every migration, in the order of its numbers', async () => {
  const db = connect({ url: null, file: ':memory:' });
  expect(await migrate(db)).toEqual(Object.keys(migrations).sort());
  await db.destroy();
});

test('migrations are numbered in their order, and the newest is known', () => {
  const names = Object.keys(migrations);
  const numbers = names.map((name) => Number.parseInt(name, 10));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(newestMigration()).toBe(names.at(-1));
});

test('both engines have the same tables and columns, but for the search index', async () => {
  const db = await freshDatabase();
  const sqlite = connect({ url: null, file: ':memory:' });
  await migrate(sqlite);
  const shape = async (of: typeof db): Promise<Record<string, string[]>> =>
    Object.fromEntries(
      (await of.withoutPlugins().introspection.getTables())
        .filter((table) => !/^(search_entry|sqlite_|kysely_)/.test(table.name))
        .map((table) => [
          table.name,
          table.columns.map((column) => `${column.name}${column.isNullable ? '?' : ''}`).sort(),
        ])
        .sort(),
    );
  const [here, there] = [await shape(db), await shape(sqlite)];
  expect(Object.keys(here).length).toBeGreaterThan(15);
  expect(Object.keys(here).sort()).toEqual(Object.keys(there).sort());
  for (const name of Object.keys(there))
    expect(here[name]!.map((column: string) => column.replace('?', ''))).toEqual(
      there[name]!.map((column: string) => column.replace('?', '')),
    );
  await sqlite.destroy();
});

/** Every table, index, trigger, function and constraint with its whole definition; columns in any order. */
async function schemaOf(db: Db): Promise<string[]> {
  const parts =
    engineOf(db) === 'sqlite'
      ? sql`select type || ' ' || name as name, sql as definition from sqlite_master where sql is not null`
      : sql`select 'column ' || table_name || '.' || column_name as name,
            concat_ws(' ', data_type, is_nullable, column_default, is_identity) as definition
          from information_schema.columns where table_schema = 'public'
        union all select 'index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
        union all select 'trigger ' || tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        union all select 'function ' || proname, pg_get_functiondef(oid) from pg_proc
          where pronamespace = 'public'::regnamespace and prokind = 'f'
        union all select 'constraint ' || conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid)
          from pg_constraint where connamespace = 'public'::regnamespace`;
  const { rows } = await (parts as ReturnType<typeof sql<{ name: string; definition: string }>>).execute(
    db.withoutPlugins(),
  );
  return rows.map(({ name, definition }) => `${name}: ${definition.split(', ').sort().join(', ')}`).sort();
}

const ALL = Object.keys(migrations);

test.each([
  ['the first four', [FIRST_FOUR]],
  ['the first four, then what was ready sooner than its number', [FIRST_FOUR, ['013-attachment-text']]],
  ['one of each number in turn', ALL.map((name) => [name])],
  [
    'the later numbers before the earlier ones',
    [FIRST_FOUR, ALL.filter((name) => name >= '01'), ALL.filter((name) => name < '007')],
  ],
])('a folder that had %s ends with the schema of a new one', async (_, steps) => {
  const [old, fresh] = [await bareDatabase(), await freshDatabase()];
  let had: string[] = [];
  for (const step of steps) {
    had = [...new Set([...had, ...step])];
    await migrateOnly(old, had);
  }
  expect((await migrate(old)).length).toBe(ALL.length - had.length);
  const schema = await schemaOf(fresh);
  expect(schema.length).toBeGreaterThan(80);
  expect(await schemaOf(old)).toEqual(schema);
  expect(await migrate(old)).toEqual([]);
});

test('a migration that fails leaves what was before, whole', async () => {
  const db = await bareDatabase();
  await migrateOnly(db, FIRST_FOUR);
  const before = await schemaOf(db);
  await sql`create table link (first_id bigint)`.execute(db); // in the way of a later one
  await expect(migrate(db)).rejects.toThrow(/link/);
  await sql`drop table link`.execute(db);
  expect(await schemaOf(db)).toEqual(before);
  expect(await migrate(db)).toHaveLength(ALL.length - FIRST_FOUR.length);
});
