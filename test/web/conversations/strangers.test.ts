import { expect, test } from 'vitest';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

const EVE = { address: 'eve@elsewhere.example', name: 'Eve' };

test('both pages say that somebody new writes, and lead to each other', async () => {
  const office = await desk();
  const act = acts(office);
  const first = await act.receives({ messageId: '<first@northwind.example>' });
  const strange = await act.receives({ from: EVE, inReplyTo: '<first@northwind.example>' });
  const ana = await (await site(office)).signedIn(office.ana);
  const theirs = await ana.page(`/conversations/${strange.conversationId}`);
  expect(words(theirs)).toContain('Eve answers Our calendar is blank , and takes no part in it.');
  expect(theirs).toContain(`href="/conversations/${first.conversationId}"`);
  expect(theirs).toContain(`action="/conversations/${strange.conversationId}/admission"`);
  const known = await ana.page(`/conversations/${first.conversationId}`);
  expect(words(known)).toContain('Somebody new answered this. Eve takes no part here');
  expect(known).toContain(`href="/conversations/${strange.conversationId}"`);
  await ana.delete(`/conversations/${strange.conversationId}/admission`);
  expect(await ana.page(`/conversations/${first.conversationId}`)).not.toContain('Somebody new');
});

test('who does not see the other conversation is shown nothing of it', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox } = await yukisMailbox(office);
  const hidden = { mailboxIds: [mailbox.id], messageId: '<hidden@northwind.example>', subject: 'A secret' };
  await act.receives(hidden);
  const strange = await act.receives({ from: EVE, inReplyTo: '<hidden@northwind.example>', subject: 'Hi' });
  const ana = await (await site(office)).signedIn(office.ana);
  const page = await ana.page(`/conversations/${strange.conversationId}`);
  expect(page).not.toContain('A secret');
  expect(page).not.toContain('Somebody new');
  const refused = await ana.post(`/conversations/${strange.conversationId}/admission`);
  expect(refused.status).toBe(404);
});

test('the number of a merged conversation leads to the other one, and a refused reply there keeps its text', async () => {
  const office = await desk();
  const act = acts(office);
  const first = await act.receives({ messageId: '<first@northwind.example>' });
  const strange = await act.receives({ from: EVE, inReplyTo: '<first@northwind.example>' });
  const ana = await (await site(office)).signedIn(office.ana);
  const old = `/conversations/${strange.conversationId}`;
  await ana.post(`${old}/admission`);
  const response = await ana.get(old);
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(`/conversations/${first.conversationId}`);
  const tooLong = await ana.post(`${old}/replies`, { text: `Kept words ${'x'.repeat(2_000_000)}` });
  expect(tooLong.status).toBe(422);
  expect(await tooLong.text()).toContain('Kept words');
});
