import { expect, test } from 'vitest';
import { countViews } from '../../../src/domain/saved-view/counting.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function open() {
  const office = await desk();
  await office.arrives({ subject: 'An invoice twice', text: 'The invoice came twice.' });
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  const save = async (name: string, q = 'is:waiting', who = 'me') =>
    (await ana.post('/views', { name, q, who })).headers.get('location')!;
  return { office, ana, tomas, save };
}

const tabs = (html: string) =>
  words(/<nav class="tabs[^"]*" aria-label="Views">.*?<\/nav>/su.exec(html)?.[0] ?? '').trim();

test('without views the page says how one is made, and the inbox has no row for them', async () => {
  const { ana } = await open();
  expect(words(await ana.page('/views'))).toContain('No views yet');
  expect(await ana.page('/inbox')).not.toContain('aria-label="Views"');
});

test('a search is saved from its page, its words proposed as the name', async () => {
  const { ana } = await open();
  const link = /href="(\/views\/new[^"]*)"/.exec(await ana.page('/search?q=invoice+is%3Awaiting'))![1]!;
  const form = await ana.page(link);
  expect(form).toMatch(
    /name="name"[^>]*value="invoice is:waiting"|value="invoice is:waiting"[^>]*name="name"/,
  );
  const answer = await ana.post('/views', { name: 'Money', q: 'invoice is:waiting', who: 'me' });
  expect(answer.status).toBe(303);
  const html = await ana.page(answer.headers.get('location')!);
  expect(words(html)).toContain('Saved. It is beside the folders now.');
  expect(words(html)).toContain('An invoice twice');
});

test('where nothing was understood there is nothing to save', async () => {
  const { ana } = await open();
  for (const q of ['', '%3F%21', 'is%3Anever'])
    expect(await ana.page(`/search?q=${q}`)).not.toContain('/views/new');
});

test('a search of ten thousand characters, or of nothing, comes back with its word and what was typed', async () => {
  const { ana } = await open();
  const long = await ana.post('/views', { name: 'Long', q: 'word '.repeat(2_000), who: 'team' });
  const html = await long.text();
  expect(long.status).toBe(422);
  expect(words(html)).toContain('The search can have 2,000 characters; this has 9,999.');
  expect(html).toContain('value="Long"');
  expect(html).toContain('value="team" selected');
  const none = await ana.post('/views', { name: '', q: '-', who: 'x' });
  expect(words(await none.text())).toContain('The name is missing.');
  expect(words(await ana.page('/views'))).toContain('No views yet');
});

test('the inbox shows the views with how many conversations each has, as far as it was counted', async () => {
  const { office, ana, save } = await open();
  await save('Invoices', 'invoice');
  await save('Closed', 'is:closed');
  expect(tabs(await ana.page('/inbox'))).toBe('Invoices Closed All views');
  await countViews(office.db);
  expect(tabs(await ana.page('/inbox?folder=all'))).toBe('Invoices 1 Closed All views');
  expect(words(await ana.page('/views'))).toContain('Invoices invoice · 1 conversation');
});

test('the shared ones come first, for everybody; one’s own are nobody else’s', async () => {
  const { ana, tomas, save } = await open();
  await save('Mine');
  await save('Ours', 'is:open', 'team');
  expect(tabs(await ana.page('/inbox'))).toBe('Ours Mine All views');
  expect(tabs(await tomas.page('/inbox'))).toBe('Ours All views');
  expect(words(await tomas.page('/views'))).not.toContain('Mine');
});
