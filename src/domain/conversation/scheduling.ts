import { DAY, now } from '../../lib/clock.ts';
import { enqueue } from '../../queue/queue.ts';
import { inSight, type Viewer, type Visible, viewerFor } from '../access.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { recordOf } from '../event.ts';
import { isBlank } from '../message/body.ts';
import { refuseUnfinished } from '../saved-reply/finishing.ts';
import { addressed } from './addressing.ts';
import { type Conversation, findConversation, holdConversation } from './conversation.ts';
import { type DraftRecipients, saveDraft } from './drafting.ts';
import { holdDraft } from './holding-back.ts';
import { changedWords, newsSince } from './news.ts';
import { recipientsOfReply, reply } from './replying.ts';

const MOST_SCHEDULED = 100;
const LATEST_MS = 366 * DAY; // what waits longer than a year is forgotten by everybody

export type Scheduling = {
  by: Viewer;
  /** HTML as the composer made it. */
  html: string;
  recipients?: DraftRecipients | null;
  /** When it goes, ms UTC. */
  sendAt: number;
  closing?: boolean;
  /** The newest timeline item its writer saw. What is written after it holds the reply back. */
  basedOn: number;
};

/**
 * Keeps a reply until its time, as a draft that nobody changes meanwhile. Throws Invalid for a time that is past or more than a
 * year away and for words that could not be sent now either; Conflict with the news where somebody wrote since `basedOn`.
 */
export async function schedule(
  tx: Tx,
  found: Visible<Conversation>,
  { by, html, recipients = null, sendAt, closing, basedOn }: Scheduling,
): Promise<number> {
  const at = now();
  refuseTime(sendAt, at);
  if (isBlank(html)) throw new Invalid({ body: 'The reply is empty. Write a line first.' });
  await refuseUnfinished(tx, html);
  const conversation = await holdConversation(tx, by, found);
  await refuseRecipients(tx, conversation, recipients);
  const news = await newsSince(tx, conversation, { id: basedOn, by });
  if (news.length) throw new Conflict(`${changedWords(news)} Look at it, then choose again.`, news);
  await saveDraft(tx, conversation, { by, kind: 'reply', html, recipients });
  const { id } = await tx
    .updateTable('draft')
    .set({
      sendAt,
      basedOnId: basedOn,
      closingSince: closing ? at : null,
      heldUntil: null,
      heldAt: null,
      heldWhy: null,
    })
    .where('conversationId', '=', conversation.id)
    .where('teammateId', '=', by.id)
    .where('kind', '=', 'reply')
    .returning('id')
    .executeTakeFirstOrThrow();
  await enqueue(tx, 'send-later', { draftId: id, at: sendAt });
  await recordOf(tx, conversation, { kind: 'conversation.reply-scheduled', by, data: { sendAt } });
  return id;
}

function refuseTime(sendAt: number, at: number): void {
  if (!Number.isSafeInteger(sendAt)) throw new Invalid({ sendAt: 'Say a day and a time.' });
  if (sendAt <= at) throw new Invalid({ sendAt: 'This time is past. Choose a later one, or send it now.' });
  if (sendAt > at + LATEST_MS)
    throw new Invalid({ sendAt: 'This is more than a year away. Choose an earlier day.' });
}

async function refuseRecipients(
  tx: Tx,
  conversation: Visible<Conversation>,
  recipients: DraftRecipients | null,
): Promise<void> {
  if (recipients) await addressed(tx, conversation, recipients);
  else if ((await recipientsOfReply(tx, conversation)).to.length === 0)
    throw new Invalid({ body: 'This customer left no address, so a reply cannot reach them.' });
}

/** One's reply does not go by itself: it is a draft again. Conflict where it has gone or was taken back already. */
export async function unschedule(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<void> {
  const conversation = await holdConversation(tx, by, found);
  const stopped = await tx
    .updateTable('draft')
    .set({ sendAt: null, basedOnId: null, closingSince: null })
    .where('conversationId', '=', conversation.id)
    .where('teammateId', '=', by.id)
    .where('sendAt', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (!stopped) throw new Conflict('No reply of yours waits here. It has gone, or was taken back.');
  await recordOf(tx, conversation, { kind: 'conversation.reply-unscheduled', by });
}

type ScheduledReply = { conversationId: number; subject: string; sendAt: number; html: string };

/** One's replies that wait for their time, the next one first. */
export async function scheduledReplies(db: Db, viewer: Viewer): Promise<ScheduledReply[]> {
  const rows = await db
    .selectFrom('draft')
    .innerJoin('conversation', 'conversation.id', 'draft.conversationId')
    .select(['draft.conversationId', 'conversation.subject', 'draft.sendAt', 'draft.html'])
    .where('draft.teammateId', '=', viewer.id)
    .where('draft.sendAt', 'is not', null)
    .where(inSight(viewer))
    .orderBy('draft.sendAt')
    .limit(MOST_SCHEDULED)
    .execute();
  return rows.map((row) => ({ ...row, sendAt: row.sendAt! }));
}

/**
 * Sends what is due, once: reply and the end of its draft are one transaction. Where the customer or a teammate has
 * written since, where it can no longer reach anybody, or its writer is gone, it is a draft again that says why.
 * Does nothing for what was taken back, changed to another time or sent.
 */
export async function sendDue(db: Db, draftId: number, options: { secret: string }): Promise<void> {
  try {
    await transaction(db, (tx) => sendNow(tx, draftId, options));
  } catch (error) {
    const why = reasonOf(error);
    if (why === null) throw error;
    await transaction(db, (tx) => holdDraft(tx, draftId, { why, isDue: now() }));
  }
}

async function sendNow(tx: Tx, draftId: number, { secret }: { secret: string }): Promise<void> {
  const due = tx.selectFrom('draft').where('id', '=', draftId).where('sendAt', '<=', now());
  const place = await due.select(['conversationId', 'teammateId']).executeTakeFirst();
  if (!place) return;
  const by = await viewerFor(tx, place.teammateId);
  const found = await findConversation(tx, by, place.conversationId);
  const conversation = await holdConversation(tx, by, found); // nobody takes it back from here on
  const draft = await due.selectAll().executeTakeFirst();
  if (!draft) return;
  // It waits no longer; where it cannot go, this is undone with the rest.
  await tx.updateTable('draft').set({ sendAt: null }).where('id', '=', draftId).execute();
  await reply(tx, conversation, {
    by,
    html: draft.html,
    closing: draft.closingSince !== null,
    basedOn: draft.basedOnId ?? undefined,
    recipients: draft.recipients === null ? undefined : JSON.parse(draft.recipients),
    secret,
    undoMs: 0,
  });
}

/** What a person is told; null for what is a bug of ours and is tried again. */
function reasonOf(error: unknown): string | null {
  if (error instanceof Conflict) return 'Somebody wrote meanwhile.';
  if (error instanceof Invalid) return error.message;
  return error instanceof NotFound ? 'Its writer is not here any more.' : null;
}
