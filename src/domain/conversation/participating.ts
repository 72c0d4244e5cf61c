import type { Db, Tx } from '../database.ts';

const MOST_ADDED = 50; // a mail to hundreds is a mailing, not a conversation among them

export type Participant = { address: string; name: string };
type Joining = {
  conversationId: number;
  at: number;
  /** Somebody the team asked; the customer does not know of them. */
  outside?: boolean;
  /** Nobody takes part in it yet. */
  isNew?: boolean;
};

/**
 * Notes who takes part, so that their answers join; gives the addresses that did not before. Our own mailboxes and teammates are
 * no customers: the caller leaves them out. Somebody outside who is then written to with the customer is outside no longer.
 */
export async function takePart(
  tx: Tx,
  people: Participant[],
  { conversationId, at, outside = false, isNew = false }: Joining,
): Promise<string[]> {
  const named = new Map(
    people
      .filter((person) => person.address.includes('@'))
      .map((person) => [person.address.toLowerCase(), person.name]),
  );
  if (named.size === 0 || named.size > MOST_ADDED) return [];
  const addresses = [...named.keys()];
  const present = isNew ? [] : await presentOf(tx, conversationId, addresses);
  const known = new Set(present.map((row) => row.address));
  const isBack = !outside && present.some((row) => row.droppedAt !== null || row.outsideSince !== null);
  if (known.size === named.size && !isBack) return [];
  const outsideSince = outside ? at : null;
  await tx
    .insertInto('participant')
    .values(
      [...named].map(([address, name]) => ({ conversationId, address, name, addedAt: at, outsideSince })),
    )
    .onConflict((conflict) =>
      outside
        ? conflict.doNothing()
        : conflict
            .columns(['conversationId', 'address'])
            .doUpdateSet({ droppedAt: null, outsideSince: null }),
    )
    .execute();
  return addresses.filter((address) => !known.has(address));
}

async function presentOf(tx: Tx, conversationId: number, addresses: string[]) {
  return tx
    .selectFrom('participant')
    .select(['address', 'droppedAt', 'outsideSince'])
    .where('conversationId', '=', conversationId)
    .where('address', 'in', addresses)
    .execute();
}

/** No longer in copy by default. Their answers still join, and bring them back. */
export async function dropFromCopy(
  tx: Tx,
  addresses: string[],
  { conversationId, at }: { conversationId: number; at: number | null },
): Promise<void> {
  if (addresses.length === 0) return;
  await tx
    .updateTable('participant')
    .set({ droppedAt: at })
    .where('conversationId', '=', conversationId)
    .where('address', 'in', addresses)
    .execute();
}

/** Takes part no longer: for what was taken back before it went out. Whoever has written stays. */
export async function leave(
  tx: Tx,
  addresses: string[],
  { conversationId }: { conversationId: number },
): Promise<void> {
  if (addresses.length === 0) return;
  await tx
    .deleteFrom('participant')
    .where('conversationId', '=', conversationId)
    .where('address', 'in', addresses)
    .where('address', 'not in', (eb) =>
      eb
        .selectFrom('message')
        .select('fromAddress')
        .where('conversationId', '=', conversationId)
        .where('kind', '=', 'inbound'),
    )
    .execute();
}

/** Who is written to: without people outside and those who were dropped. */
export async function participantsOf(db: Db, conversationId: number): Promise<Participant[]> {
  return db
    .selectFrom('participant')
    .select(['address', 'name'])
    .where('conversationId', '=', conversationId)
    .where('outsideSince', 'is', null)
    .where('droppedAt', 'is', null)
    .orderBy('addedAt')
    .limit(MOST_ADDED)
    .execute();
}
