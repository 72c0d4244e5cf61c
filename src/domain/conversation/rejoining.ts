import type { Tx } from '../database.ts';
import { holdPlaceOf, holdStanding } from './conversation.ts';
import { moveMessages } from './moving.ts';
import { settle } from './settling.ts';
import { type Clues, findThread } from './threading.ts';

/** A letter of an archive that stands at the head of a conversation and names letters before it. */
export type Loose = Omit<Clues, 'from' | 'recipients'> & {
  inboundMailId: number;
  /** Who takes part for it to join: its writer, or whom we wrote to. */
  people: string[];
};

/**
 * Joins the conversation that an archive's letter began with the one it answers, where that came in later: by the same
 * rule as any mail, only where its writer takes part. What has more in it than an archive's letters, or is open, is
 * left alone. True where they joined.
 */
export async function rejoin(tx: Tx, loose: Loose): Promise<boolean> {
  const letter = await tx
    .selectFrom('message')
    .select('id')
    .where('inboundMailId', '=', loose.inboundMailId)
    .executeTakeFirst();
  if (!letter) return false;
  const own = await holdPlaceOf(tx, letter.id);
  const place = own.closedAt === null ? null : await other(tx, loose, own.id);
  if (place === null) return false;
  const { id: into } = await holdStanding(tx, place);
  if (into === own.id || !(await isOnlyHistory(tx, own.id))) return false;
  const messages = await tx.selectFrom('message').select('id').where('conversationId', '=', own.id).execute();
  await moveMessages(tx, { from: own.id, to: into, messageIds: messages.map(({ id }) => id) });
  await tx.deleteFrom('event').where('conversationId', '=', own.id).execute();
  await tx.deleteFrom('participant').where('conversationId', '=', own.id).execute();
  await tx
    .updateTable('conversation')
    .set({ suggestedConversationId: null })
    .where('suggestedConversationId', '=', own.id)
    .execute();
  // Its number was given away already, perhaps: it leads there, as with any merge.
  await tx
    .updateTable('conversation')
    .set({ mergedIntoId: into, suggestedConversationId: null })
    .where('id', '=', own.id)
    .execute();
  if (await isOnlyHistory(tx, into)) await inOrder(tx, into);
  await settle(tx, into);
  return true;
}

async function other(tx: Tx, { people, ...clues }: Loose, own: number): Promise<number | null> {
  for (const from of people) {
    const thread = await findThread(tx, { ...clues, from, recipients: [] });
    if (thread?.joins && thread.conversationId !== own) return thread.conversationId;
  }
  return null;
}

/** Closed, and nothing happened in it but that an archive's letters came. */
async function isOnlyHistory(tx: Tx, conversationId: number): Promise<boolean> {
  const alive = await tx
    .selectFrom('event')
    .leftJoin('message', 'message.id', 'event.messageId')
    .leftJoin('inboundMail', 'inboundMail.id', 'message.inboundMailId')
    .select('event.id')
    .where('event.conversationId', '=', conversationId)
    .where('event.kind', '<>', 'conversation.started')
    .where((eb) => eb.or([eb('inboundMail.source', 'is', null), eb('inboundMail.source', '<>', 'import')]))
    .limit(1)
    .executeTakeFirst();
  return alive === undefined;
}

/** A timeline is read by the order of its events: those of letters that came in another order than they were written change places. */
async function inOrder(tx: Tx, conversationId: number): Promise<void> {
  const events = await tx
    .selectFrom('event')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .where('messageId', 'is not', null)
    .orderBy('id')
    .execute();
  const ids = events.map(({ id }) => id);
  const byTime = events.toSorted((a, b) => a.at - b.at || a.id - b.id);
  for (const [place, { id: _id, ...event }] of byTime.entries())
    await tx.updateTable('event').set(event).where('id', '=', ids[place]!).execute();
}
