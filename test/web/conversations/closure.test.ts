import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('closing and reopening lead back to the conversation', async () => {
  const office = await desk();
  const number = await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  const closed = await ana.post(`/conversations/${number}/closure`);
  expect(closed.status).toBe(303);
  expect(closed.headers.get('location')).toBe(`/conversations/${number}`);
  expect(await ana.page(`/conversations/${number}`)).toContain('It is closed.');
  await ana.post(`/conversations/${number}/closure`, { _method: 'delete' });
  expect(await ana.page(`/conversations/${number}`)).not.toContain('It is closed.');
});

test('a conversation that is not there is 404, signed out leads to the door', async () => {
  const office = await desk();
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  expect((await ana.post('/conversations/999/closure')).status).toBe(404);
  const stranger = await pages.stranger().post('/conversations/1/closure');
  expect(stranger.headers.get('location')).toMatch(/^\/sign-in/);
});
