import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { excerpt } from '../../lib/text.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { check, field } from '../fields.ts';
import { attach, type File } from '../message/attaching.ts';
import { cleanWritten, isBlank, textOfHtml } from '../message/body.ts';
import { refuseUnfinished } from '../saved-reply/finishing.ts';
import { addressed, changesIn, type Recipients, type TypedRecipients } from './addressing.ts';
import { close } from './closing.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { authorOfDraft, dropDraft, isBegunAs, isGoing, moveDraftFiles } from './drafting.ts';
import { changedWords, newsSince } from './news.ts';
import { dropFromCopy, type Participant, participantsOf, takePart } from './participating.ts';
import { PREVIEW_LENGTH } from './receiving.ts';
import { queueDelivery, senderOf } from './sending.ts';
import { write } from './writing.ts';

const Body = z.object({ body: field.body('The reply') });

export type ReplyOptions = {
  by: Viewer;
  /** HTML as the composer or `htmlOfText` made it; cleaned here. */
  html: string;
  /** Close the conversation with it. */
  closing?: boolean;
  /** The newest timeline item its writer saw: Conflict where a customer or teammate has written since. */
  basedOn?: number;
  /** Who gets it, as typed; what is left out is as usual: who wrote last, and whoever customers copied. */
  recipients?: Partial<TypedRecipients>;
  /** A reply that came in by mail, with its files: what its writer began here stays a draft. */
  mail?: { inboundMailId: number; files: File[] };
  /** By a program: what its owner has begun here stays a draft, with its files, unless these are its words. */
  isApart?: boolean;
  secret: string;
  undoMs: number;
};

/** Whom a reply goes to: who wrote last, and those who take part, in copy. */
export async function recipientsOfReply(
  db: Db,
  conversation: Conversation,
): Promise<{ to: Participant[]; cc: Participant[] }> {
  const latest = await db
    .selectFrom('message')
    .select(['fromName', 'fromAddress', 'recipients'])
    .where('conversationId', '=', conversation.id)
    .where('kind', '=', 'inbound')
    .where('customerId', 'is not', null) // else it is from somebody outside, whom a forward asked
    .where('automatic', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const participants = await participantsOf(db, conversation.id);
  const replyTo: Participant[] = latest ? (JSON.parse(latest.recipients).replyTo ?? []) : [];
  const sender = latest ? [{ address: latest.fromAddress, name: latest.fromName }] : participants.slice(0, 1);
  const to = (replyTo.length ? replyTo : sender).filter((person) => person.address);
  const taken = new Set([...to, ...sender].map((person) => person.address.toLowerCase()));
  return { to, cc: participants.filter((person) => !taken.has(person.address)) };
}

/** Message, event, delivery due after the undo window, draft removed: one transaction. Gives the message's id. */
export async function reply(tx: Tx, found: Visible<Conversation>, options: ReplyOptions): Promise<number> {
  const { by } = options;
  const html = cleanWritten(check(Body, { body: options.html }).body);
  const text = textOfHtml(html);
  if (isBlank(html)) throw new Invalid({ body: 'The reply is empty. Write a line first.' });
  await refuseUnfinished(tx, html);
  // What is read here stands until the reply does: nobody's letter comes in between.
  const conversation = await holdConversation(tx, by, found);
  await refuseStale(tx, conversation, options);
  const usual = await recipientsOfReply(tx, conversation);
  const recipients = await chosen(tx, conversation, { usual, typed: options.recipients });
  const at = now();
  const sender = await senderOf(tx, conversation, options.secret);
  const writing = { by, kind: 'reply' as const, html, text, at, recipients, ...sender };
  const messageId = await take(tx, conversation, { writing, ...options });
  const { messageIdHeader } = sender;
  await queueDelivery(tx, {
    messageId,
    mailboxId: conversation.mailboxId,
    recipients,
    messageIdHeader,
    dueAt: at + options.undoMs,
  });
  const changes = await regroup(tx, { recipients, usual }, { conversationId: conversation.id, at });
  await recordOf(tx, conversation, {
    kind: 'conversation.replied',
    by,
    at,
    messageId,
    data: { before: stateOf(conversation), ...changes },
  });
  await answered(tx, conversation, { by, at, text });
  if (options.closing) await close(tx, conversation, { by });
  return messageId;
}

type Taking = { writing: Parameters<typeof write>[2] } & Pick<ReplyOptions, 'mail' | 'isApart'>;

/** The message, with its files: those of the draft, which is gone then, or of the mail it came in. */
async function take(
  tx: Tx,
  conversation: Visible<Conversation>,
  { writing, mail, isApart }: Taking,
): Promise<number> {
  if (mail) {
    const id = await write(tx, conversation, { ...writing, inboundMailId: mail.inboundMailId });
    for (const file of mail.files) await attach(tx, file, { messageId: id });
    return id;
  }
  const draft = { conversationId: conversation.id, by: writing.by, kind: 'reply' as const };
  await refuseWaiting(tx, draft);
  if (isApart && !(await isBegunAs(tx, draft, writing.html))) return write(tx, conversation, writing);
  const draftedById = await authorOfDraft(tx, draft);
  const id = await write(tx, conversation, { ...writing, draftedById });
  await moveDraftFiles(tx, { ...draft, messageId: id });
  await dropDraft(tx, draft);
  return id;
}

// A page that was opened before must not send something else in its place, and lose it.
async function refuseWaiting(tx: Tx, draft: Parameters<typeof isGoing>[1]): Promise<void> {
  if (await isGoing(tx, draft))
    throw new Invalid({ body: 'Another reply of yours waits here for its time. Take it back first.' });
}

/** Who is added takes part from now on, who is left out is in copy no longer. Those in Bcc take no part: nobody is to learn of them. */
async function regroup(
  tx: Tx,
  { recipients, usual }: { recipients: Recipients; usual: Choice['usual'] },
  people: { conversationId: number; at: number },
) {
  const changes = changesIn(recipients, usual);
  const joined = await takePart(tx, [...recipients.to, ...recipients.cc], people);
  await dropFromCopy(tx, changes.dropped, people);
  return { ...changes, joined };
}

type Choice = { usual: { to: Participant[]; cc: Participant[] }; typed?: Partial<TypedRecipients> };

async function chosen(tx: Tx, conversation: Conversation, { usual, typed }: Choice): Promise<Recipients> {
  if (typed && Object.values(typed).some((one) => one !== undefined)) {
    const { to, cc, bcc = '' } = typed;
    return addressed(tx, conversation, {
      to: to ?? usual.to.map((person) => person.address),
      cc: cc ?? usual.cc.map((person) => person.address),
      bcc,
    });
  }
  if (usual.to.length > 0) return { ...usual, bcc: [] };
  throw new Invalid({ body: 'This customer left no address, so a reply cannot reach them.' });
}

async function refuseStale(
  tx: Tx,
  conversation: Visible<Conversation>,
  { basedOn, by }: ReplyOptions,
): Promise<void> {
  if (basedOn === undefined) return;
  const news = await newsSince(tx, conversation, { id: basedOn, by });
  if (news.length) throw new Conflict(`${changedWords(news)} Look at it, then send or revise.`, news);
}

/** Nobody waits any more, and a conversation that nobody had is the replier's. */
export async function answered(
  tx: Tx,
  conversation: Conversation,
  { by, at, text }: { by: Viewer; at: number; text: string },
) {
  await tx
    .updateTable('conversation')
    .set({
      waitingSince: null,
      latestAt: at,
      latestBy: 'teammate',
      preview: excerpt(text, PREVIEW_LENGTH),
      assigneeId: conversation.assigneeId ?? by.id,
    })
    .where('id', '=', conversation.id)
    .execute();
}

/** How a conversation stood, so that a reply can be taken back. */
export function stateOf({ waitingSince, closedAt, assigneeId, latestAt, latestBy, preview }: Conversation) {
  return { waitingSince, closedAt, assigneeId, latestAt, latestBy, preview };
}
