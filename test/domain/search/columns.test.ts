import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { columnsOf } from '../../../src/domain/search/columns.ts';
import { acts } from '../../support/acts.ts';
import { freshDatabase } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';

test('each column has the number of every row, in the order of the query, under the name it has here', async () => {
  const office = await desk();
  for (const text of ['one', 'two', 'three']) await acts(office).receives({ text });
  const query = office.db.selectFrom('message').select(['id', 'conversationId', 'createdAt']);
  for (const direction of ['asc', 'desc'] as const) {
    const ordered = query.orderBy('id', direction);
    const rows = await ordered.execute();
    expect(rows).toHaveLength(3);
    expect(await columnsOf(office.db, ordered, ['id', 'conversationId', 'createdAt'])).toEqual({
      id: rows.map((row) => row.id),
      conversationId: rows.map((row) => row.conversationId),
      createdAt: rows.map((row) => row.createdAt),
    });
  }
});

test('a query in words of SQL serves too, and one that gives nothing has empty columns', async () => {
  const db = await freshDatabase();
  const numbers = sql`select 9007199254740991 as big union all select 2 as big order by big`;
  expect(await columnsOf(db, numbers, ['big'])).toEqual({ big: [2, Number.MAX_SAFE_INTEGER] });
  expect(await columnsOf(db, db.selectFrom('message').select('id'), ['id'])).toEqual({ id: [] });
});

test('within a transaction what it has written is read', async () => {
  const db = await freshDatabase();
  const rows = await transaction(db, async (tx) => {
    await tx.insertInto('setting').values({ name: 'one', value: '1' }).execute();
    return columnsOf(tx, sql`select count(*) as count from setting where name = 'one'`, ['count']);
  });
  expect(rows).toEqual({ count: [1] });
});
