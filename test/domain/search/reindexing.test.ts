import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { reindex, reindexMessages } from '../../../src/domain/search/reindexing.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';

test('an index that was lost is made anew, and finds what it found', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ text: 'heliotrope' });
  await act.replies(conversationId, { html: '<p>marigold</p>' });
  const found = async () =>
    Promise.all(
      ['heliotrope', 'marigold', 'López', 'northwind.example', 'calendar'].map(
        async (q) => (await search(office.db, office.ana, { q, limit: 5 })).rows.length,
      ),
    );
  const before = await found();
  expect(before).toEqual([1, 1, 1, 1, 1]);
  await sql`delete from search_entry where ${sql.ref(isPostgres ? 'id' : 'rowid')} > 0`.execute(office.db);
  expect(await found()).toEqual([0, 0, 0, 0, 0]);
  for (let time = 0; time < 2; time++) await reindex(office.db);
  expect(await found()).toEqual(before);
});

test('two who make the same message findable at once leave it there once', async () => {
  const office = await desk();
  const { messageId } = await acts(office).receives({ text: 'heliotrope' });
  await Promise.all(
    Array.from({ length: 6 }, () => transaction(office.db, (tx) => reindexMessages(tx, [messageId]))),
  );
  expect((await search(office.db, office.ana, { q: 'heliotrope', limit: 5 })).rows).toHaveLength(1);
});
