import type { Db, Tx } from '../database.ts';

const MOST_ADDED = 50; // a mail to hundreds is a mailing, not a conversation among them

export type Participant = { address: string; name: string };

/** Notes who takes part, so that their answers join. Our own mailboxes and teammates are no customers: the caller leaves them out. */
export async function takePart(
  tx: Tx,
  people: Participant[],
  { conversationId, at }: { conversationId: number; at: number },
): Promise<void> {
  const known = new Map(
    people
      .filter((person) => person.address.includes('@'))
      .map((person) => [person.address.toLowerCase(), person.name]),
  );
  if (known.size === 0 || known.size > MOST_ADDED) return;
  await tx
    .insertInto('participant')
    .values([...known].map(([address, name]) => ({ conversationId, address, name, addedAt: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function participantsOf(db: Db, conversationId: number): Promise<Participant[]> {
  return db
    .selectFrom('participant')
    .select(['address', 'name'])
    .where('conversationId', '=', conversationId)
    .orderBy('addedAt')
    .limit(MOST_ADDED)
    .execute();
}
