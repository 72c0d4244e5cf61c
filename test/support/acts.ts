import { onTestFinished } from 'vitest';
import { type Viewer, viewerFor } from '../../src/domain/access.ts';
import { assign, unassign } from '../../src/domain/conversation/assigning.ts';
import { close, reopen } from '../../src/domain/conversation/closing.ts';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { note } from '../../src/domain/conversation/noting.ts';
import { type ReceivedMail, receive } from '../../src/domain/conversation/receiving.ts';
import { type ReplyOptions, reply } from '../../src/domain/conversation/replying.ts';
import { undoReply } from '../../src/domain/conversation/undoing.ts';
import { transaction } from '../../src/domain/database.ts';
import type { EventKind } from '../../src/domain/event.ts';
import { type Mailbox, openMailbox } from '../../src/domain/mailbox/mailbox.ts';
import { travel } from '../../src/lib/clock.ts';
import type { Desk } from './desk.ts';

/** Nine in the morning of a Tuesday, ms UTC: where tests that say a time begin. */
export const NINE = Date.UTC(2026, 10, 3, 9);
export { HOUR, MINUTE } from '../../src/lib/clock.ts';

let read = 0;

/** A mail as the mail edge hands it to the domain: Maria's first, unless told otherwise. */
export function receivedMail(office: Desk, fields: Partial<ReceivedMail> = {}): ReceivedMail {
  const text = fields.text ?? 'Where are my entries?';
  return {
    inboundMailId: ++read,
    mailboxIds: [office.mailbox.id],
    receivedAt: NINE,
    saidAt: null,
    from: { address: 'maria@northwind.example', name: 'Maria López' },
    others: [],
    recipients: { to: [{ address: 'help@fieldnotes.example', name: '' }], cc: [], replyTo: [] },
    deliveredTo: ['help@fieldnotes.example'],
    subject: 'Our calendar is blank',
    html: null,
    reply: text,
    parts: null,
    messageId: `<read-${read}@northwind.example>`,
    inReplyTo: null,
    references: [],
    automatic: null,
    bounce: null,
    forwardedById: null,
    files: [],
    ...fields,
    text,
  };
}

type Written = Partial<Omit<ReplyOptions, 'by'>> & { by?: Viewer };

/** What people do at a desk, each act in a transaction of its own; by Ana unless told otherwise. */
export function acts(office: Desk) {
  const { db, ana, config } = office;
  return {
    receives: (fields: Partial<ReceivedMail> = {}) =>
      transaction(db, (tx) => receive(tx, receivedMail(office, fields), config.secret)),
    replies: (number: number, { by = ana, ...options }: Written = {}) =>
      transaction(db, async (tx) =>
        reply(tx, await findConversation(tx, by, number), {
          by,
          html: '<p>They are back now.</p>',
          secret: config.secret,
          undoMs: 10_000,
          ...options,
        }),
      ),
    undoes: (number: number, messageId: number, by = ana) =>
      transaction(db, async (tx) => undoReply(tx, await findConversation(tx, by, number), { messageId, by })),
    notes: (number: number, { by = ana, html = '<p>Looks like the March bug.</p>' } = {}) =>
      transaction(db, async (tx) => note(tx, await findConversation(tx, by, number), { by, html })),
    closes: (number: number, by = ana) =>
      transaction(db, async (tx) => close(tx, await findConversation(tx, by, number), { by })),
    reopens: (number: number, by = ana) =>
      transaction(db, async (tx) => reopen(tx, await findConversation(tx, by, number), { by })),
    assigns: (number: number, to: number, by = ana) =>
      transaction(db, async (tx) => assign(tx, await findConversation(tx, by, number), { to, by })),
    unassigns: (number: number, by = ana) =>
      transaction(db, async (tx) => unassign(tx, await findConversation(tx, by, number), { by })),
    /** The events of a conversation, oldest first, those of one kind where it is given. */
    async events(number: number, kind?: EventKind) {
      const rows = await db
        .selectFrom('event')
        .selectAll()
        .where('conversationId', '=', number)
        .orderBy('id')
        .execute();
      return rows
        .filter((row) => !kind || row.kind === kind)
        .map((row) => ({ ...row, data: JSON.parse(row.data) }));
    },
  };
}

/** Sets the clock for the rest of a test. It goes on from there. */
export function itIs(at: number): void {
  travel(at);
  onTestFinished(() => travel(null));
}

/** A second mailbox that only Yuki works in, and Yuki as she is then. */
export async function yukisMailbox({
  db,
  ana,
  tomas,
  yuki,
}: Desk): Promise<{ mailbox: Mailbox; yuki: Viewer }> {
  return transaction(db, async (tx) => {
    const mailbox = await openMailbox(tx, { name: 'Billing', address: 'billing@fieldnotes.example' }, ana);
    await tx
      .deleteFrom('mailboxAccess')
      .where('mailboxId', '=', mailbox.id)
      .where('teammateId', 'in', [ana.id, tomas.id])
      .execute();
    return { mailbox, yuki: await viewerFor(tx, yuki.id) };
  });
}
