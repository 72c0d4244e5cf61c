import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';

async function open() {
  const office = await desk();
  const path = `/conversations/${await office.arrives()}`;
  const pages = await site(office);
  return { office, pages, path, ana: await pages.signedIn(office.ana) };
}

test('tagged, the conversation and its row in the list show it, with an Undo', async () => {
  const { ana, path } = await open();
  expect((await ana.post(`${path}/taggings`, { tag: 'Late delivery' })).headers.get('location')).toBe(path);
  const html = await ana.page(path);
  expect(html).toContain('href="/inbox?tag=Late%20delivery"');
  expect(html).toMatch(/aria-keyshortcuts="z"/);
  expect(words(html)).toContain('You tagged it “Late delivery”');
  expect(await ana.page('/inbox')).toMatch(/chip[^>]*>Late delivery/);
});

test('it is taken off by its name, whatever its signs', async () => {
  const { ana, path } = await open();
  for (const name of ['a/b?c#d', '50% off', '“quoted”']) {
    await ana.post(`${path}/taggings`, { tag: name });
    const action = new RegExp(`action="(${path}/taggings/[^"]+)"`).exec(await ana.page(path))![1]!;
    expect((await ana.delete(action)).status).toBe(303);
    expect(await ana.page(path)).not.toContain('class="tag"');
  }
  expect((await ana.delete(`${path}/taggings/none`)).status).toBe(404);
});

test('a tag that is too long comes back with its word and what was typed', async () => {
  const { ana, path } = await open();
  const long = 'x'.repeat(51);
  const answer = await ana.post(`${path}/taggings`, { tag: long });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(words(html)).toContain('The tag can have 50 characters; this has 51.');
  expect(html).toContain(`value="${long}"`);
  expect((await ana.post(`${path}/taggings`)).status).toBe(422);
});

test('the field completes the tags there are, but those it has', async () => {
  const { office, ana, path } = await open();
  const other = `/conversations/${await office.arrives()}`;
  await ana.post(`${other}/taggings`, { tag: 'vip' });
  await ana.post(`${path}/taggings`, { tag: 'billing' });
  const html = await ana.page(path);
  expect(html).toContain('<option value="vip"');
  expect(html).not.toContain('<option value="billing"');
  expect(html).toContain('aria-keyshortcuts="t"');
});

test('a tag’s page has its conversations, and a word where there is none', async () => {
  const { ana, path } = await open();
  await ana.post(`${path}/taggings`, { tag: 'vip' });
  const html = await ana.page('/inbox?tag=VIP');
  expect(words(html)).toContain('Tagged “vip”');
  expect(html).toContain(`href="${path}"`);
  for (const none of ['none', 'x'.repeat(400), '%20'])
    expect(words(await ana.page(`/inbox?tag=${none}`))).not.toContain(
      'Our calendar is blank, from'.repeat(2),
    );
  expect(words(await ana.page('/inbox?tag=none'))).toContain('Nothing has this tag');
});

test('whoever may not see the conversation finds it under no tag', async () => {
  const { office, pages, ana, path } = await open();
  await ana.post(`${path}/taggings`, { tag: 'vip' });
  const { nils } = await memberElsewhere(office);
  const elsewhere = await pages.signedIn(nils);
  expect(await elsewhere.page('/inbox?tag=vip')).not.toContain(path);
  expect((await elsewhere.post(`${path}/taggings`, { tag: 'mine' })).status).toBe(404);
});
