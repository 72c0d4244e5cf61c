import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('a later letter becomes a conversation of its own; one that is not here does not', async () => {
  const office = await desk();
  const number = await office.arrives({ messageId: '<first@northwind.example>' });
  await office.arrives({ inReplyTo: '<first@northwind.example>', text: 'Something else.' });
  const ana = await (await site(office)).signedIn(office.ana);
  expect((await ana.post(`/conversations/${number}/splits`, { message: '0' })).status).toBe(404);
  const { id } = await office.db
    .selectFrom('message')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const response = await ana.post(`/conversations/${number}/splits`, { message: String(id) });
  expect(response.headers.get('location')).toMatch(/^\/conversations\/\d+$/);
  expect(response.headers.get('location')).not.toBe(`/conversations/${number}`);
});
