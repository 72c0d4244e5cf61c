import { expect, test } from 'vitest';
import { replyToken } from '../../../src/domain/conversation/threading.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acceptMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import { findMessage, originalOf } from '../../../src/domain/message/message.ts';
import { processMail } from '../../../src/mail/inbound/process.ts';
import { site } from '../../support/browser.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

async function messages({ db }: Desk) {
  return db.selectFrom('message').selectAll().orderBy('id').execute();
}

async function mails({ db }: Desk) {
  return db.selectFrom('inboundMail').selectAll().orderBy('id').execute();
}

/** Stored, and not read yet. */
async function waits(
  { db, mailbox }: Desk,
  raw: Uint8Array,
  to = 'help@fieldnotes.example',
): Promise<number> {
  const envelope = { from: 'maria@northwind.example', to: [to] };
  return transaction(db, (tx) =>
    acceptMail(tx, { raw, source: 'smtp', mailboxIds: [mailbox.id], envelope, queued: false }),
  );
}

async function only(office: Desk, number: number) {
  const { items } = await timeline(office.db, await office.conversation(number));
  return items.find((item) => item.message)!.message!;
}

async function customerOf({ db, conversation }: Desk, number: number): Promise<string> {
  const { customerId } = await conversation(number);
  const { name } = await db
    .selectFrom('customer')
    .select('name')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow();
  return name;
}

test('the same mail twice is one message, and the second says whose duplicate it is', async () => {
  const office = await desk();
  const raw = letter();
  await office.arrives(raw);
  await office.arrives(raw);
  expect(await messages(office)).toHaveLength(1);
  const [first, second] = await mails(office);
  expect(second).toMatchObject({ duplicateOf: first!.id, error: null });
  expect(second!.processedAt).not.toBeNull();
});

test('the same mail by another way, with other Received headers and line ends, is one message', async () => {
  const office = await desk();
  const raw = Buffer.from(letter({ messageId: '<same@northwind.example>' })).toString();
  await office.arrives(Buffer.from(`Received: from a by b\r\n${raw}`));
  await office.arrives(Buffer.from(`Received: from c by d\r\n${raw}`.replaceAll('\r\n', '\n')));
  expect(await messages(office)).toHaveLength(1);
});

test('the same mail without a Message-ID twice is one message; another without one is another', async () => {
  const office = await desk();
  await office.arrives(letter({ messageId: null, text: 'One' }));
  await office.arrives(letter({ messageId: null, text: 'One' }));
  await office.arrives(letter({ messageId: null, text: 'Two' }));
  expect((await messages(office)).map((message) => message.text.trim())).toEqual(['One', 'Two']);
});

test('two different mails with one Message-ID are both kept', async () => {
  const office = await desk();
  await office.arrives(letter({ messageId: '<broken@northwind.example>', text: 'First' }));
  await office.arrives(letter({ messageId: '<broken@northwind.example>', text: 'Second' }));
  expect((await messages(office)).map((message) => message.text.trim())).toEqual(['First', 'Second']);
});

test('two scans of one scanner, alike but for their files, are both kept', async () => {
  const office = await desk();
  for (const content of ['first page', 'other page'])
    await office.arrives(withFiles('<scan@northwind.example>', [{ name: 'scan.pdf', content }]));
  expect(await messages(office)).toHaveLength(2);
});

test('two workers with the same mail at once make one message', async () => {
  const office = await desk();
  const raw = letter();
  const ids = [await waits(office, raw), await waits(office, raw), await waits(office, raw)];
  const read = () =>
    Promise.allSettled(
      [...ids, ...ids].map((id) => processMail(office.db, id, { secret: office.config.secret })),
    );
  await read();
  await read(); // on PostgreSQL the later of two loses its transaction and finds the earlier on its next try
  expect(await messages(office)).toHaveLength(1);
  const rows = await mails(office);
  expect(rows.filter((row) => row.duplicateOf === null)).toHaveLength(1);
  expect(rows.every((row) => row.processedAt !== null)).toBe(true);
});

test('a form on our own site writes from our address, and is the person in Reply-To', async () => {
  const office = await desk();
  const number = await office.arrives({
    from: 'Website <help@fieldnotes.example>',
    headers: { 'Reply-To': 'Noa Katz <noa@lantern.example>' },
  });
  expect((await only(office, number)).from).toEqual({ name: 'Noa Katz', address: 'noa@lantern.example' });
  expect(await customerOf(office, number)).toBe('Noa Katz');
});

test('a customer with a Reply-To of their own stays who they are', async () => {
  const office = await desk();
  const number = await office.arrives({ headers: { 'Reply-To': 'accounts@northwind.example' } });
  expect((await only(office, number)).from.address).toBe('maria@northwind.example');
});

test('a mail with no From is from its envelope, and one with no sender at all is somebody without an address', async () => {
  const office = await desk();
  const raw = Buffer.from('Subject: who\r\n\r\nme\r\n');
  const number = await office.arrives(raw);
  expect((await only(office, number)).from.address).toBe('maria@northwind.example');
  const id = await transaction(office.db, (tx) =>
    acceptMail(tx, {
      raw: Buffer.from('Subject: nobody\r\n\r\nnobody\r\n'),
      source: 'smtp',
      mailboxIds: [office.mailbox.id],
      envelope: { from: '', to: [] },
    }),
  );
  await office.work();
  const message = (await messages(office)).find((row) => row.inboundMailId === id)!;
  expect(message.fromAddress).toBe('');
  expect(await customerOf(office, message.conversationId)).toBe('Somebody without an address');
});

test('teammates and mailboxes in To and Cc take no part as customers; other people do', async () => {
  const office = await desk();
  const number = await office.arrives({
    to: 'help@fieldnotes.example, Ana Okafor <ana@fieldnotes.example>',
    cc: 'Bruno <bruno@northwind.example>, help+c9-0123456789abcdef@fieldnotes.example',
  });
  const rows = await office.db
    .selectFrom('participant')
    .select('address')
    .where('conversationId', '=', number)
    .orderBy('address')
    .execute();
  expect(rows.map((row) => row.address)).toEqual(['bruno@northwind.example', 'maria@northwind.example']);
});

test('a teammate who writes to the desk is taken as who they are', async () => {
  const office = await desk();
  const number = await office.arrives({ from: 'Ana Okafor <ana@fieldnotes.example>', text: 'A test' });
  expect((await only(office, number)).from.address).toBe('ana@fieldnotes.example');
});

test('a plus address with our signed token joins its conversation without any other trace', async () => {
  const office = await desk();
  const number = await office.arrives();
  const address = `help+${replyToken(office.config.secret, number)}@fieldnotes.example`;
  expect(await office.arrives({ to: address, subject: 'something else', text: 'More' })).toBe(number);
});

test('a plus address whose token nobody signed joins nothing', async () => {
  const office = await desk();
  const number = await office.arrives();
  const address = `help+c${number}-0123456789abcdef@fieldnotes.example`;
  expect(await office.arrives({ to: address, text: 'More' })).not.toBe(number);
});

test('quoted text is kept in full, and marked so that a page may fold it', async () => {
  const office = await desk();
  const text =
    'Thank you, that helped.\n\nOn Tue, 3 Nov 2026 at 09:12 UTC, Ana <help@fieldnotes.example> wrote:\n> Press the button.\n> Ana\n';
  const number = await office.arrives({ text });
  const message = await only(office, number);
  expect(message.parts!.map((part) => part.text).join('')).toBe(message.text);
  expect(message.parts!.find((part) => part.kind === 'quote')!.text).toContain('> Press the button.');
  expect((await office.conversation(number)).preview).toBe('Thank you, that helped.');
});

test('quoted HTML is kept in full, inside a fold', async () => {
  const office = await desk();
  const html =
    '<p>It works now.</p><div class="gmail_quote"><div>On Tue, Ana wrote:</div><blockquote class="gmail_quote">Press <b>the button</b>.</blockquote></div>';
  const number = await office.arrives({ html });
  const message = await only(office, number);
  expect(message.html).toMatch(/data-fold="quote"[\s\S]*Press <b>the button<\/b>/);
  expect((await office.conversation(number)).preview).toBe('It works now.');
});

test('files and inline images are stored byte for byte, and the original is a click away', async () => {
  const office = await desk();
  const image = Buffer.from('89504e470d0a1a0a00ff', 'hex').toString('latin1');
  const raw = withFiles('<files@northwind.example>', [
    { name: 'list.csv', content: 'a,b\r\n1,2' },
    { name: 'bee.png', content: image, id: 'bee@northwind' },
  ]);
  const message = await only(office, await office.arrives(raw));
  expect(
    message.attachments.map(({ name, disposition, contentId }) => ({ name, disposition, contentId })),
  ).toEqual([
    { name: 'list.csv', disposition: 'attached', contentId: null },
    { name: 'bee.png', disposition: 'inline', contentId: 'bee@northwind' },
  ]);
  const browser = await (await site(office)).signedIn(office.ana);
  const file = await browser.get(`/attachments/${message.attachments[1]!.id}`);
  expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).toBe(image);
  const found = await findMessage(office.db, office.ana, message.id);
  expect(Buffer.from((await originalOf(office.db, found))!)).toEqual(raw);
});

test('an automatic answer is stored, says what it is, and starts no clock', async () => {
  const office = await desk();
  const number = await office.arrives({
    headers: { 'Auto-Submitted': 'auto-replied' },
    subject: 'Automatic reply: away',
  });
  const { waitingSince, closedAt } = await office.conversation(number);
  expect(waitingSince).toBeNull();
  expect(closedAt).not.toBeNull();
  expect((await only(office, number)).automatic).toBe('auto-reply');
});

type Piece = { name: string; content: string; id?: string };

function withFiles(messageId: string, files: Piece[]): Buffer {
  const head = Buffer.from(
    letter({ messageId, html: '<p>See <img src="cid:bee@northwind"></p>' }),
  ).toString();
  const [headers, body] = head.split(/Content-Type: text\/html; charset=utf-8\r\n\r\n/);
  const parts = files.map(({ name, content, id }) =>
    [
      `Content-Type: ${id ? 'image/png' : 'application/octet-stream'}; name="${name}"`,
      `Content-Disposition: ${id ? 'inline' : 'attachment'}; filename="${name}"`,
      ...(id ? [`Content-ID: <${id}>`] : []),
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content, 'latin1').toString('base64'),
    ].join('\r\n'),
  );
  const all = [`Content-Type: text/html; charset=utf-8\r\n\r\n${body}`, ...parts];
  return Buffer.from(
    `${headers}Content-Type: multipart/mixed; boundary=cut\r\n\r\n${all.map((part) => `--cut\r\n${part}\r\n`).join('')}--cut--\r\n`,
  );
}
