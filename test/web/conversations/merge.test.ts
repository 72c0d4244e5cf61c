import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { valueIn, words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';

async function two() {
  const office = await desk();
  const into = await office.arrives({ subject: 'Our calendar is blank' });
  const from = await office.arrives({ subject: 'The same, again' });
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  return { office, pages, ana, into, from, path: `/conversations/${from}` };
}

test('the menu leads to a page that offers the same customer’s conversations, and finds others', async () => {
  const { ana, path, into, office } = await two();
  await office.arrives({ subject: 'An invoice twice', from: 'Ben Ito <ben@ito.example>' });
  expect(await ana.page(path)).toContain(`href="${path}/merge/new"`);
  expect(words(await ana.page(`${path}/merge/new`))).toContain('Our calendar is blank');
  const found = await ana.page(`${path}/merge/new?q=invoice`);
  expect(words(found)).toContain('An invoice twice');
  expect(words(found)).not.toContain('Our calendar is blank');
  expect(valueIn(found, 'q')).toBe('invoice');
  expect(await ana.page(`${path}/merge/new?q=%23${into}`)).toContain(`name="into" value="${into}"`);
  expect(words(await ana.page(`${path}/merge/new?q=zebra`))).toContain('Nothing found.');
});

test('a number or a link that cannot be chosen says why: itself, here already, or none of yours', async () => {
  const { office, ana, path, from, into } = await two();
  const { mailbox } = await memberElsewhere(office);
  const hidden = await office.arrives({ subject: 'Hidden' });
  await office.db
    .updateTable('conversation')
    .set({ mailboxId: mailbox.id })
    .where('id', '=', hidden)
    .execute();
  const says = async (q: string) => words(await ana.page(`${path}/merge/new?q=${encodeURIComponent(q)}`));
  const itself = `Number ${from} is this conversation itself. Choose another one.`;
  for (const q of [
    String(from),
    `#${from}`,
    `https://desk.example${path}`,
    `https://desk.example${path}#message-1`,
  ])
    expect([q, await says(q)]).toEqual([q, expect.stringContaining(itself)]);
  for (const number of [hidden, 99_999]) {
    const html = await says(String(number));
    expect(html).toContain(`There is no conversation with the number ${number} here.`);
    expect(html).not.toContain('Hidden');
  }
  const third = await office.arrives({ subject: 'A third' });
  await ana.post(`/conversations/${third}/merge`, { into: String(from) });
  expect(await says(String(third))).toContain(`Number ${third} was merged into this one already.`);
  const fourth = await office.arrives({ subject: 'A fourth' });
  await ana.post(`/conversations/${fourth}/merge`, { into: String(into) });
  const elsewhere = await says(String(fourth));
  expect(elsewhere).toContain(`Number ${fourth} was merged into number ${into}.`);
  expect(elsewhere).toContain('Our calendar is blank');
});

test('merged, one is at the other, which says so and offers Undo', async () => {
  const { ana, path, into, from, office } = await two();
  const answer = await ana.post(`${path}/merge`, { into: String(into) });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/conversations/${into}`]);
  const html = await ana.page(`/conversations/${into}`);
  expect(words(html)).toContain('Merged: both are here now.');
  expect(words(html)).toContain('You merged “The same, again” into this');
  expect((await ana.get(path)).headers.get('location')).toBe(`/conversations/${into}`);
  const event = /reversals"[\s\S]*?name="event" value="(\d+)"/.exec(html)![1]!;
  await ana.post(`/conversations/${into}/reversals`, { event });
  expect((await office.conversation(from)).id).toBe(from);
});

test('into itself, into nothing, or into words: the page again, with what was typed and why', async () => {
  const { ana, path, from } = await two();
  for (const [into, why] of [
    [String(from), 'These are one conversation already.'],
    ['999', 'There is no such conversation here.'],
    ['', 'Choose a conversation first.'],
    ['calendar', 'Choose one of these.'],
    ['1'.repeat(40), 'Choose one of these.'],
  ]) {
    const answer = await ana.post(`${path}/merge`, { into: into! });
    expect([into, answer.status]).toEqual([into, 422]);
    const html = await answer.text();
    expect(words(html)).toContain(why);
    expect(valueIn(html, 'q')).toBe(into);
  }
});

test('who merges what a teammate has merged just now is told so, and it is done once', async () => {
  const { office, pages, ana, path, into } = await two();
  const tomas = await pages.signedIn(office.tomas);
  await tomas.post(`${path}/merge`, { into: String(into) });
  const late = await ana.post(`${path}/merge`, { into: String(into) });
  expect(late.status).toBe(409);
  expect(words(await late.text())).toContain('Somebody has merged these two already');
  const events = await office.db
    .selectFrom('event')
    .select('id')
    .where('kind', '=', 'conversation.merged')
    .execute();
  expect(events).toHaveLength(2);
});

test('neither from nor into what another mailbox holds', async () => {
  const { office, pages, ana, path, from, into } = await two();
  const { nils, mailbox } = await memberElsewhere(office);
  const hidden = await office.arrives({ subject: 'Hidden' }, { to: [mailbox.address] });
  const elsewhere = await pages.signedIn(nils);
  expect((await elsewhere.post(`${path}/merge`, { into: String(into) })).status).toBe(404);
  expect((await elsewhere.get(`${path}/merge/new`)).status).toBe(404);
  await office.db
    .updateTable('conversation')
    .set({ mailboxId: mailbox.id })
    .where('id', '=', hidden)
    .execute();
  const refused = await ana.post(`${path}/merge`, { into: String(hidden) });
  expect(refused.status).toBe(422);
  expect(words(await refused.text())).not.toContain('Hidden');
  expect((await pages.stranger().post(`${path}/merge`, { into: String(into) })).headers.get('location')).toBe(
    '/sign-in',
  );
  expect((await office.conversation(from)).id).toBe(from);
});
