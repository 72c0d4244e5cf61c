import fc from 'fast-check';
import { CamelCasePlugin, createQueryId } from 'kysely';
import { expect, test } from 'vitest';
import { camelCase, snakeCase } from '../../src/db/names.ts';
import { transaction } from '../../src/domain/database.ts';
import { freshDatabase } from '../support/database.ts';

const name = fc.stringMatching(/^[a-z]{1,5}(?:[A-Z][a-z0-9]{1,5}){0,4}$/);

test('a name of the program comes back from the database as it was', () => {
  fc.assert(fc.property(name, (one) => camelCase(snakeCase(one)) === one));
});

test('what the database already calls so keeps its name', () => {
  fc.assert(fc.property(name, (one) => snakeCase(snakeCase(one)) === snakeCase(one)));
});

test('names are as the plugin of Kysely makes them', async () => {
  const plugin = new CamelCasePlugin();
  await fc.assert(
    fc.asyncProperty(name, async (one) => {
      const args = { queryId: createQueryId(), result: { rows: [{ [snakeCase(one)]: 1 }] } };
      const { rows } = await plugin.transformResult(args);
      expect(rows).toEqual([{ [camelCase(snakeCase(one))]: 1 }]);
    }),
  );
});

test('tables, columns, aliases and what is asked of them have the names of the database, in words of SQL too', async () => {
  const db = await freshDatabase();
  const { sql } = db
    .selectFrom('signInLink as newestLink')
    .innerJoin('teammate', 'teammate.id', 'newestLink.teammateId')
    .select(['newestLink.tokenHash as theHash', db.dynamic.ref<'joinedAt'>('teammate.joinedAt')])
    .where('newestLink.expiresAt', '>', 1)
    .orderBy('newestLink.expiresAt')
    .compile();
  expect(sql).not.toMatch(/[A-Z]/);
  expect(sql).toContain('"newest_link"."token_hash" as "the_hash"');
});

test('what is read has the names of the program, whatever is in it', async () => {
  const db = await freshDatabase();
  await transaction(db, (tx) =>
    tx.insertInto('setting').values({ name: 'a_name', value: '{"a_key":1}' }).execute(),
  );
  const rows = await db.selectFrom('setting').select(['name as theName', 'value']).execute();
  expect(rows).toEqual([{ theName: 'a_name', value: '{"a_key":1}' }]);
  expect(await db.selectFrom('setting').select('name').where('name', '=', 'another').execute()).toEqual([]);
});

test('without its plugins a database names what it reads as the tables do', async () => {
  const db = await freshDatabase();
  await transaction(db, (tx) => tx.insertInto('setting').values({ name: 'one', value: '1' }).execute());
  const rows = await db.withoutPlugins().selectFrom('setting').select('name as theName').execute();
  expect(rows).toEqual([{ the_name: 'one' }]);
});
