import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function open() {
  const office = await desk();
  const number = await office.arrives();
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  const path = `/conversations/${number}`;
  const undo = async () => {
    const event = /reversals"[\s\S]*?name="event" value="(\d+)"/.exec(await ana.page(path))?.[1];
    return event === undefined ? null : () => ana.post(`${path}/reversals`, { event });
  };
  return { office, pages, number, path, ana, undo };
}

test.each([
  ['Closed.', (path: string) => ['post', `${path}/closure`] as const],
  ['It is yours.', (path: string) => ['put', `${path}/assignment`] as const],
])('“%s” comes with an Undo on the key z, once', async (said, action) => {
  const { office, ana, path, number, undo } = await open();
  const before = await office.conversation(number);
  const [method, address] = action(path);
  await ana[method](address, { teammate: String(office.ana.id) });
  const html = await ana.page(path);
  expect(words(html)).toContain(said);
  expect(html).toMatch(/aria-keyshortcuts="z"[^>]*>Undo/);
  expect(await undo()).toBeNull();
  await ana[method === 'post' ? 'delete' : 'delete'](address);
  const back = (await undo())!;
  expect((await back()).status).toBe(303);
  await ana.delete(address);
  expect(before.id).toBe(number);
});

test('undone, it is as it was', async () => {
  const { office, ana, path, number, undo } = await open();
  const before = await office.conversation(number);
  await ana.post(`${path}/closure`);
  await (await undo())!();
  expect(await office.conversation(number)).toEqual(before);
});

test('what changes nothing offers no Undo', async () => {
  const { ana, path, undo } = await open();
  await ana.post(`${path}/closure`);
  await ana.page(path);
  await ana.post(`${path}/closure`);
  expect(await undo()).toBeNull();
});

test('where a teammate has done something since, it says so and leaves it', async () => {
  const { office, pages, ana, path, number, undo } = await open();
  await ana.post(`${path}/closure`);
  const back = (await undo())!;
  await (await pages.signedIn(office.tomas)).post(`${path}/notes`, { text: 'Wait.' });
  expect((await back()).status).toBe(303);
  expect(words(await ana.page(path))).toContain('Something has happened here since');
  expect((await office.conversation(number)).closedAt).not.toBeNull();
});

test('nobody takes back what another did, or nothing', async () => {
  const { office, pages, ana, path } = await open();
  await ana.post(`${path}/closure`);
  const event = /name="event" value="(\d+)"/.exec(await ana.page(path))![1]!;
  const tomas = await pages.signedIn(office.tomas);
  expect((await tomas.post(`${path}/reversals`, { event })).status).toBe(404);
  for (const none of ['', 'x', '-1', '1e99']) {
    expect((await ana.post(`${path}/reversals`, { event: none })).status).toBe(404);
  }
});
