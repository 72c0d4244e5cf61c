import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Tx } from '../database.ts';
import type { Incident } from './incident.ts';

/** A person has looked: this conversation is something else, and is not suggested again. Nothing of it changes. */
export async function refuse(
  tx: Tx,
  conversation: Visible<Conversation>,
  { incident, by }: { incident: Visible<Incident>; by: Viewer },
): Promise<void> {
  await tx
    .insertInto('incidentRefusal')
    .values({ conversationId: conversation.id, incidentId: incident.id, teammateId: by.id, createdAt: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
