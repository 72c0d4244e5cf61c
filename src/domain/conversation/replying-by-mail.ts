import { now } from '../../lib/clock.ts';
import { type Viewer, type Visible, viewerFor } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, foundOrNull, Invalid, NotFound } from '../errors.ts';
import { recordOf } from '../event.ts';
import type { Held } from '../held.ts';
import { attach } from '../message/attaching.ts';
import { htmlOfText } from '../message/body.ts';
import type { Recipients } from './addressing.ts';
import { type Conversation, findConversation, holdConversation } from './conversation.ts';
import { putBackDraft } from './drafting.ts';
import { participantsOf } from './participating.ts';
import { partOf } from './parts.ts';
import type { ReceivedMail } from './receiving.ts';
import { answered, reply, stateOf } from './replying.ts';
import { conversationNamed } from './threading.ts';
import { write } from './writing.ts';

const MOST_REFERENCES = 50; // of ten thousand, the newest say it all

type TeammateMail = {
  teammateId: number;
  /** Which conversation its signed token names. */
  conversationId: number;
  secret: string;
};

/** What a teammate writes in answer to a letter of the desk: it names a conversation by our own signed token. Null for any other mail. */
export function answerOf(mail: ReceivedMail, secret: string): TeammateMail | null {
  const { teammateId = null, automatic, isHistory, deliveredTo, inReplyTo, references } = mail;
  if (teammateId === null || automatic || isHistory) return null;
  const newest = references.slice(-MOST_REFERENCES).reverse();
  const texts = [...deliveredTo.slice(0, MOST_REFERENCES), inReplyTo ?? '', ...newest];
  const conversationId = conversationNamed(secret, texts);
  return conversationId === null ? null : { teammateId, conversationId, secret };
}

/** What became of a teammate's mail: a message, or a draft with the reason. */
export type Outcome = { sent: number } | { held: string };

/** Why a teammate's mail may not become their reply, in words; null where it may. */
export async function refusalOf(
  tx: Tx,
  mail: ReceivedMail,
  { teammateId, conversationId }: TeammateMail,
): Promise<string | null> {
  const { address } = mail.from;
  if (!(await placeFor(tx, mail, { teammateId, conversationId })))
    return `${address} may not see the conversation that this answers.`;
  if (mail.proof?.proven === 'yes') return null;
  return `It says it is from ${address}, a teammate, and answers a customer, but nothing proves who sent it (SPF, DKIM). Nobody got it. If it is theirs, they can send it from here.`;
}

/**
 * A teammate answers from their own mail program, and nothing refuses it (`refusalOf`): it is their reply, as if written here: the customer gets it from the mailbox. Where the customer was written to directly, they have it
 * already: it is kept as a reply and not sent again. Where somebody wrote since the letter it answers, it is held as
 * a draft of theirs, with the reason.
 */
export async function replyByMail(
  tx: Tx,
  mail: ReceivedMail,
  { teammateId, conversationId, secret }: TeammateMail,
): Promise<Outcome> {
  const place = await placeFor(tx, mail, { teammateId, conversationId });
  if (!place) throw new NotFound('There is no such conversation here.');
  const { by } = place;
  const conversation = await holdPlace(tx, mail, place);
  const people = new Set((await participantsOf(tx, conversation.id)).map((person) => person.address));
  const went = mail.others.filter((person) => people.has(person.address));
  if (went.length) return { sent: await keepAsSent(tx, conversation, { by, mail }) };
  const basedOn = await newestSeen(tx, conversation, mail);
  const html = htmlOfText(mail.reply.trim() || mail.text);
  try {
    const files = { inboundMailId: mail.inboundMailId, files: mail.files };
    return { sent: await reply(tx, conversation, { by, html, basedOn, mail: files, secret, undoMs: 0 }) };
  } catch (error) {
    if (!(error instanceof Conflict || error instanceof Invalid)) throw error;
    const why = error instanceof Conflict ? 'Somebody wrote meanwhile.' : error.message;
    await hold(tx, conversation, { by, mail, html, basedOn, why });
    return { held: why };
  }
}

type Place = { by: Viewer; conversation: Visible<Conversation> };
type Named = Pick<TeammateMail, 'teammateId' | 'conversationId'>;

// The token names where the letter was; where it was split off since, its answer goes with it.
async function placeFor(tx: Tx, mail: ReceivedMail, { teammateId, conversationId }: Named) {
  const by = await foundOrNull(viewerFor(tx, teammateId));
  const number = await partOf(tx, conversationId, mail);
  const conversation = by && (await foundOrNull(findConversation(tx, by, number)));
  return conversation && { by, conversation };
}

// Who splits it at this very moment is waited for.
async function holdPlace(tx: Tx, mail: ReceivedMail, { by, conversation }: Place): Promise<Standing> {
  const held = await holdConversation(tx, by, conversation);
  const part = await partOf(tx, conversation.id, mail);
  return part === conversation.id ? held : holdConversation(tx, by, await findConversation(tx, by, part));
}

/** What its writer had read: the letter that it names, else what was there when it was written. An event's id; 0 where nothing was. */
async function newestSeen(tx: Tx, conversation: Visible<Conversation>, mail: ReceivedMail): Promise<number> {
  const events = tx
    .selectFrom('event')
    .leftJoin('message', 'message.id', 'event.messageId')
    .select('event.id')
    .where('event.conversationId', '=', conversation.id)
    .orderBy('event.id', 'desc')
    .limit(1);
  const named =
    mail.inReplyTo !== null &&
    (await events.where('message.messageIdHeader', '=', mail.inReplyTo).executeTakeFirst());
  if (named) return named.id;
  const written = Math.min(mail.saidAt ?? mail.receivedAt, mail.receivedAt);
  return (await events.where('event.at', '<=', written).executeTakeFirst())?.id ?? 0;
}

type Standing = Held<Visible<Conversation>>;
type Kept = { by: Viewer; mail: ReceivedMail };

/** They wrote to the customer themselves: said once, kept once. */
async function keepAsSent(tx: Tx, conversation: Standing, { by, mail }: Kept): Promise<number> {
  const text = mail.reply.trim() || mail.text;
  const recipients: Recipients = { to: mail.recipients.to, cc: mail.recipients.cc, bcc: [] };
  const id = await write(tx, conversation, {
    by,
    kind: 'reply',
    html: htmlOfText(text),
    text,
    at: mail.receivedAt,
    recipients,
    fromAddress: mail.from.address,
    messageIdHeader: mail.messageId ?? undefined,
    inboundMailId: mail.inboundMailId,
  });
  for (const file of mail.files) await attach(tx, file, { messageId: id });
  await recordOf(tx, conversation, {
    kind: 'conversation.replied',
    by,
    at: mail.receivedAt,
    messageId: id,
    data: { before: stateOf(conversation), byMail: true },
  });
  await answered(tx, conversation, { by, at: mail.receivedAt, text });
  return id;
}

type Parked = Kept & { html: string; basedOn: number; why: string };

async function hold(tx: Tx, conversation: Standing, { by, mail, html, basedOn, why }: Parked): Promise<void> {
  const draftId = await putBackDraft(tx, { conversationId: conversation.id, by, html, recipients: null });
  for (const file of mail.files) await attach(tx, file, { draftId });
  const at = now();
  await tx
    .updateTable('draft')
    .set({ heldAt: at, heldWhy: why, basedOnId: basedOn })
    .where('id', '=', draftId)
    .execute();
  await recordOf(tx, conversation, {
    kind: 'conversation.reply-held',
    by,
    at,
    data: { why, byMail: true },
  });
}
