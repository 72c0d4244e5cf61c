import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('the box is told what its last word may become, as JSON', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  const answer = await ana.get('/search/suggestions?q=is%3Awai');
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toEqual({
    suggestions: [{ text: 'is:waiting', hint: 'how a conversation stands' }],
  });
  expect(await (await ana.get('/search/suggestions')).json()).toMatchObject({ suggestions: { length: 8 } });
});

test('a stranger is told nothing', async () => {
  const office = await desk();
  const answer = await (await site(office)).stranger().get('/search/suggestions?q=is');
  expect(answer.status).toBe(303);
});

test('without scripts the box is a form that searches', async () => {
  const office = await desk();
  const html = await (await (await site(office)).signedIn(office.ana)).page('/search');
  expect(html).toMatch(/<form method="get" action="\/search"/);
  expect(html).toMatch(/role="combobox"[^>]*aria-controls="suggestions"/);
  expect(html).toMatch(/<div id="suggestions"[^>]*role="listbox"[^>]*hidden/);
});
