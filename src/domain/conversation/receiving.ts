import { excerpt } from '../../lib/text.ts';
import { customerWhoWrites } from '../customer/customer.ts';
import type { Tx } from '../database.ts';
import { type Place, recordOf } from '../event.ts';
import { SUBJECT_LENGTH } from '../fields.ts';
import { asHeld, type Held } from '../held.ts';
import { attach, type File } from '../message/attaching.ts';
import type { Proof } from '../message/proof.ts';
import { seeBeyond } from './also-in.ts';
import { type BounceReport, bouncedReply, markBounced } from './bouncing.ts';
import type { Conversation } from './conversation.ts';
import { makeFindable } from './findable.ts';
import { mailboxesOfConversation } from './mailboxes.ts';
import { type Participant, takePart } from './participating.ts';
import { wakeFor } from './snoozing.ts';
import { type Clues, findThread, holdThread } from './threading.ts';

export const PREVIEW_LENGTH = 200;
export const TEXT_LENGTH = 2_000_000; // the whole mail stays stored; a page shows this much of it

/** A mail that was read, in the domain's terms. Addresses in lower case; times in ms UTC. */
export type ReceivedMail = {
  inboundMailId: number;
  /** Every mailbox of ours that it reached, its own first. */
  mailboxIds: number[];
  receivedAt: number;
  saidAt: number | null;
  saidZone?: string | null; // the offset from UTC that its Date header names, `+02:00`
  from: Participant;
  /** To and Cc without our own mailboxes and teammates. */
  others: Participant[];
  recipients: { to: Participant[]; cc: Participant[]; replyTo: Participant[] };
  /** Every address it was sent to, plus parts included: reply tokens live there. */
  deliveredTo: string[];
  subject: string;
  text: string;
  html: string | null;
  /** What they newly wrote, and the text in parts, as JSON. */
  reply: string;
  parts: string | null;
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  automatic: string | null;
  /** What a bounce says; null for any other mail. */
  bounce: BounceReport | null;
  /** The teammate who forwarded it to us; null where it came from its writer. */
  forwardedById: number | null;
  teammateId?: number | null; // who wrote it, where a teammate did
  /** True for an archive's mail: it starts no clock and opens nothing. */
  isHistory?: boolean;
  files: File[];
  /** Whether it is from whom it says; null or absent where nobody looked. */
  proof?: Proof | null;
};

/**
 * A customer's mail becomes a message: of the conversation it answers, or of a new one. Reopens what was closed and
 * starts the waiting clock, unless the mail is automatic (practice A3: such mail never starts or stops it).
 */
export async function receive(
  tx: Tx,
  mail: ReceivedMail,
  secret: string,
): Promise<{ conversationId: number; messageId: number }> {
  const bounced = mail.bounce ? await bouncedReply(tx, { ...mail.bounce, secret }) : null;
  const thread = bounced ?? (await findThread(tx, cluesOf(mail, secret)));
  const outside = thread !== null && 'outside' in thread && thread.outside;
  // Whom a forward asked speaks for themselves: they are no customer of ours.
  const isCustomer = !bounced && !outside;
  const customer = isCustomer ? await customerWhoWrites(tx, writerOf(mail)) : null;
  // Held until the letter is stored: whoever merges it meanwhile waits, and takes the letter along.
  const joined = thread?.joins ? await holdThread(tx, thread.conversationId, mail) : null;
  const conversation =
    joined ??
    (await start(tx, mail, { customerId: customer!.id, suggested: thread?.conversationId ?? null }));
  const conversationId = conversation.id;
  const added = bounced ? [] : await gather(tx, mail, { conversationId, outside, isNew: joined === null });
  const messageId = await store(tx, mail, { conversationId, customerId: customer?.id ?? null });
  const mailboxIds = await mailboxesOfConversation(tx, conversationId);
  const who = `${customer?.name ?? ''} ${mail.from.address}`;
  await makeFindable(tx, mail, { messageId, conversationId, mailboxIds, customer: who });
  await seeBeyond(tx, { conversationId, known: mailboxIds }, mail.mailboxIds);
  await tell(tx, mail, { conversation, joined, added, outside, messageId });
  if (!mail.automatic) await (outside ? look : touch)(tx, conversationId, mail);
  const isForged = mail.proof?.proven === 'no';
  if (bounced) await markBounced(tx, bounced, { ...mail.bounce!, conversation, isForged });
  return { conversationId, messageId };
}

function writerOf(mail: ReceivedMail) {
  const isThemselves = !mail.automatic && !mail.isHistory && mail.proof?.proven !== 'no';
  return { ...mail.from, at: mail.receivedAt, isThemselves };
}

function cluesOf(mail: ReceivedMail, secret: string): Clues {
  return {
    ...mail,
    secret,
    from: mail.from.address,
    recipients: mail.deliveredTo,
    proven: mail.proof?.proven ?? 'unknown',
  };
}

/** Who writes, and whoever else it went to; gives the addresses that are new. The writer apart: a mail to hundreds adds none of the others. */
async function gather(
  tx: Tx,
  mail: ReceivedMail,
  { isNew, ...where }: { conversationId: number; outside: boolean; isNew: boolean },
): Promise<string[]> {
  const people = { ...where, at: mail.receivedAt };
  if (isNew && mail.others.length === 0) return takePart(tx, [mail.from], { ...people, isNew });
  const writer = await takePart(tx, [mail.from], people);
  return [...writer, ...(await takePart(tx, mail.others, people))];
}

type Told = {
  conversation: Held<Place>;
  /** The same where it was there before. */
  joined: Held<Conversation> | null;
  added: string[];
  outside: boolean;
  messageId: number;
};

async function tell(tx: Tx, mail: ReceivedMail, told: Told): Promise<void> {
  const { conversation, joined, added, outside, messageId } = told;
  const at = mail.receivedAt;
  const isAnswer = !mail.automatic && !mail.isHistory;
  if (joined && joined.closedAt !== null && isAnswer)
    await recordOf(tx, joined, { at, kind: 'conversation.reopened', data: { why: 'answer' } });
  if (joined && isAnswer) await wakeFor(tx, joined, { why: 'answer', at });
  // What we wrote never reached them, so no answer will come by itself.
  if (joined && mail.bounce?.kind === 'hard') await wakeFor(tx, joined, { why: 'bounce', at });
  const isNewSubject = joined !== null && !mail.automatic && !isSameTopic(mail.subject, joined.subject);
  const data = {
    automatic: mail.automatic,
    ...(mail.isHistory ? { history: true } : {}),
    ...(joined && added.length ? { added } : {}),
    ...(outside ? { outside } : {}),
    ...(isNewSubject && !outside ? { newSubject: mail.subject } : {}),
  };
  await recordOf(tx, conversation, { at, messageId, kind: 'conversation.received', data });
}

const REPLY_MARKS =
  /^(?:\s*(?:re|aw|sv|vs|antw|odp|rif|res|fwd?|wg|tr|rv|enc|回复|答复|转发|返信)(?:\[\d+\])?\s*[:：])+/iu;

/** A subject without what mail programs put before it, to tell a changed one from an answer. */
function topicOf(subject: string): string {
  return subject.replace(REPLY_MARKS, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A conversation's subject may be cut where it is kept. */
export function isSameTopic(subject: string, kept: string): boolean {
  const [said, known] = [topicOf(subject), topicOf(kept)];
  return said === known || (known.endsWith('…') && said.startsWith(known.slice(0, -1)));
}

/** A conversation begins with this mail; closed where it is history or automatic. */
export async function start(
  tx: Tx,
  mail: ReceivedMail,
  { customerId, suggested }: { customerId: number; suggested: number | null },
): Promise<Held<Place>> {
  const { id } = await tx
    .insertInto('conversation')
    .values({
      mailboxId: mail.mailboxIds[0]!,
      customerId,
      subject: excerpt(mail.subject, SUBJECT_LENGTH),
      assigneeId: null,
      // Automatic mail that starts a conversation asks nobody for an answer.
      closedAt: mail.automatic || mail.isHistory ? mail.receivedAt : null,
      waitingSince: null,
      latestAt: mail.receivedAt,
      latestBy: 'customer',
      preview: '',
      createdAt: mail.receivedAt,
      suggestedConversationId: suggested,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const made = asHeld({ id, mailboxId: mail.mailboxIds[0]! });
  await recordOf(tx, made, { kind: 'conversation.started', at: mail.receivedAt });
  return made;
}

async function store(
  tx: Tx,
  mail: ReceivedMail,
  { conversationId, customerId }: { conversationId: number; customerId: number | null },
) {
  const { id } = await tx
    .insertInto('message')
    .values({
      conversationId,
      kind: 'inbound',
      customerId,
      teammateId: null,
      automatic: mail.automatic,
      fromName: mail.from.name,
      fromAddress: mail.from.address,
      recipients: JSON.stringify(mail.recipients),
      text: mail.text.slice(0, TEXT_LENGTH).toWellFormed(),
      html: mail.html,
      parts: mail.parts,
      inboundMailId: mail.inboundMailId,
      messageIdHeader: mail.messageId,
      inReplyTo: mail.inReplyTo,
      createdAt: mail.receivedAt,
      saidAt: mail.saidAt,
      saidZone: mail.saidZone ?? null,
      proof: mail.proof ? JSON.stringify(mail.proof) : null,
      subject: mail.subject,
      forwardedById: mail.forwardedById,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const file of mail.files) await attach(tx, file, { messageId: id });
  return id;
}

/** Somebody outside has answered: the team should see it, and the customer's waiting is as it was. */
async function look(tx: Tx, conversationId: number, mail: ReceivedMail): Promise<void> {
  await tx
    .updateTable('conversation')
    .set({ latestAt: mail.receivedAt, ...(mail.isHistory ? {} : { closedAt: null }) })
    .where('id', '=', conversationId)
    .execute();
}

async function touch(tx: Tx, conversationId: number, mail: ReceivedMail): Promise<void> {
  const said = {
    latestAt: mail.receivedAt,
    latestBy: 'customer' as const,
    preview: excerpt(mail.reply || mail.text, PREVIEW_LENGTH),
  };
  const update = tx.updateTable('conversation').where('id', '=', conversationId);
  // An archive comes in any order: its older letters leave the latest one where it is.
  if (mail.isHistory) await update.set(said).where('latestAt', '<=', mail.receivedAt).execute();
  else
    await update
      .set((eb) => ({
        ...said,
        closedAt: null,
        waitingSince: eb.fn.coalesce('waitingSince', eb.val(mail.receivedAt)),
      }))
      .execute();
}
