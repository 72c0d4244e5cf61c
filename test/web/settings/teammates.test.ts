import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, valueIn, words } from '../../support/html.ts';

async function open() {
  const office = await desk();
  const pages = await site(office);
  return { office, ana: await pages.signedIn(office.ana), tomas: await pages.signedIn(office.tomas) };
}

test('an owner asks somebody in, by mail and by a link to hand over', async () => {
  const { office, ana } = await open();
  const html = await (
    await ana.post('/settings/teammates', { name: 'Ife Balogun', email: 'IFE@fieldnotes.example' })
  ).text();
  expect(words(html)).toContain('Ife Balogun has mail.');
  expect(words(html)).toContain('invited, not here yet');
  const mail = await office.db
    .selectFrom('delivery')
    .select(['recipients', 'content'])
    .where('automatic', '=', 'invitation')
    .executeTakeFirstOrThrow();
  expect(mail.recipients).toContain('ife@fieldnotes.example');
  expect(JSON.parse(mail.content!).text).toContain('This mail was sent automatically.');
  expect(JSON.parse(mail.content!).text).toContain(/secret">([^<]+)/.exec(html)![1]!);
});

test.each([
  [{ name: '', email: 'x@fieldnotes.example' }, 'name', 'missing'],
  [{ name: 'Ife', email: 'nonsense' }, 'email', 'not an e-mail address'],
  [{ name: 'Ife', email: 'help@fieldnotes.example' }, 'email', 'mailbox of yours'],
  [{ name: 'Ife', email: 'tomas@fieldnotes.example' }, 'email', 'here already'],
])('a wrong invitation is 422 with what was typed', async (typed, field, text) => {
  const response = await (await open()).ana.post('/settings/teammates', typed);
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(errorOf(html, field)).toContain(text);
  expect(valueIn(html, 'email')).toBe(typed.email);
});

test('who is no owner sees the team, and can neither ask in nor remove', async () => {
  const { office, tomas } = await open();
  const html = await tomas.page('/settings/teammates');
  expect(words(html)).toContain('Owners can ask more people in.');
  expect(html).not.toContain('Remove');
  expect(
    (await tomas.post('/settings/teammates', { name: 'Eve', email: 'eve@fieldnotes.example' })).status,
  ).toBe(403);
  expect((await tomas.delete(`/settings/teammates/${office.yuki.id}`)).status).toBe(403);
});

test('the last owner cannot leave; somebody who leaves keeps their words here', async () => {
  const { office, ana, tomas } = await open();
  const path = `/conversations/${await office.arrives()}`;
  await tomas.post(`${path}/replies`, { text: 'An answer.' });
  expect((await ana.delete(`/settings/teammates/${office.ana.id}`)).status).toBe(409);
  expect((await ana.delete(`/settings/teammates/${office.tomas.id}`)).status).toBe(303);
  expect(await ana.page('/settings/teammates')).toContain('They have left.');
  expect(words(await ana.page(path))).toContain('Tomás Ribeiro');
});
