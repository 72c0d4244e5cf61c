import { expect, test } from 'vitest';
import { write } from '../../../src/domain/conversation/writing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('what a teammate writes is stored under their name and found by its words, its subject and its customer', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives();
  const conversation = await office.conversation(conversationId);
  const words = {
    kind: 'note' as const,
    html: '<p>Ask the gardener</p>',
    text: 'Ask the gardener',
    at: NINE,
  };
  const id = await transaction(office.db, (tx) => write(tx, conversation, { by: office.yuki, ...words }));
  const row = await office.db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    conversationId,
    teammateId: office.yuki.id,
    customerId: null,
    fromName: 'Yuki Kimura',
    createdAt: NINE,
    automatic: null,
  });
  for (const q of ['gardener', 'gardener calendar', 'gardener López'])
    expect((await search(office.db, office.ana, { q, limit: 5 })).rows).toHaveLength(1);
});
