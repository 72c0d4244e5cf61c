import { expect, test } from 'vitest';
import { recall } from '../../../src/domain/conversation/recalling.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acceptMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import { parse } from '../../../src/mail/inbound/parse.ts';
import { inDomainTerms, ownAddresses } from '../../../src/mail/inbound/process.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { type Letter, letter } from '../../support/letters.ts';

const OURS = { from: 'Ana <ana@fieldnotes.example>', to: 'Maria López <maria@northwind.example>' };

async function recalls(office: Desk, fields: Partial<Letter>, by: { id: number; name: string } | null) {
  const raw = letter({ ...OURS, ...fields });
  const mail = {
    raw,
    source: 'import',
    mailboxIds: [office.mailbox.id],
    envelope: { from: '', to: [] },
    receivedAt: 1_600_000_000_000,
    queued: false,
  };
  const ours = await ownAddresses(office.db);
  return transaction(office.db, async (tx) => {
    const id = await acceptMail(tx, mail);
    const received = { ...inDomainTerms({ ...mail, id }, await parse(raw), ours), isHistory: true };
    return recall(tx, received, { by, secret: office.config.secret });
  });
}

test('a letter of ours joins the conversation it answers where whom it went to takes part', async () => {
  const office = await desk();
  const number = await office.arrives({ messageId: '<ask@northwind.example>' });
  const before = await office.conversation(number);
  const recalled = await recalls(office, { inReplyTo: '<ask@northwind.example>' }, office.ana);
  expect(recalled!.conversationId).toBe(number);
  // It is older than what stands there: nothing about today changes.
  expect(await office.conversation(number)).toEqual(before);
});

test('a letter of ours to somebody else does not join by naming a letter', async () => {
  const office = await desk();
  const number = await office.arrives({ messageId: '<ask@northwind.example>' });
  const recalled = await recalls(
    office,
    { to: 'other@elsewhere.example', inReplyTo: '<ask@northwind.example>' },
    office.ana,
  );
  expect(recalled!.conversationId).not.toBe(number);
});

test('a letter among ourselves is none to a customer', async () => {
  const office = await desk();
  expect(await recalls(office, { to: 'tomas@fieldnotes.example' }, office.ana)).toBeNull();
});

test('without a teammate it has no author and is no reply', async () => {
  const office = await desk();
  const { messageId } = (await recalls(office, {}, null))!;
  const row = await office.db
    .selectFrom('message')
    .select(['kind', 'teammateId', 'customerId'])
    .where('id', '=', messageId)
    .executeTakeFirst();
  expect(row).toEqual({ kind: 'inbound', teammateId: null, customerId: null });
});
