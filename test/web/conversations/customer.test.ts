import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { valueIn, words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';

async function two() {
  const office = await desk();
  const number = await office.arrives();
  await office.arrives({ from: 'Ben Ito <ben@ito.example>' });
  const { id: ben } = await office.db
    .selectFrom('customer')
    .select('id')
    .where('name', '=', 'Ben Ito')
    .executeTakeFirstOrThrow();
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana), ben, path: `/conversations/${number}` };
}

test('found by name, chosen, said with an Undo; who gets the reply stays who it was', async () => {
  const { ana, path, ben } = await two();
  expect(await ana.page(path)).toContain(`href="${path}/customer/new"`);
  const found = await ana.page(`${path}/customer/new?q=ito`);
  expect(found).toContain(`name="customer" value="${ben}"`);
  const answer = await ana.put(`${path}/customer`, { customer: String(ben) });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
  const html = await ana.page(path);
  expect(words(html)).toContain('It is Ben Ito’s.');
  expect(words(html)).toContain('You said that it is Ben Ito’s');
  expect(html).toContain('About Ben Ito');
  expect(valueIn(html, 'to')).toContain('maria@northwind.example');
  const event = /reversals"[\s\S]*?name="event" value="(\d+)"/.exec(html)![1]!;
  await ana.post(`${path}/reversals`, { event });
  expect(await ana.page(path)).toContain('About Maria López');
});

test('an address that nobody has here makes somebody new', async () => {
  const { ana, path } = await two();
  const page = await ana.page(`${path}/customer/new?q=chloe%40elsewhere.example`);
  expect(words(page)).toContain('Whoever has this address');
  await ana.put(`${path}/customer`, { customer: 'chloe@elsewhere.example' });
  expect(await ana.page(path)).toContain('About chloe@elsewhere.example');
});

test('nobody found, nothing typed, or one of ours: a clear word, with what was typed', async () => {
  const { ana, path } = await two();
  expect(words(await ana.page(`${path}/customer/new?q=zebra`))).toContain('Nobody found.');
  for (const typed of ['', 'Ben', '999', 'help@fieldnotes.example', '"><script>']) {
    const answer = await ana.put(`${path}/customer`, { customer: typed });
    expect([typed, answer.status]).toEqual([typed, 422]);
    const html = await answer.text();
    expect(valueIn(html, 'q')).toBe(typed);
    expect(html).not.toContain('<script>"');
  }
  expect(await ana.page(path)).toContain('About Maria López');
});

test('signed out, and from another mailbox, nobody changes it', async () => {
  const { office, pages, path, ben } = await two();
  const { nils } = await memberElsewhere(office);
  const fields = { customer: String(ben) };
  expect((await (await pages.signedIn(nils)).put(`${path}/customer`, fields)).status).toBe(404);
  expect((await pages.stranger().put(`${path}/customer`, fields)).headers.get('location')).toBe('/sign-in');
});
