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
  /** Who began it, where that is somebody else. */
  draftedById?: number | null;
  /** The mail it came in, where it was not written here. */
  inboundMailId?: number;
};

/** What a letter that comes in has, and one of ours has not. */
const UNSAID = { customerId: null, automatic: null, parts: null, inReplyTo: null, saidAt: null };

/** Stores what a teammate wrote and makes it findable. For replying, noting and forwarding. */
export async function write(tx: Tx, conversation: Visible<Conversation>, writing: Writing): Promise<number> {
  const { id } = await tx
    .insertInto('message')
    .values({
      ...UNSAID,
      conversationId: conversation.id,
      kind: writing.kind,
      teammateId: writing.by.id,
      fromName: writing.by.name,
      fromAddress: writing.fromAddress ?? '',
      recipients: JSON.stringify(writing.recipients ?? {}),
      text: writing.text,
      html: writing.html,
      inboundMailId: writing.inboundMailId ?? null,
      messageIdHeader: writing.messageIdHeader ?? null,
      createdAt: writing.at,
      forwardOfId: writing.forwardOfId ?? null,
      subject: writing.subject ?? null,
      draftedById: writing.draftedById ?? null,
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
