import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { openMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

test('the line under the subject says whose it is, and where only if there are several mailboxes', async () => {
  const office = await desk();
  const path = `/conversations/${await office.arrives()}`;
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  const meta = async () => words(/class="conversation-meta">([\s\S]*?)<\/p>/.exec(await ana.page(path))![1]!);
  expect(await meta()).toMatch(/^Maria López wrote first, .+\. Nobody has it yet\.$/);
  await ana.put(`${path}/assignment`, { teammate: String(office.yuki.id) });
  expect(await meta()).toMatch(/Yuki Kimura has it\.$/);
  await ana.put(`${path}/assignment`, { teammate: String(office.ana.id) });
  expect(await meta()).toMatch(/You have it\.$/);
  await transaction(office.db, (tx) =>
    openMailbox(tx, { name: 'Billing', address: 'billing@fieldnotes.example' }, office.ana),
  );
  expect(await meta()).toMatch(/You have it\. In Support\.$/);
  await ana.post(`${path}/closure`);
  expect(await meta()).toMatch(/It is closed\. In Support\.$/);
});
