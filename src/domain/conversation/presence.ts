import { now } from '../../lib/clock.ts';
import type { Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';

/** Pages say every 20 s that they are open; a page that said nothing for this long is closed. */
const FRESH_MS = 50_000;
const WRITING_MS = 8_000;

export type Present = {
  conversationId: number;
  mailboxId: number;
  teammateId: number;
  name: string;
  doing: 'reading' | 'writing';
};

/** A page of the viewer's is open, on a conversation or elsewhere. No event: presence is now, and kept nowhere after. */
export async function look(
  tx: Tx,
  viewer: Viewer,
  { page, conversationId, writing }: { page: string; conversationId: number | null; writing: boolean },
): Promise<void> {
  const at = now();
  const values = { teammateId: viewer.id, conversationId, seenAt: at, writingAt: writing ? at : null };
  await tx
    .insertInto('presence')
    .values({ page, ...values })
    .onConflict((conflict) =>
      conflict.column('page').doUpdateSet(values).where('presence.teammateId', '=', viewer.id),
    )
    .execute();
  await tx
    .deleteFrom('presence')
    .where('seenAt', '<', at - 2 * FRESH_MS)
    .execute();
}

/** A page was closed: nobody is there from it any more. */
export async function lookAway(tx: Tx, viewer: Viewer, page: string): Promise<void> {
  await tx.deleteFrom('presence').where('page', '=', page).where('teammateId', '=', viewer.id).execute();
}

/** Who is on which conversation now; a person with several pages counts once, as writing where they write. */
export async function present(db: Db): Promise<Present[]> {
  const at = now();
  const rows = await db
    .selectFrom('presence')
    .innerJoin('teammate', 'teammate.id', 'presence.teammateId')
    .innerJoin('conversation', 'conversation.id', 'presence.conversationId')
    .select(['conversation.id as conversationId', 'conversation.mailboxId'])
    .select(['presence.teammateId', 'teammate.name', 'presence.writingAt'])
    .where('seenAt', '>', at - FRESH_MS)
    .orderBy('teammate.name')
    .execute();
  const people = new Map<string, Present>();
  for (const row of rows) {
    const key = `${row.conversationId}:${row.teammateId}`;
    const writing = (row.writingAt ?? 0) > at - WRITING_MS || people.get(key)?.doing === 'writing';
    people.set(key, {
      conversationId: row.conversationId,
      mailboxId: row.mailboxId,
      teammateId: row.teammateId,
      name: row.name,
      doing: writing ? 'writing' : 'reading',
    });
  }
  return [...people.values()];
}

/** Who of the team has any page open. */
export async function hereNow(db: Db): Promise<{ id: number; name: string; place: string; zone: string }[]> {
  return db
    .selectFrom('teammate')
    .select(['id', 'name', 'place', 'zone'])
    .where('removedAt', 'is', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('presence')
        .select('teammateId')
        .where('seenAt', '>', now() - FRESH_MS),
    )
    .orderBy('name')
    .limit(50)
    .execute();
}
