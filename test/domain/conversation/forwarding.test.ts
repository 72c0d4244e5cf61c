import { expect, test } from 'vitest';
import { forward, undoForward } from '../../../src/domain/conversation/forwarding.ts';
import { recipientsOfReply } from '../../../src/domain/conversation/replying.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, NotFound } from '../../../src/domain/errors.ts';
import { deliver } from '../../../src/mail/outbound/deliver.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { answers, deliveryOf } from '../../support/outbox.ts';
import { aRelay } from '../../support/relay.ts';

const LAB = 'lab@printers.example';
const WITH_FILE = Buffer.from(
  [
    'From: Maria López <maria@northwind.example>',
    'To: help@fieldnotes.example',
    'Subject: Re: Our calendar is blank',
    'Date: Tue, 03 Nov 2026 09:12:00 +0000',
    'Message-ID: <with-file@northwind.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'See <the picture> & tell me.',
    '--b',
    'Content-Type: text/csv; name="entries.csv"',
    'Content-Disposition: attachment; filename="entries.csv"',
    '',
    'a,b,c',
    '--b--',
    '',
  ].join('\r\n'),
);

async function forwards(
  office: Desk,
  number: number,
  options: { messageId?: number; to?: string; undoMs?: number } = {},
) {
  const conversation = await office.conversation(number);
  const { id } = await office.db
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', number)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const asked = { messageId: id, to: `The lab <${LAB}>`, undoMs: 0, ...options };
  const messageId = await transaction(office.db, (tx) =>
    forward(tx, conversation, {
      by: office.ana,
      html: '<p>Can you look?</p>',
      secret: office.config.secret,
      ...asked,
    }),
  );
  const delivery = await office.db
    .selectFrom('delivery')
    .select('id')
    .where('messageId', '=', messageId)
    .executeTakeFirstOrThrow();
  return { messageId, deliveryId: delivery.id };
}

async function sent(office: Desk, deliveryId: number) {
  const relay = await aRelay();
  await deliver(office.db, deliveryId, { secret: office.config.secret, smtpUrl: relay.url });
  return { mail: relay.mails[0]!, ...(await deliveryOf(office, deliveryId)) };
}

const items = async ({ db, conversation }: Desk, number: number) =>
  (await timeline(db, await conversation(number))).items;

test('a forwarded letter goes out with its head, its words and its files, below a line of one’s own', async () => {
  const office = await desk();
  const number = await office.arrives(WITH_FILE);
  const { mail } = await sent(office, (await forwards(office, number)).deliveryId);
  expect(mail.to).toEqual([LAB]);
  expect(mail.raw).toMatch(/^Subject: Fwd: Our calendar is blank\r$/m);
  expect(mail.raw).not.toMatch(/^(?:References|In-Reply-To|Cc|Bcc):/im);
  expect(mail.raw).not.toContain('with-file@northwind.example');
  for (const words of [
    'Can you look?',
    'Forwarded message',
    'From: Maria',
    'Date: Tue, 3 Nov 2026 at 09:12 UTC',
    'To: help@fieldnotes.example',
    'See <the picture> & tell me.',
  ])
    expect(mail.raw.replace(/=\r\n/g, '')).toContain(words);
  expect(mail.raw).toContain('filename=entries.csv');
  expect(mail.raw).toContain('&lt;the picture&gt;');
});

test('the customer goes on waiting, and a forward is for the team’s eyes', async () => {
  const office = await desk();
  const number = await office.arrives();
  const before = await office.conversation(number);
  const { messageId } = await forwards(office, number);
  expect(await office.conversation(number)).toEqual(before);
  expect((await items(office, number)).at(-1)).toMatchObject({
    kind: 'conversation.forwarded',
    by: { id: office.ana.id },
    data: { to: [LAB] },
    message: { id: messageId, kind: 'forward', text: 'Can you look?' },
  });
});

test('an answer from outside comes in as that person’s words: no customer, no clock, no place in copy', async () => {
  const office = await desk();
  const number = await office.arrives();
  const { deliveryId } = await forwards(office, number);
  const { messageIdHeader } = await deliveryOf(office, deliveryId);
  const before = await office.conversation(number);
  expect(
    await office.arrives({ from: `The lab <${LAB}>`, inReplyTo: messageIdHeader, text: 'It is the ink.' }),
  ).toBe(number);
  expect(await office.conversation(number)).toMatchObject({
    waitingSince: before.waitingSince,
    latestBy: 'customer',
    preview: before.preview,
  });
  expect((await items(office, number)).at(-1)).toMatchObject({
    data: { outside: true },
    message: { outside: true, text: expect.stringContaining('ink') },
  });
  const { to, cc } = await recipientsOfReply(office.db, await office.conversation(number));
  expect([...to, ...cc].map((one) => one.address)).toEqual(['maria@northwind.example']);
  const customers = await office.db.selectFrom('customerAddress').select('address').execute();
  expect(customers.map((one) => one.address)).not.toContain(LAB);
});

test('an answer from outside neither starts the clock of a customer who was answered, nor stays unseen in a closed conversation', async () => {
  const office = await desk();
  const number = await office.arrives();
  const { deliveryId } = await forwards(office, number);
  await answers(office, number);
  await office.db.updateTable('conversation').set({ closedAt: 1 }).where('id', '=', number).execute();
  await office.arrives({
    from: LAB,
    inReplyTo: (await deliveryOf(office, deliveryId)).messageIdHeader,
    text: 'Done',
  });
  expect(await office.conversation(number)).toMatchObject({ waitingSince: null, closedAt: null });
});

test('what came from outside is never quoted to the customer', async () => {
  const office = await desk();
  const number = await office.arrives();
  const { deliveryId } = await forwards(office, number);
  const { messageIdHeader } = await deliveryOf(office, deliveryId);
  await office.arrives({
    from: LAB,
    inReplyTo: messageIdHeader,
    messageId: '<lab@printers.example>',
    text: 'They are stupid.',
  });
  const { mail } = await sent(office, (await answers(office, number)).deliveryId);
  expect(mail.raw).toContain('Where are my entries?');
  for (const secret of ['stupid', LAB, messageIdHeader]) expect(mail.raw).not.toContain(secret);
});

test('a forward can be taken back while it waits, and leaves nobody behind', async () => {
  const office = await desk();
  const number = await office.arrives(WITH_FILE);
  const conversation = await office.conversation(number);
  const { messageId } = await forwards(office, number, { undoMs: 60_000 });
  await transaction(office.db, (tx) => undoForward(tx, conversation, { messageId, by: office.ana }));
  expect(await office.db.selectFrom('delivery').selectAll().execute()).toEqual([]);
  expect(
    (await office.db.selectFrom('participant').select('address').execute()).map((one) => one.address),
  ).toEqual(['maria@northwind.example']);
  expect((await items(office, number)).map((item) => item.kind)).toEqual(['conversation.received']);
  const gone = await forwards(office, number);
  await sent(office, gone.deliveryId);
  await expect(
    transaction(office.db, (tx) =>
      undoForward(tx, conversation, { messageId: gone.messageId, by: office.ana }),
    ),
  ).rejects.toThrow(Conflict);
});

test('a letter of another conversation, a note and an address that is none are refused', async () => {
  const office = await desk();
  const number = await office.arrives();
  const other = await office.arrives({ subject: 'Another matter', from: 'lee@x.example' });
  const { id } = await office.db
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', other)
    .executeTakeFirstOrThrow();
  await expect(forwards(office, number, { messageId: id })).rejects.toThrow(NotFound);
  await expect(forwards(office, number, { to: 'the lab' })).rejects.toMatchObject({
    fields: { to: expect.stringContaining('the lab') },
  });
});
