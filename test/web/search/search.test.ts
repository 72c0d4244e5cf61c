import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

const numbers = (html: string) =>
  [...html.matchAll(/id="conversation-(\d+)"/g)].map((match) => Number(match[1]));

async function withLetters() {
  const office = await desk();
  const blank = await office.arrives({
    subject: 'A blank calendar',
    text: 'Nothing to see',
    from: 'Maria López <maria@northwind.example>',
  });
  const bill = await office.arrives({
    subject: 'Invoice',
    text: 'The calendar costs twice',
    from: 'Ben <ben@harbour.example>',
  });
  return { office, blank, bill, ana: await (await site(office)).signedIn(office.ana) };
}

test('a word is found in subjects and letters, the newest first', async () => {
  const { ana, blank, bill } = await withLetters();
  const html = await ana.page('/search?q=calendar');
  expect(numbers(html)).toEqual([bill, blank]);
  expect(words(html)).toContain('Conversations with “calendar”');
  expect(html).toContain('value="calendar"');
});

test.each([
  ['López', 'blank'],
  ['lopez', 'blank'],
  ['maria@northwind.example', 'blank'],
  ['ben@harbour.example', 'bill'],
  ['"costs twice"', 'bill'],
  ['nothing calendar', 'blank'],
] as const)('the question %s finds its letter', async (q, which) => {
  const world = await withLetters();
  expect(numbers(await world.ana.page(`/search?q=${encodeURIComponent(q)}`))).toEqual([world[which]]);
});

test.each([
  'zebra',
  '"twice costs"',
  '%',
  '*',
  'calendar zebra',
  '"',
  "'; drop table message; --",
  'a'.repeat(2000),
])('the question %s finds nothing and harms nothing', async (q) => {
  const { ana } = await withLetters();
  const html = await ana.page(`/search?q=${encodeURIComponent(q)}`);
  expect(numbers(html)).toEqual([]);
  expect(words(html)).toContain('Nothing found');
});

test('what was looked for is marked in subject and letter, and nothing of it is HTML', async () => {
  const { office, ana } = await withLetters();
  await office.arrives({ subject: '<i>Zebra</i>', text: 'A <b>zebra</b> & a horse' });
  const html = await ana.page('/search?q=zebra');
  expect(html).toContain('&lt;i&gt;<mark>Zebra</mark>&lt;/i&gt;');
  expect(html).toContain('A &lt;b&gt;<mark>zebra</mark>&lt;/b&gt; &amp; a horse');
});

test('what could not be looked for is said, and the rest found', async () => {
  const { ana, bill } = await withLetters();
  const html = await ana.page(`/search?q=${encodeURIComponent('is:purple from:ben')}`);
  expect(numbers(html)).toEqual([bill]);
  expect(words(html)).toContain('“is:purple” was passed over: it takes waiting, open, snoozed or closed.');
});

test('ten thousand characters get a word and break nothing', async () => {
  const { ana } = await withLetters();
  const html = await ana.page(`/search?q=${'(-"'.repeat(3_400)}`);
  expect(words(html)).toContain('A search reads 2,000 characters and this has 10,200');
  expect(words(html)).toContain('There is no word in this to look for.');
});

test('operators alone are a list', async () => {
  const { ana, blank, bill } = await withLetters();
  expect(numbers(await ana.page('/search?q=is:waiting'))).toEqual([bill, blank]);
  expect(numbers(await ana.page('/search?q=is:closed'))).toEqual([]);
});

test('an empty question asks what is looked for', async () => {
  const { ana } = await withLetters();
  for (const path of ['/search', '/search?q=', '/search?q=%20'])
    expect(words(await ana.page(path))).toContain('What are you looking for?');
});

test('what was asked is shown as text, never as HTML', async () => {
  const { ana } = await withLetters();
  expect(await ana.page(`/search?q=${encodeURIComponent('<img src=x onerror=a()>')}`)).not.toContain(
    '<img src=x',
  );
});

test.each([
  ['its number', (number: number) => `#${number}`],
  ['its address', (number: number) => `http://desk.example/conversations/${number}#message-1`],
])('a conversation is found by %s, before those with it as a word, once', async (_, typed) => {
  const { office, ana, bill } = await withLetters();
  const mentions = await office.arrives({ subject: `About ${bill}`, text: `It was number ${bill}.` });
  const html = await ana.page(`/search?q=${encodeURIComponent(typed(bill))}`);
  expect(words(html)).toContain('By its number');
  expect(numbers(html)[0]).toBe(bill);
  expect(new Set(numbers(html)).size).toBe(numbers(html).length);
  expect(numbers(await ana.page(`/search?q=${bill}`))).toEqual([bill, mentions]);
});

test('where nothing is found, the way on fits what was asked', async () => {
  const { ana } = await withLetters();
  expect(words(await ana.page('/search?q=zebra'))).toContain('Try another word.');
  expect(words(await ana.page('/search?q=zebra+calendar'))).toContain('Try fewer words.');
});
