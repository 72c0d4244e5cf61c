import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function withLetter() {
  const office = await desk();
  const number = await office.arrives({ text: 'Where are my entries?\n\nMaria' });
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana), path: `/conversations/${number}/coaching` };
}

test('the composer is told what the coach begins with', async () => {
  const { ana, path } = await withLetter();
  const response = await ana.get(path);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({
    asked: expect.stringContaining('Where are my entries?'),
    bigDeal: false,
    emergency: false,
    muted: [],
    edits: [],
    house: { products: [], allowed: [] },
  });
});

test('each teammate is told of their own choices', async () => {
  const { ana, path, pages, office } = await withLetter();
  await ana.put('/settings/coach/choices/jargon', { choice: 'off' });
  expect((await (await ana.get(path)).json()).muted).toEqual(['jargon']);
  const tomas = await pages.signedIn(office.tomas);
  expect((await (await tomas.get(path)).json()).muted).toEqual([]);
});

test('a conversation that is not there is 404, and strangers are told nothing', async () => {
  const { ana, pages, path } = await withLetter();
  expect((await ana.get('/conversations/999/coaching')).status).toBe(404);
  expect((await pages.stranger().get(path)).status).toBe(303);
});

test('a letter to somebody new has a coach, which knows of nobody’s letter', async () => {
  const { ana, pages } = await withLetter();
  const page = await ana.page('/conversations/new');
  expect(page).toContain('data-coach-href="/conversations/new/coaching"');
  expect(page).toMatch(/data-coach-deal=""/);
  const told = await (await ana.get('/conversations/new/coaching')).json();
  expect(told).toMatchObject({ asked: '', history: [], customerName: '', emergency: true, head: null });
  expect((await pages.stranger().get('/conversations/new/coaching')).status).toBe(303);
});
