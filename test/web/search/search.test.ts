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
