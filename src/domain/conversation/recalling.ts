import { excerpt } from '../../lib/text.ts';
import { customerWhoWrites } from '../customer/customer.ts';
import type { Tx } from '../database.ts';
import { recordOf } from '../event.ts';
import { attach } from '../message/attaching.ts';
import { htmlOfText } from '../message/body.ts';
import { holdStanding } from './conversation.ts';
import { makeFindable } from './findable.ts';
import { mailboxesOfConversation } from './mailboxes.ts';
import { takePart } from './participating.ts';
import { PREVIEW_LENGTH, type ReceivedMail, start, TEXT_LENGTH } from './receiving.ts';
import { findThread } from './threading.ts';

const MOST_RECIPIENTS = 10; // whose part in a conversation is looked for

/**
 * A letter of our own from an archive: it joins the conversation it answers where one of those it went to takes part,
 * or starts one with the first of them. With `by` it is that teammate's reply. Without, it stands as it came, from our
 * address and by nobody: no author is made up (a reply has a person, the database says). Null where it went to no
 * customer.
 */
export async function recall(
  tx: Tx,
  mail: ReceivedMail,
  { by, secret }: { by: { id: number; name: string } | null; secret: string },
): Promise<{ conversationId: number; messageId: number } | null> {
  const [first] = mail.others;
  if (!first) return null;
  const customer = await customerWhoWrites(tx, { ...first, at: mail.receivedAt });
  const thread = await threadOfRecipients(tx, mail, secret);
  const conversation =
    thread === null
      ? await start(tx, mail, { customerId: customer.id, suggested: null })
      : await holdStanding(tx, thread);
  const conversationId = conversation.id;
  await takePart(tx, mail.others, { conversationId, at: mail.receivedAt });
  const messageId = await store(tx, mail, { conversationId, by });
  const mailboxIds = await mailboxesOfConversation(tx, conversationId);
  await makeFindable(tx, mail, { messageId, conversationId, mailboxIds, customer: customer.name });
  await recordOf(tx, conversation, {
    kind: by ? 'conversation.replied' : 'conversation.received',
    by,
    at: mail.receivedAt,
    messageId,
    data: { automatic: mail.automatic, isHistory: true },
  });
  await tx
    .updateTable('conversation')
    .set({ latestAt: mail.receivedAt, latestBy: 'teammate', preview: excerpt(mail.reply, PREVIEW_LENGTH) })
    .where('id', '=', conversationId)
    .where('latestAt', '<=', mail.receivedAt)
    .execute();
  return { conversationId, messageId };
}

async function threadOfRecipients(tx: Tx, mail: ReceivedMail, secret: string): Promise<number | null> {
  if (mail.inReplyTo === null && mail.references.length === 0) return null;
  for (const { address } of mail.others.slice(0, MOST_RECIPIENTS)) {
    const thread = await findThread(tx, { ...mail, secret, from: address, recipients: [] });
    if (thread?.joins) return thread.conversationId;
  }
  return null;
}

async function store(
  tx: Tx,
  mail: ReceivedMail,
  { conversationId, by }: { conversationId: number; by: { id: number; name: string } | null },
): Promise<number> {
  const text = mail.text.slice(0, TEXT_LENGTH).toWellFormed();
  const { id } = await tx
    .insertInto('message')
    .values({
      conversationId,
      kind: by ? 'reply' : 'inbound',
      customerId: null,
      teammateId: by?.id ?? null,
      automatic: by ? null : mail.automatic,
      fromName: by?.name ?? mail.from.name,
      fromAddress: mail.from.address,
      recipients: JSON.stringify(mail.recipients),
      text,
      // A reply is shown in the page itself: another program's HTML is none of ours. The original keeps it.
      html: by ? htmlOfText(text) : mail.html,
      parts: mail.parts,
      inboundMailId: mail.inboundMailId,
      messageIdHeader: mail.messageId,
      inReplyTo: mail.inReplyTo,
      createdAt: mail.receivedAt,
      saidAt: mail.saidAt,
      subject: mail.subject,
      forwardedById: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const file of mail.files) await attach(tx, file, { messageId: id });
  return id;
}
