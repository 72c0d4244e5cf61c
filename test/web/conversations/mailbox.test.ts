import { expect, test } from 'vitest';
import { viewerFor } from '../../../src/domain/access.ts';
import { transaction } from '../../../src/domain/database.ts';
import { openMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';

async function twoMailboxes() {
  const office = await desk();
  const number = await office.arrives();
  const sales = await transaction(office.db, (tx) =>
    openMailbox(tx, { name: 'Sales', address: 'sales@fieldnotes.example' }, office.ana),
  );
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  return { office, pages, ana, sales, number, path: `/conversations/${number}` };
}

test('who works in one mailbox is not asked; who works in two chooses, and it is moved with an Undo', async () => {
  const office = await desk();
  const number = await office.arrives();
  const alone = await (await site(office)).signedIn(office.ana);
  expect(await alone.page(`/conversations/${number}`)).not.toContain('/mailbox/new');
  const { ana, path, sales, office: other } = await twoMailboxes();
  expect(await ana.page(path)).toContain(`href="${path}/mailbox/new"`);
  expect(words(await ana.page(`${path}/mailbox/new`))).toContain('sales@fieldnotes.example');
  const answer = await ana.put(`${path}/mailbox`, { mailbox: String(sales.id) });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
  const html = await ana.page(path);
  expect(words(html)).toContain('You moved it to Sales');
  expect(words(html)).toContain('In Sales.');
  const event = /reversals"[\s\S]*?name="event" value="(\d+)"/.exec(html)![1]!;
  await ana.post(`${path}/reversals`, { event });
  expect(words(await ana.page(path))).toContain(`In ${other.mailbox.name}.`);
});

test('a mailbox that is none, or not theirs, comes back with a word and changes nothing', async () => {
  const { office, ana, path } = await twoMailboxes();
  const { mailbox } = await memberElsewhere(office);
  for (const typed of ['', 'x', '999', '-1', String(mailbox.id)]) {
    const answer = await ana.put(`${path}/mailbox`, { mailbox: typed });
    expect([typed, answer.status]).toEqual([typed, 422]);
    expect(words(await answer.text())).toContain('There is no such mailbox here.');
  }
  expect(
    (await office.db.selectFrom('conversation').select('mailboxId').executeTakeFirstOrThrow()).mailboxId,
  ).toBe(office.mailbox.id);
});

test('there already says so; signed out and from elsewhere nobody moves it', async () => {
  const { office, pages, ana, path, sales } = await twoMailboxes();
  await ana.put(`${path}/mailbox`, { mailbox: String(office.mailbox.id) });
  expect(words(await ana.page(path))).toContain('It is there already.');
  const { nils } = await memberElsewhere(office);
  const fields = { mailbox: String(sales.id) };
  expect((await (await pages.signedIn(nils)).put(`${path}/mailbox`, fields)).status).toBe(404);
  expect((await pages.stranger().put(`${path}/mailbox`, fields)).headers.get('location')).toBe('/sign-in');
  expect((await viewerFor(office.db, office.ana.id)).mailboxIds).toContain(sales.id);
  expect(words(await ana.page(path))).not.toContain('moved it');
});
