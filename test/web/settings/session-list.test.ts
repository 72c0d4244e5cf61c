import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

test('one’s devices are listed, and another one can be signed out', async () => {
  const office = await desk();
  const pages = await site(office);
  const [here, phone, toms] = [
    await pages.signedIn(office.ana),
    await pages.signedIn(office.ana),
    await pages.signedIn(office.tomas),
  ];
  const html = await here.page('/settings/sessions');
  expect(words(html)).toContain('This device');
  const ends = [...html.matchAll(/action="(\/settings\/sessions\/\d+)"/g)].map((match) => match[1]!);
  expect(ends).toHaveLength(1);
  expect((await toms.post(ends[0]!, { _method: 'delete' })).status).toBe(404);
  expect((await here.post(ends[0]!, { _method: 'delete' })).headers.get('location')).toBe(
    '/settings/sessions',
  );
  expect(await here.page('/settings/sessions')).toContain('That device is signed out.');
  expect((await phone.get('/inbox')).status).toBe(303);
  expect((await toms.get('/inbox')).status).toBe(200);
});
