import { expect, test } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { connect } from '../../src/db/connection.ts';
import { migrate, newestMigration } from '../../src/db/migrate.ts';
import { freshDatabase } from '../support/database.ts';

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
