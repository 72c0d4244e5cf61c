import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function open() {
  const office = await desk();
  const path = `/conversations/${await office.arrives()}`;
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  for (const tag of ['billing', 'invoice']) await ana.post(`${path}/taggings`, { tag });
  const id = async (name: string) =>
    (await office.db.selectFrom('tag').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
  return { office, pages, ana, path, id };
}

test('without tags the page says how one is made', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  expect(words(await ana.page('/settings/tags'))).toContain('No tags yet');
});

test('renamed and merged, the conversation shows it', async () => {
  const { ana, path, id } = await open();
  const [billing, invoice] = [await id('billing'), await id('invoice')];
  expect((await ana.put(`/settings/tags/${billing}`, { tag: 'Money' })).status).toBe(303);
  expect(await ana.page(path)).toContain('>Money<');
  await ana.post(`/settings/tags/${invoice}/merger`, { into: String(billing) });
  expect(words(await ana.page('/settings/tags'))).toContain('The two are one tag now.');
  const html = await ana.page(path);
  expect(html).toContain('>Money<');
  expect(html).not.toContain('/taggings/invoice');
});

test('a name that is taken or none comes back with its word and what was typed', async () => {
  const { ana, id } = await open();
  const address = `/settings/tags/${await id('billing')}`;
  for (const [tag, said] of [
    ['Invoice', 'Merge the two instead.'],
    [' ', 'The tag is missing.'],
  ] as const) {
    const answer = await ana.put(address, { tag });
    expect(answer.status).toBe(422);
    expect(words(await answer.text())).toContain(said);
  }
  expect((await ana.post(`${address}/merger`, { into: address.split('/').at(-1)! })).status).toBe(422);
  expect((await ana.post(`${address}/merger`, { into: '' })).status).toBe(404);
});

test('removed, it is gone everywhere until Undo puts it back where it was', async () => {
  const { ana, path, id } = await open();
  const address = `/settings/tags/${await id('billing')}`;
  await ana.post(`${address}/removal`);
  const html = await ana.page('/settings/tags');
  expect(words(html)).toContain('“billing” is removed.');
  expect(html).toContain(`action="${address}/removal"`);
  expect(await ana.page(path)).not.toContain('/taggings/billing');
  expect((await ana.get(address)).status).toBe(404);
  await ana.delete(`${address}/removal`);
  expect(await ana.page(path)).toContain('/taggings/billing');
});

test('of two who merge at once the second is told nothing is wrong', async () => {
  const { office, pages, ana, id } = await open();
  const [billing, invoice] = [await id('billing'), await id('invoice')];
  const tomas = await pages.signedIn(office.tomas);
  const answers = await Promise.all(
    [ana, tomas].map((one) => one.post(`/settings/tags/${invoice}/merger`, { into: String(billing) })),
  );
  expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
});
