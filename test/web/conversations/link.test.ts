import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';

async function open() {
  const office = await desk();
  const [one, other] = [
    await office.arrives({ subject: 'The first' }),
    await office.arrives({ subject: 'The second' }),
  ];
  const pages = await site(office);
  return { office, pages, one, other, ana: await pages.signedIn(office.ana) };
}

test('linked, each shows the other at its side, and can be unlinked there', async () => {
  const { ana, one, other } = await open();
  await ana.post(`/conversations/${one}/links`, { to: `http://desk.example/conversations/${other}` });
  expect(words(await ana.page(`/conversations/${one}`))).toContain('Linked.');
  for (const [here, there] of [
    [one, other],
    [other, one],
  ])
    expect(await ana.page(`/conversations/${here}`)).toContain(
      `action="/conversations/${here}/links/${there}"`,
    );
  await ana.delete(`/conversations/${other}/links/${one}`);
  expect(await ana.page(`/conversations/${one}`)).not.toContain(`/links/${other}`);
});

test('itself, nothing and what one may not see come back with a word and what was typed', async () => {
  const { office, pages, ana, one } = await open();
  const { nils, mailbox } = await memberElsewhere(office);
  expect(mailbox.id).not.toBe(office.mailbox.id);
  for (const [to, said] of [
    [String(one), 'Choose another one.'],
    ['the other one', 'There is no such conversation here.'],
    ['999', 'There is no such conversation here.'],
  ] as const) {
    const answer = await ana.post(`/conversations/${one}/links`, { to });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(words(html)).toContain(said);
    expect(html).toContain(`value="${to}"`);
  }
  const elsewhere = await pages.signedIn(nils);
  expect((await elsewhere.post(`/conversations/${one}/links`, { to: '1' })).status).toBe(404);
});

test('the page offers what else the customer wrote about', async () => {
  const { ana, one, other } = await open();
  const html = await ana.page(`/conversations/${one}/links/new`);
  expect(html).toContain('The second');
  await ana.post(`/conversations/${one}/links`, { to: String(other) });
  expect(await ana.page(`/conversations/${one}/links/new`)).not.toContain('The second');
});
