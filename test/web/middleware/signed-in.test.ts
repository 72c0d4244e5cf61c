import { expect, test } from 'vitest';
import { SESSION_LIFE_MS } from '../../../src/domain/teammate/sessions.ts';
import { now } from '../../../src/lib/clock.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('the way back is remembered for reading, never for doing', async () => {
  const browser = (await site(await desk())).stranger();
  expect((await browser.get('/search?q=a%20b')).headers.get('location')).toBe(
    '/sign-in?back=%2Fsearch%3Fq%3Da%2520b',
  );
  expect((await browser.get('/')).headers.get('location')).toBe('/sign-in');
  expect((await browser.post('/conversations/1/closure')).headers.get('location')).toBe('/sign-in');
});

test('a session nobody used for its whole life is over', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  await office.db
    .updateTable('session')
    .set({ seenAt: now() - SESSION_LIFE_MS - 1 })
    .execute();
  expect((await ana.get('/inbox')).headers.get('location')).toMatch(/^\/sign-in/);
});

test('a session that is used is seen, so that it lives on', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  const before = now() - 10 * 60_000;
  await office.db.updateTable('session').set({ seenAt: before }).execute();
  await ana.page('/inbox');
  expect(
    (await office.db.selectFrom('session').select('seenAt').executeTakeFirstOrThrow()).seenAt,
  ).toBeGreaterThan(before);
});
