import { inSight, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict } from '../errors.ts';
import { recordOf } from '../event.ts';
import { type Conversation, findConversation, holdConversation } from './conversation.ts';
import { merge } from './merging.ts';

/** Somebody who does not take part in a conversation has answered it: these are the letters that wait for a decision. */
export async function strangersAt(
  db: Db,
  viewer: Viewer,
  conversation: Visible<Conversation>,
): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('conversation')
    .innerJoin('customer', 'customer.id', 'conversation.customerId')
    .select(['conversation.id', 'customer.name'])
    .where('suggestedConversationId', '=', conversation.id)
    .where(inSight(viewer))
    .orderBy('conversation.id')
    .limit(10)
    .execute();
}

/** A person lets them in: their letter joins the conversation it points to, which the person must be able to see. */
export async function admit(tx: Tx, found: Visible<Conversation>, { by }: { by: Viewer }): Promise<number> {
  const conversation = await holdConversation(tx, by, found);
  if (conversation.suggestedConversationId === null)
    throw new Conflict('Somebody has decided about this already.');
  const suggested = await findConversation(tx, by, conversation.suggestedConversationId);
  const into = await holdConversation(tx, by, suggested);
  await merge(tx, conversation, { into, by });
  await recordOf(tx, into, { kind: 'conversation.admitted', by, data: { from: conversation.id } });
  return into.id;
}

/** A person keeps them apart: nobody is asked again. */
export async function keepApart(tx: Tx, found: Visible<Conversation>, { by }: { by: Viewer }): Promise<void> {
  const conversation = await holdConversation(tx, by, found);
  const { numUpdatedRows } = await tx
    .updateTable('conversation')
    .set({ suggestedConversationId: null })
    .where('id', '=', conversation.id)
    .where('suggestedConversationId', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await recordOf(tx, conversation, { kind: 'conversation.kept-apart', by });
}
