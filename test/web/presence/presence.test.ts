import { expect, test } from 'vitest';
import { present } from '../../../src/domain/conversation/presence.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

async function open() {
  const office = await desk();
  const number = await office.arrives();
  const pages = await site(office);
  return { office, pages, conversation: String(number), tomas: await pages.signedIn(office.tomas) };
}

test('a page says where it is and whether somebody writes, and that it is gone', async () => {
  const { office, conversation, tomas } = await open();
  expect((await tomas.put('/presence', { page: 'page-one', conversation, writing: '1' })).status).toBe(204);
  expect(await present(office.db)).toMatchObject([
    { name: 'Tomás Ribeiro', doing: 'writing', conversationId: Number(conversation) },
  ]);
  await tomas.put('/presence', { page: 'page-one', conversation });
  expect(await present(office.db)).toMatchObject([{ doing: 'reading' }]);
  expect((await tomas.delete('/presence?page=page-one')).status).toBe(204);
  expect(await present(office.db)).toEqual([]);
});

test('nobody can speak for another’s page', async () => {
  const { office, pages, conversation, tomas } = await open();
  await tomas.put('/presence', { page: 'page-one', conversation });
  const ana = await pages.signedIn(office.ana);
  await ana.put('/presence', { page: 'page-one' });
  await ana.delete('/presence?page=page-one');
  expect(await present(office.db)).toMatchObject([{ name: 'Tomás Ribeiro' }]);
});

test.each(['', 'short', 'has a space in it', 'x'.repeat(65)])(
  'a page that calls itself %j is 422',
  async (page) => {
    const { tomas } = await open();
    expect((await tomas.put('/presence', { page })).status).toBe(422);
    expect((await tomas.delete(`/presence?page=${encodeURIComponent(page)}`)).status).toBe(422);
  },
);

test('a conversation of another mailbox is 404', async () => {
  const { office, pages, conversation } = await open();
  const { nils } = await memberElsewhere(office);
  expect(
    (await (await pages.signedIn(nils)).put('/presence', { page: 'page-nils', conversation })).status,
  ).toBe(404);
  expect(
    (await (await pages.signedIn(nils)).put('/presence', { page: 'page-nils', conversation: 'x' })).status,
  ).toBe(404);
  expect(await present(office.db)).toEqual([]);
});
