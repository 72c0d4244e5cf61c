import type { Viewer } from '../access.ts';
import type { Db } from '../database.ts';
import type { Conversation } from './conversation.ts';

const MOST_NEWS = 20;
const WRITTEN = ['conversation.received', 'conversation.replied', 'conversation.noted'];

/** `by` is a teammate's id, null for a customer; `from` their name, else the address they wrote from. */
export type News = { id: number; kind: string; at: number; by: number | null; from: string; text: string };

/** What the customer or another teammate has written in a conversation after the timeline item `id`, oldest first. */
export async function newsSince(
  db: Db,
  conversation: Conversation,
  { id, by }: { id: number; by: Viewer },
): Promise<News[]> {
  return db
    .selectFrom('event')
    .innerJoin('message', 'message.id', 'event.messageId')
    .select(['event.id', 'event.kind', 'event.at', 'event.teammateId as by', 'message.text'])
    .select((eb) =>
      eb
        .case()
        .when('fromName', '<>', '')
        .then(eb.ref('fromName'))
        .else(eb.ref('fromAddress'))
        .end()
        .as('from'),
    )
    .where('event.conversationId', '=', conversation.id)
    .where('event.id', '>', id)
    .where('event.kind', 'in', WRITTEN)
    .where('message.automatic', 'is', null)
    .where((eb) => eb.or([eb('event.teammateId', 'is', null), eb('event.teammateId', '<>', by.id)]))
    .orderBy('event.id')
    .limit(MOST_NEWS)
    .execute();
}
