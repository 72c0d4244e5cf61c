import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { indexMessage, peopleText } from '../search/indexing.ts';
import type { Recipients } from './addressing.ts';
import type { Conversation } from './conversation.ts';
import { mailboxesOfConversation } from './mailboxes.ts';

type Writing = {
  by: Viewer;
  kind: 'reply' | 'note';
  html: string;
  text: string;
  at: number;
  recipients?: Recipients;
  messageIdHeader?: string;
  fromAddress?: string;
  /** For a forward: the letter that is handed on, and its own subject. */
  forwardOfId?: number;
  subject?: string;
};

/** Stores what a teammate wrote and makes it findable. For replying, noting and forwarding. */
export async function write(tx: Tx, conversation: Visible<Conversation>, writing: Writing): Promise<number> {
  const { id } = await tx
    .insertInto('message')
    .values({
      conversationId: conversation.id,
      kind: writing.kind,
      customerId: null,
      teammateId: writing.by.id,
      automatic: null,
      fromName: writing.by.name,
      fromAddress: writing.fromAddress ?? '',
      recipients: JSON.stringify(writing.recipients ?? {}),
      text: writing.text,
      html: writing.html,
      parts: null,
      inboundMailId: null,
      messageIdHeader: writing.messageIdHeader ?? null,
      inReplyTo: null,
      createdAt: writing.at,
      saidAt: null,
      forwardOfId: writing.forwardOfId ?? null,
      subject: writing.subject ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const customer = await tx
    .selectFrom('customer')
    .select('name')
    .where('id', '=', conversation.customerId)
    .executeTakeFirst();
  await indexMessage(tx, {
    messageId: id,
    conversationId: conversation.id,
    at: writing.at,
    mailboxIds: await mailboxesOfConversation(tx, conversation.id),
    subject: conversation.subject,
    body: writing.text,
    customer: customer?.name ?? '',
    sender: `${writing.by.name} ${writing.by.email}`,
    recipients: peopleText(Object.values(writing.recipients ?? {}).flat()),
    files: [], // they come with the draft's, see moveDraftFiles
  });
  return id;
}
