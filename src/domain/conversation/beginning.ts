import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { excerpt } from '../../lib/text.ts';
import type { Viewer, Visible } from '../access.ts';
import { customerWhoWrites } from '../customer/customer.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { check, field } from '../fields.ts';
import { asHeld } from '../held.ts';
import { attachmentsOf, copyAttachments, withCopies } from '../message/attaching.ts';
import { cleanWritten, isBlank, textOfHtml } from '../message/body.ts';
import { fill } from '../saved-reply/filling.ts';
import { refuseUnfinished } from '../saved-reply/finishing.ts';
import { valuesFor } from '../saved-reply/inserting.ts';
import { addressed, type Recipients, typedPeople } from './addressing.ts';
import { draftOfBeginning, markSent } from './beginning-draft.ts';
import { type Conversation, findConversation } from './conversation.ts';
import { type Participant, takePart } from './participating.ts';
import { PREVIEW_LENGTH } from './receiving.ts';
import { queueDelivery, senderOf } from './sending.ts';
import { write } from './writing.ts';

const Input = z.object({ subject: field.subject(), body: field.body('The letter') });

export type Beginning = {
  by: Viewer;
  mailboxId: number;
  to: string | string[];
  cc: string | string[];
  subject: string;
  /** HTML as the composer made it; `{customer first name}` and its like are filled in for each person. */
  html: string;
  /** One mail to all of them, who see each other; otherwise each gets a mail and a conversation of their own. */
  together: boolean;
  /** Written in one's draft, whose files go along and which is gone then. */
  isDrafted?: boolean;
  secret: string;
  undoMs: number;
};

/**
 * Writes to people who did not write first: the team's side begins. Gives the numbers of the conversations. Unknown addresses
 * make customers. Nobody waits for us in them; their answers join by the token. The files of one's draft go to each.
 * Throws Invalid that names the field, and then nobody was written to.
 */
export async function begin(tx: Tx, { by, ...options }: Beginning): Promise<number[]> {
  const { subject, html, groups } = await checked(tx, by, options);
  const at = now();
  const { mailboxId, secret, undoMs, together } = options;
  const draft = options.isDrafted ? await draftOfBeginning(tx, by) : null;
  const begun: { recipients: Recipients; id: number }[] = [];
  for (const recipients of groups) {
    const customer = await customerWhoWrites(tx, { ...recipients.to[0]!, at });
    begun.push({ recipients, id: await open(tx, { by, at, subject, customerId: customer.id, mailboxId }) });
  }
  const begins = begun.map((one) => one.id);
  for (const one of begun)
    await send(tx, { ...one, by, at, html, draftId: draft?.id, begins, mailboxId, secret, undoMs });
  if (options.isDrafted) {
    const typed = { to: asTyped(options.to), cc: asTyped(options.cc) };
    await markSent(tx, { by, mailboxId, ...typed, subject, html, together });
  }
  return begins;
}

// A conversation that was split off begins with whatever it was split at.
const OURS = new Set<string>(['conversation.started', 'conversation.replied', 'conversation.noted']);

/** Who of the team wrote first, by id; null where the customer did. */
export async function begunBy(db: Db, conversation: Visible<Conversation>): Promise<number | null> {
  const first = await db
    .selectFrom('event')
    .select(['kind', 'teammateId'])
    .where('conversationId', '=', conversation.id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return first && OURS.has(first.kind) ? first.teammateId : null;
}

const asTyped = (people: string | string[]) => (typeof people === 'string' ? people : people.join(', '));

async function checked(tx: Tx, by: Viewer, options: Omit<Beginning, 'by'>) {
  const errors: Record<string, string> = {};
  if (!by.mailboxIds.includes(options.mailboxId)) errors.mailbox = 'Choose one of your mailboxes.';
  const gather = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      Object.assign(errors, error.fields);
      return undefined;
    }
  };
  const input = await gather(() => check(Input, { subject: options.subject, body: options.html }));
  const recipients = await gather(() =>
    addressed(tx, { id: 0 }, { to: options.to, cc: options.cc, bcc: '' }),
  );
  const html = cleanWritten(input?.body ?? options.html);
  if (isBlank(html)) errors.body ??= 'The letter is empty. Write a line first.';
  if (recipients && isShared(recipients, options))
    errors.cc =
      'Each gets a mail of their own, so nobody can be in copy. Send one mail to all, or take them out.';
  if (Object.keys(errors).length) throw new Invalid(errors);
  return { subject: input!.subject, html, groups: groupsOf(recipients!, options) };
}

function isShared({ to, cc }: Recipients, { together }: { together: boolean }): boolean {
  return !together && to.length > 1 && cc.length > 0;
}

function groupsOf(recipients: Recipients, { together }: { together: boolean }): Recipients[] {
  if (together) return [recipients];
  return recipients.to.map((person) => ({ to: [person], cc: recipients.cc, bcc: [] }));
}

type Opening = { by: Viewer; at: number; subject: string; customerId: number; mailboxId: number };

/** Whoever writes first has the conversation, so that the answer has somebody to come to. */
async function open(tx: Tx, { by, at, subject, customerId, mailboxId }: Opening): Promise<number> {
  const { id } = await tx
    .insertInto('conversation')
    .values({
      mailboxId,
      customerId,
      subject,
      assigneeId: by.id,
      closedAt: null,
      waitingSince: null,
      latestAt: at,
      latestBy: 'teammate',
      preview: '',
      createdAt: at,
      suggestedConversationId: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordOf(tx, asHeld({ id, mailboxId }), { kind: 'conversation.started', by, at });
  return id;
}

type Sending = {
  id: number;
  by: Viewer;
  at: number;
  html: string;
  recipients: Recipients;
  draftId?: number;
  begins: number[];
  mailboxId: number;
  secret: string;
  undoMs: number;
};

async function send(tx: Tx, { id, by, at, recipients, mailboxId, ...options }: Sending): Promise<void> {
  const conversation = asHeld(await findConversation(tx, by, id)); // made just now
  const html = fill(options.html, await valuesFor(tx, by, conversation));
  await refuseFor(tx, html, recipients.to[0]!);
  const text = textOfHtml(html);
  const sender = await senderOf(tx, conversation, options.secret);
  const writing = { by, kind: 'reply' as const, html, text, at, recipients, ...sender };
  const messageId = await write(tx, conversation, writing);
  if (options.draftId !== undefined) await giveFiles(tx, { messageId, html, draftId: options.draftId });
  const { messageIdHeader } = sender;
  const dueAt = at + options.undoMs;
  await queueDelivery(tx, { messageId, mailboxId, recipients, messageIdHeader, dueAt });
  const joined = await takePart(tx, [...recipients.to, ...recipients.cc], { conversationId: id, at });
  const { waitingSince, closedAt, assigneeId, latestAt, latestBy, preview } = conversation;
  const before = { waitingSince, closedAt, assigneeId, latestAt, latestBy, preview };
  await recordOf(tx, conversation, {
    kind: 'conversation.replied',
    by,
    at,
    messageId,
    data: { before, begins: options.begins, joined },
  });
  await tx
    .updateTable('conversation')
    .set({ preview: excerpt(text, PREVIEW_LENGTH) })
    .where('id', '=', id)
    .execute();
}

/** Each letter has files of its own, and shows its own pictures: the draft's are nobody's but its writer's. */
async function giveFiles(
  tx: Tx,
  { messageId, html, draftId }: { messageId: number; html: string; draftId: number },
): Promise<void> {
  const from = { conversationDraftId: draftId };
  const files = await attachmentsOf(tx, from);
  const copies = await copyAttachments(tx, { from, to: { messageId } });
  const shown = withCopies(html, { files, copies });
  if (shown !== html)
    await tx.updateTable('message').set({ html: shown }).where('id', '=', messageId).execute();
}

/** What cannot be filled in is said with the name of the person for whom it cannot. */
async function refuseFor(tx: Tx, html: string, person: Participant): Promise<void> {
  try {
    await refuseUnfinished(tx, html);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid({ body: `For ${typedPeople([person])}: ${error.message}` });
  }
}
