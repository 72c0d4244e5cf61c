import { expect, test } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { acceptMail, failMail } from '../../src/domain/inbound-mail/inbound-mail.ts';
import { now } from '../../src/lib/clock.ts';
import { letter } from '../support/letters.ts';
import { owner } from '../support/owner.ts';

test('a source that fails for long is on every page of the whole team, with its reason', async () => {
  const { office, pages, ana, fields } = await owner();
  await ana.post('/settings/sources', fields);
  const fail = (since: number) =>
    office.db.updateTable('mailSource').set({ error: 'It cannot sign in.', failingSince: since }).execute();
  await fail(now() - 60_000);
  expect(await ana.page('/inbox')).not.toContain('does not come in');
  await fail(now() - 3_600_000);
  expect(await ana.page('/inbox')).toContain('/settings/sources/1');
  const tomas = await pages.signedIn(office.tomas);
  const page = await tomas.page('/inbox');
  expect(page).toContain('Mail of help@fieldnotes.example does not come in.');
  expect(page).toContain('Tell an owner.');
});

test('where all is well no page has a banner', async () => {
  const { ana } = await owner();
  for (const path of ['/inbox', '/settings/profile', '/customers'])
    expect(await ana.page(path)).not.toMatch(
      /does not come in|was not taken in|does not add up|disk is full/,
    );
});

test('one mail in the tray is one, several are some, and each page leads there', async () => {
  const { office, ana } = await owner();
  const fails = () =>
    transaction(office.db, async (tx) => {
      const mail = { raw: letter(), source: 'relay', mailboxIds: [office.mailbox.id], queued: false };
      await failMail(tx, await acceptMail(tx, { ...mail, envelope: { from: '', to: [] } }), 'A bug');
    });
  await fails();
  expect(await ana.page('/inbox')).toContain('A mail was not taken in.');
  await fails();
  const page = await ana.page('/customers');
  expect(page).toContain('Some mail was not taken in.');
  expect(page).toContain('href="/settings/failed-mail"');
});
