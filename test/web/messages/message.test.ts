import { expect, test } from 'vitest';
import { acts } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

test('a letter’s permanent link leads to where it stands, and each letter has one to copy', async () => {
  const office = await desk();
  const pages = await site(office);
  const { conversationId: number, messageId } = await acts(office).receives();
  const ana = await pages.signedIn(office.ana);
  const answer = await ana.get(`/messages/${messageId}`);
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/conversations/${number}#message-${messageId}`,
  ]);
  const html = await ana.page(`/conversations/${number}`);
  expect(html).toContain(`href="/messages/${messageId}" data-controller="copy"`);
  expect(html).toContain(`id="message-${messageId}"`);
});

test('for whoever may not see it there is no such letter', async () => {
  const office = await desk();
  const pages = await site(office);
  const { messageId } = await acts(office).receives();
  const { nils } = await memberElsewhere(office);
  expect((await (await pages.signedIn(nils)).get(`/messages/${messageId}`)).status).toBe(404);
  const ana = await pages.signedIn(office.ana);
  for (const none of ['0', '999', 'x', '-1']) expect((await ana.get(`/messages/${none}`)).status).toBe(404);
});
