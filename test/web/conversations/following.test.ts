import { expect, test } from 'vitest';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function open() {
  const office = await desk();
  itIs(NINE);
  const number = await office.arrives();
  const path = `/conversations/${number}`;
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  return { office, pages, number, path, ana, tomas };
}

test('followed from the menu, on the key f, it is under Following, with an Undo', async () => {
  const { ana, path } = await open();
  expect(await ana.page(path)).toMatch(/aria-keyshortcuts="f"[^>]*>Follow</);
  await ana.post(`${path}/following`);
  const html = await ana.page(path);
  expect(html).toMatch(/aria-keyshortcuts="f"[^>]*>Stop following</);
  expect(html).toContain('aria-keyshortcuts="z"');
  expect(await ana.page('/inbox?folder=following')).toContain(`href="${path}"`);
  await ana.delete(`${path}/following`);
  expect(words(await ana.page('/inbox?folder=following'))).toContain('You follow nothing yet');
});

test('a row says News until its page was looked at', async () => {
  const { ana, tomas, path, number } = await open();
  await ana.post(`${path}/following`);
  itIs(NINE + HOUR);
  await tomas.post(`${path}/notes`, { text: 'The March bug.' });
  const folder = async () => words(await ana.page('/inbox?folder=following'));
  expect(await folder()).toContain('News');
  await ana.put('/presence', { page: 'page-of-ana', conversation: String(number), writing: '' });
  expect(await folder()).not.toContain('News');
});

test('a mention stands on every page of whoever is meant, until they look there', async () => {
  const { ana, tomas, path, number } = await open();
  await ana.post(`${path}/notes`, { text: '@Tomás, is this yours?' });
  for (const page of ['/inbox', '/customers', '/settings/profile'])
    expect(words(await tomas.page(page))).toContain('Ana Okafor mentions you in Our calendar is blank');
  expect(words(await tomas.page(path))).not.toContain('mentions you');
  expect(words(await ana.page('/inbox'))).not.toContain('mentions you');
  const link = /href="(\/messages\/\d+)"/.exec(await tomas.page('/inbox'))![1]!;
  expect((await tomas.get(link)).headers.get('location')).toMatch(new RegExp(`^${path}#message-\\d+$`));
  await tomas.put('/presence', { page: 'page-of-tomas', conversation: String(number), writing: '' });
  expect(words(await tomas.page('/inbox'))).not.toContain('mentions you');
  expect(await tomas.page('/inbox?folder=mentions')).toContain(`href="${path}"`);
});
