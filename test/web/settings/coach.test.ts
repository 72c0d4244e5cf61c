import { expect, test } from 'vitest';
import { phraseLists } from '../../../src/domain/coach/index.ts';
import { CHOICES } from '../../../src/domain/coaching/choosing.ts';
import { weekOf } from '../../../src/domain/coaching/measuring.ts';
import { now } from '../../../src/lib/clock.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, valueIn, words } from '../../support/html.ts';

async function withPages() {
  const office = await desk();
  const pages = await site(office);
  return {
    office,
    pages,
    ana: await pages.signedIn(office.ana),
    tomas: await pages.signedIn(office.tomas),
  };
}

const hasList = (path: string) => phraseLists.some(({ kind }) => path.endsWith(`/${kind}`));

const ticked = (html: string) =>
  [...html.matchAll(/<input[^>]*name="kind" value="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => /\schecked/.test(tag))
    .map(([, kind]) => kind);

test('every kind can be turned off for oneself, and nobody else sees it', async () => {
  const { ana, tomas, pages, office } = await withPages();
  expect(ticked(await ana.page('/settings/coach'))).toEqual([...CHOICES]);
  const body = new URLSearchParams(CHOICES.filter((kind) => kind !== 'jargon').map((kind) => ['kind', kind]));
  const response = await pages.app.request('/settings/coach/choices', {
    method: 'PUT',
    body,
    headers: {
      'sec-fetch-site': 'same-origin',
      cookie: `porchlight=${ana.cookies.get('porchlight')}`,
    },
  });
  expect(response.headers.get('location')).toBe('/settings/coach');
  expect(ticked(await ana.page('/settings/coach'))).not.toContain('jargon');
  expect(ticked(await tomas.page('/settings/coach'))).toContain('jargon');
  const history = words(await (await pages.signedIn(office.ana)).page('/settings/events'));
  expect(history).not.toMatch(/jargon|Office words|choice/i);
});

test('one kind is turned off from the composer, which stays where it is', async () => {
  const { ana } = await withPages();
  const answer = await ana.put('/settings/coach/choices/minimising', { choice: 'off' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/settings/coach']);
  expect(ticked(await ana.page('/settings/coach'))).not.toContain('minimising');
  expect((await ana.put('/settings/coach/choices/moods', { choice: 'off' })).status).toBe(422);
});

test('a word of the house is taught, shown to all, and taken out', async () => {
  const { ana, tomas } = await withPages();
  const response = await ana.post('/settings/coach/words', { kind: 'phrase', text: 'touch base' });
  expect(response.status).toBe(303);
  const page = await tomas.page('/settings/coach');
  expect(words(page)).toContain('touch base');
  const id = /\/settings\/coach\/words\/(\d+)/.exec(page)![1]!;
  expect((await tomas.post(`/settings/coach/words/${id}`, { _method: 'delete' })).status).toBe(303);
  expect(words(await ana.page('/settings/coach'))).not.toContain('touch base');
  expect((await ana.post(`/settings/coach/words/${id}`, { _method: 'delete' })).status).toBe(404);
});

test('the composer teaches a phrase and stays where it is: it is told the number, or why not', async () => {
  const { ana, pages } = await withPages();
  const teaches = (text: string) =>
    pages.app.request('/settings/coach/words', {
      method: 'POST',
      body: new URLSearchParams({ kind: 'phrase', text }),
      headers: {
        accept: 'application/json',
        'sec-fetch-site': 'same-origin',
        cookie: `porchlight=${ana.cookies.get('porchlight')}`,
      },
    });
  const taught = await teaches('circle back');
  const { id } = (await taught.json()) as { id: number };
  expect(taught.status).toBe(201);
  expect(await ana.page('/settings/coach')).toContain(`/settings/coach/words/${id}"`);
  const refused = await teaches('!');
  const fields = { text: 'A word has at least two letters.' };
  expect([refused.status, await refused.json()]).toEqual([422, { fields }]);
});

test('a word that is none is refused on the page, and stays typed', async () => {
  const { ana } = await withPages();
  const response = await ana.post('/settings/coach/words', { kind: 'phrase', text: '!' });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(errorOf(html, 'text')).toContain('two letters');
  expect(valueIn(html, 'text')).toBe('!');
});

test('whether replies grow alike is shown for the team as a whole, with a table behind the picture', async () => {
  const { ana, office } = await withPages();
  expect(words(await ana.page('/settings/coach'))).toContain('at least five people wrote');
  const day = 24 * 3600_000;
  for (const [at, perMille] of [20, 22, 19, 80].entries())
    await office.db
      .insertInto('alikeness')
      .values({ weekAt: Date.UTC(2026, 9, 5) + at * 7 * day, perMille, replies: 60, people: 6 })
      .execute();
  const html = await ana.page('/settings/coach');
  expect(words(html)).toContain('Replies are growing alike');
  expect(words(html)).toMatch(/26 October\s+8 %\s+60/);
  expect(html.match(/class="week-bar[" ]/g)).toHaveLength(4);
});

test('how many letters a conversation took is shown for the team, with a table behind the picture', async () => {
  const { tomas, office } = await withPages();
  expect(words(await tomas.page('/settings/coach'))).toContain('at least five conversations were answered');
  const week = 7 * 24 * 3600_000;
  const weekAt = weekOf(now()) - week;
  for (const [back, ours] of [10, 20, 30].entries())
    await office.db
      .insertInto('resolution')
      .values({ weekAt: weekAt - back * week, ours, theirs: 15, conversations: 8 })
      .execute();
  const html = await tomas.page('/settings/coach');
  expect(words(html)).toContain('A usual conversation takes one reply of ours');
  expect(html.match(/class="week-bar[" ]/g)).toHaveLength(3);
});

test('strangers are led to the door', async () => {
  const { pages } = await withPages();
  for (const path of ['/settings/coach', '/settings/coach/lists/jargon'])
    expect((await pages.stranger().get(path)).headers.get('location')).toMatch(/^\/sign-in/);
});

test('its pages are the same however often they are asked for, one after the other and at once', async () => {
  const { ana, office } = await withPages();
  await ana.post('/settings/coach/words', { kind: 'phrase', text: 'touch base' });
  await ana.post('/settings/coach/lists/jargon/phrases', { phrase: 'blue widget', state: 'added' });
  await office.db
    .insertInto('alikeness')
    .values({ weekAt: Date.UTC(2026, 9, 5), perMille: 20, replies: 60, people: 6 })
    .execute();
  for (const path of ['/settings/coach', ...CHOICES.map((kind) => `/settings/coach/lists/${kind}`)]) {
    const inTurn: Response[] = [];
    for (let turn = 0; turn < 4; turn++) inTurn.push(await ana.get(path, { 'accept-encoding': 'gzip' }));
    const atOnce = await Promise.all(Array.from({ length: 3 }, () => ana.get(path)));
    const [first] = inTurn;
    expect([...inTurn, ...atOnce].map(({ status }) => status)).toEqual(Array(7).fill(first!.status));
    expect(first!.status, path).toBe(path.endsWith('coach') || hasList(path) ? 200 : 404);
    const [one, ...others] = await Promise.all(atOnce.map(async (response) => words(await response.text())));
    for (const other of others) expect(other === one, path).toBe(true);
  }
});
