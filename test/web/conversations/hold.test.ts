import { expect, test } from 'vitest';
import { itIs, MINUTE, NINE } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText, words } from '../../support/html.ts';

async function withLetter() {
  const office = await desk();
  const number = await office.arrives();
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana), path: `/conversations/${number}` };
}

test('what was typed is kept and parked, and shown as they will see it', async () => {
  const { ana, path } = await withLetter();
  const response = await ana.post(`${path}/hold`, { text: 'Dear Maria,\n\nActually no.', minutes: '10' });
  expect([response.status, response.headers.get('location')]).toEqual([303, `${path}#composer`]);
  const html = await ana.page(path);
  expect(words(html)).toMatch(/Held until \d\d:\d\d/);
  expect(html).toMatch(/class="phone-letter"[^>]*><p>Dear Maria,<\/p><p>Actually no\.<\/p>/);
  expect(html).not.toContain('data-controller="composer"');
});

test('the writer goes on at any time, with every word', async () => {
  const { ana, path } = await withLetter();
  await ana.post(`${path}/hold`, { text: 'Dear Maria', minutes: '60' });
  const response = await ana.post(`${path}/hold`, { _method: 'delete' });
  expect(response.headers.get('location')).toBe(`${path}#composer`);
  expect(typedText(await ana.page(path))).toBe('Dear Maria');
});

test('what is held can be sent as it stands, to the people it was for', async () => {
  const { ana, path, office } = await withLetter();
  const people = { to: 'maria@northwind.example', cc: 'finance@northwind.example', bcc: '' };
  await ana.post(`${path}/hold`, { text: 'As promised.', minutes: '5', ...people });
  const html = await ana.page(path);
  expect(html).toContain('name="cc" value="finance@northwind.example"');
  const basedOn = /name="basedOn" value="(\d+)"/.exec(html)![1]!;
  const sent = await ana.post(`${path}/replies`, { html: '<p>As promised.</p>', basedOn, ...people });
  expect(sent.status).toBe(303);
  expect(words(await ana.page(path))).not.toContain('Held until');
  const row = await office.db
    .selectFrom('message')
    .select('recipients')
    .where('kind', '=', 'reply')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(row.recipients).cc).toMatchObject([{ address: 'finance@northwind.example' }]);
});

test('meanwhile a note can be written', async () => {
  const { ana, path } = await withLetter();
  await ana.post(`${path}/hold`, { text: 'Dear Maria', minutes: '5' });
  expect(await ana.page(`${path}?write=note`)).toContain('composer-note');
});

test('when its time has come, the page says so here and on every other page', async () => {
  const { ana, path, pages, office } = await withLetter();
  itIs(NINE);
  await ana.post(`${path}/hold`, { text: 'Dear Maria', minutes: '5' });
  expect(words(await ana.page('/inbox'))).not.toContain('ready to read again');
  itIs(NINE + 6 * MINUTE);
  expect(words(await ana.page(path))).toContain('Time to read it again');
  const inbox = await ana.page('/inbox');
  expect(words(inbox)).toContain('A reply you held is ready to read again.');
  expect(inbox).toContain(`href="${path}#composer"`);
  const tomas = await pages.signedIn(office.tomas);
  expect(words(await tomas.page('/inbox'))).not.toContain('ready to read again');
});

test('nobody else sees that a reply is held', async () => {
  const { ana, path, pages, office } = await withLetter();
  await ana.post(`${path}/hold`, { text: 'Dear Maria', minutes: '5' });
  const tomas = await pages.signedIn(office.tomas);
  const page = await tomas.page(path);
  expect(words(page)).not.toMatch(/held/i);
  expect(page).not.toContain('Dear Maria');
});

test('an empty reply and a wrong time come back with the page, and what was typed', async () => {
  const { ana, path } = await withLetter();
  const empty = await ana.post(`${path}/hold`, { text: '', minutes: '5' });
  expect([empty.status, words(await empty.text())]).toEqual([
    422,
    expect.stringContaining('nothing to hold'),
  ]);
  const never = await ana.post(`${path}/hold`, { text: 'Dear Maria', minutes: 'soon' });
  expect(never.status).toBe(422);
  expect(typedText(await never.text())).toBe('Dear Maria');
});

test('a file that is chosen without a script goes into the hold', async () => {
  const { ana, path } = await withLetter();
  await ana.post(`${path}/hold`, { text: 'See this', minutes: '5', files: new File(['one'], 'one.txt') });
  expect(words(await ana.page(path))).toContain('one.txt');
});

test('strangers and people of other mailboxes are refused', async () => {
  const { pages, path } = await withLetter();
  const stranger = await pages.stranger().post(`${path}/hold`, { text: 'x', minutes: '5' });
  expect(stranger.headers.get('location')).toMatch(/^\/sign-in/);
});
