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

async function aList() {
  const office = await desk();
  const number = await office.arrives();
  const other = await office.arrives({ from: 'Ben Ito <ben@ito.example>' });
  const ana = await (await site(office)).signedIn(office.ana);
  const closes = async (next: string) => {
    const answer = await ana.post(`/conversations/${number}/closure`, { next });
    return answer.headers.get('location');
  };
  return { ana, number, other, closes };
}

test('from a list closing goes on to the next, which says so with an Undo for the one that was closed', async () => {
  const { ana, number, other, closes } = await aList();
  expect(await closes(`/conversations/${other}`)).toBe(`/conversations/${other}`);
  const html = await ana.page(`/conversations/${other}`);
  expect(html).toContain('Closed.');
  expect(html).toContain(`action="/conversations/${number}/reversals"`);
});

test('at the end of the list it goes back to it', async () => {
  const { closes } = await aList();
  expect(await closes('/inbox?folder=open')).toBe('/inbox?folder=open');
  expect(await closes('/search?q=maria')).toBe('/search?q=maria');
});

test.each([
  '',
  'https://evil.example/',
  '//evil.example',
  '/conversations/',
  '/settings',
  '/conversations/1x',
  '/inbox\\@evil',
])('nowhere else: “%s” stays at the conversation', async (next) => {
  const { number, closes } = await aList();
  expect(await closes(next)).toBe(`/conversations/${number}`);
});

test('who chose to stay stays', async () => {
  const { ana, number, other, closes } = await aList();
  await ana.put('/settings/closing', { after: 'stay' });
  expect(await closes(`/conversations/${other}`)).toBe(`/conversations/${number}`);
  await ana.put('/settings/closing', { after: 'next' });
  expect(await closes(`/conversations/${other}`)).toBe(`/conversations/${other}`);
});
