import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

test('removed, it is gone until Undo puts it back; nobody else can do either', async () => {
  const office = await desk();
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  const path = (await ana.post('/views', { name: 'Mine', q: 'is:open', who: 'me' })).headers.get('location')!;
  expect((await tomas.post(`${path}/removal`)).status).toBe(404);
  await ana.page('/inbox'); // what was said of the saving
  for (let time = 0; time < 2; time++) expect((await ana.post(`${path}/removal`)).status).toBe(303);
  const html = await ana.page('/inbox');
  expect(words(html)).toContain('“Mine” is removed.');
  expect(html).toContain(`action="${path}/removal"`);
  expect(html).not.toContain(`href="${path}"`);
  expect((await ana.get(path)).status).toBe(404);
  expect((await tomas.delete(`${path}/removal`)).status).toBe(404);
  for (let time = 0; time < 2; time++)
    expect((await ana.delete(`${path}/removal`)).headers.get('location')).toBe(path);
  expect((await ana.get(path)).status).toBe(200);
});
