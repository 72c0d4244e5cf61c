import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replyToken } from '../../src/domain/conversation/threading.ts';
import { parse } from '../../src/mail/inbound/parse.ts';
import { site } from '../support/browser.ts';
import { type Desk, desk } from '../support/desk.ts';
import { answers } from '../support/outbox.ts';
import { aRelay, type RelayedMail } from '../support/relay.ts';

const SOURCE = join(import.meta.dirname, '../../src');

/** A desk where everything that can make a mail has been done, by the pages that people use. */
async function everythingThatSends() {
  const relay = await aRelay();
  const office = await desk({ SMTP_URL: relay.url });
  const number = await office.arrives();
  const web = await site(office);
  const browser = await web.signedIn(office.ana);
  await browser.post(`/conversations/${number}/replies`, { text: 'By the page' });
  await answers(office, number, '<p>By the domain</p>');
  await browser.post(`/conversations/${number}/notes`, { text: 'For us alone' });
  await browser.post(`/conversations/${number}/closure`);
  await web.stranger().post('/sign-in/links', { email: 'tomas@fieldnotes.example' });
  await browser.post('/settings/teammates', { name: 'Greta', email: 'greta@fieldnotes.example' });
  await browser.post('/settings/mail/tests', { direction: 'out', mailbox: String(office.mailbox.id) });
  expect(await office.work()).toEqual([]);
  return { office, relay };
}

test('what leaves has a teammate as its author, or is one of the named automatic kinds and says so', async () => {
  const { office, relay } = await everythingThatSends();
  const deliveries = await office.db
    .selectFrom('delivery')
    .leftJoin('message', 'message.id', 'delivery.messageId')
    .select(['delivery.messageIdHeader', 'delivery.automatic', 'message.teammateId', 'message.kind'])
    .execute();
  expect(deliveries.map((row) => row.automatic ?? row.kind).sort()).toEqual([
    'invitation',
    'reply',
    'reply',
    'sign-in-link',
    'test-mail',
  ]);
  expect(relay.mails).toHaveLength(deliveries.length);
  for (const mail of relay.mails) {
    const read = await parse(Buffer.from(mail.raw));
    const delivery = deliveries.find((row) => row.messageIdHeader === read.messageId)!;
    const saysAutomatic = read.headers.some(
      (header) => header.name === 'auto-submitted' && header.value === 'auto-generated',
    );
    expect(saysAutomatic).toBe(delivery.teammateId === null);
    if (delivery.automatic) expect(read.text).toContain('sent automatically');
    else expect(delivery.teammateId).toBe(office.ana.id);
    expect(read.from!.name).toBe(delivery.automatic ? 'Fieldnotes' : 'Ana Okafor');
  }
});

test('an internal note never leaves', async () => {
  const { office, relay } = await everythingThatSends();
  const notes = await office.db.selectFrom('message').select('text').where('kind', '=', 'note').execute();
  expect(notes).toEqual([{ text: 'For us alone' }]);
  expect(relay.mails.map((mail: RelayedMail) => mail.raw).join()).not.toContain('For us alone');
});

/** Every kind of mail that another program might answer by itself. */
async function whateverArrives(office: Desk): Promise<void> {
  const number = await office.arrives();
  await office.arrives({ text: 'Are you there?', inReplyTo: '<nobody@northwind.example>' });
  await office.arrives({ to: `help+${replyToken(office.config.secret, number)}@fieldnotes.example` });
  await office.arrives({ headers: { 'Auto-Submitted': 'auto-replied' }, subject: 'Away' });
  await office.arrives({ headers: { 'Disposition-Notification-To': 'maria@northwind.example' } });
  await office.arrives({ headers: { 'Return-Receipt-To': 'maria@northwind.example' } });
  await office.arrives({ from: 'MAILER-DAEMON@northwind.example', subject: 'Undelivered Mail' });
  await office.arrives({ headers: { 'List-Id': '<news.northwind.example>', Precedence: 'bulk' } });
  await office.arrives({ from: 'help@fieldnotes.example' });
  await office.arrives(Buffer.from(''));
}

test('nothing that arrives makes anything leave: no auto-reply, no receipt, no bounce', async () => {
  const relay = await aRelay();
  const office = await desk({ SMTP_URL: relay.url });
  await whateverArrives(office);
  expect(await office.work()).toEqual([]);
  expect(await office.db.selectFrom('inboundMail').select('id').execute()).toHaveLength(10);
  expect(await office.db.selectFrom('delivery').select('id').execute()).toEqual([]);
  expect(relay.attempts).toBe(0);
});

test('the database refuses a message to a customer that nobody wrote, and a delivery of an unnamed kind', async () => {
  const { db, mailbox, arrives } = await desk();
  const conversationId = await arrives();
  const message = { fromName: 'Robot', fromAddress: '', recipients: '{}', text: 'Hello', createdAt: 0 };
  const noOne = { ...message, conversationId, kind: 'reply', teammateId: null };
  await expect(
    db
      .insertInto('message')
      .values(noOne as never)
      .execute(),
  ).rejects.toThrow(/message_has_an_author/);
  const delivery = {
    mailboxId: mailbox.id,
    recipients: '[]',
    messageIdHeader: '<x>',
    createdAt: 0,
    dueAt: 0,
  };
  for (const automatic of [null, 'auto-reply'])
    await expect(
      db
        .insertInto('delivery')
        .values({ ...delivery, automatic } as never)
        .execute(),
    ).rejects.toThrow(/constraint/i);
});

test('only the outbox, the test of our own front door and the carrier of the demo speak SMTP', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  expect(files.length).toBeGreaterThan(100);
  const senders = files.filter((name) => readFileSync(join(SOURCE, name), 'utf8').includes('.sendMail('));
  expect(senders.sort()).toEqual([
    'mail/outbound/carrier.ts',
    'mail/outbound/deliver.ts',
    'mail/outbound/knock.ts',
  ]);
});
