import { expect, test } from 'vitest';
import { forward } from '../../src/domain/conversation/forwarding.ts';
import { transaction } from '../../src/domain/database.ts';
import { queueAutomatic } from '../../src/domain/message/delivering.ts';
import { parse } from '../../src/mail/inbound/parse.ts';
import { desk } from '../support/desk.ts';
import { answers } from '../support/outbox.ts';

/** One of each kind of mail that leaves the desk, as it would have gone out. */
async function allThatLeaves() {
  const office = await desk();
  const { db, ana, config, mailbox } = office;
  const number = await office.arrives({
    html: '<p>Hello<img src="https://track.example/pixel.gif" width="1" height="1"></p>',
    headers: {
      'Disposition-Notification-To': 'maria@northwind.example',
      'List-Unsubscribe': '<mailto:out@x.example>',
    },
  });
  const image =
    '<p>See <a href="https://example.com/help?id=1">this</a> <img src="https://track.example/p.gif"></p>';
  const { messageId } = await answers(office, number, image);
  const conversation = await office.conversation(number);
  await transaction(db, async (tx) => {
    const handed = { by: ana, to: 'lab@x.example', html: image, secret: config.secret, undoMs: 0 };
    await forward(tx, conversation, { ...handed, messageId: messageId - 1 });
    await forward(tx, conversation, { ...handed, messageId });
    for (const automatic of ['sign-in-link', 'invitation', 'test-mail'] as const) {
      const words = { subject: 'A mail', text: 'It was sent automatically.' };
      await queueAutomatic(tx, {
        automatic,
        to: ana.email,
        ...words,
        mailboxId: mailbox.id,
        fromAddress: mailbox.address,
      });
    }
  });
  await office.work();
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('blob', 'blob.id', 'delivery.blobId')
    .select('blob.bytes')
    .execute();
  return Promise.all(rows.map((row) => parse(row.bytes)));
}

const ASKING = [
  'disposition-notification-to',
  'return-receipt-to',
  'x-confirm-reading-to',
  'read-receipt-to',
];

test('no mail that leaves asks whether it was read, loads anything from anywhere, or rewrites a link', async () => {
  const mails = await allThatLeaves();
  expect(mails).toHaveLength(6);
  for (const mail of mails) {
    const names = mail.headers.map((header) => header.name);
    for (const name of [...ASKING, 'list-unsubscribe']) expect(names).not.toContain(name);
    const html = mail.html ?? '';
    for (const source of html.matchAll(/\b(?:src|background|poster|srcset)\s*=\s*["']?([^"'\s>]*)/gi))
      expect(source[1]).toMatch(/^cid:/);
    expect(html).not.toMatch(/url\(|<(?:iframe|object|embed|link|style|script)\b/i);
    for (const link of html.matchAll(/href="([^"]*)"/g))
      expect(link[1]).toBe('https://example.com/help?id=1');
  }
});
