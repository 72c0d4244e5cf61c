import { DAY, now } from '../../lib/clock.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { excerpt } from '../../lib/text.ts';
import type { Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { record } from '../event.ts';

export const SESSION_LIFE_MS = 60 * DAY;
const SEEN_EVERY_MS = 5 * 60_000;

/** Signs a teammate in on a device; gives the cookie's token, which is stored as a hash only. */
export async function startSession(
  tx: Tx,
  { teammateId, address, device }: { teammateId: number; address: string; device: string },
): Promise<string> {
  const token = newToken();
  const at = now();
  const { id: sessionId } = await tx
    .insertInto('session')
    .values({
      tokenHash: hashToken(token),
      teammateId,
      address,
      device: excerpt(device, 300),
      createdAt: at,
      seenAt: at,
      endedAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, {
    kind: 'teammate.signed-in',
    by: { id: teammateId, origin: { address, sessionId } },
    data: { address, device: excerpt(device, 300) },
  });
  return token;
}

/** The live session of a cookie, or null. Notes at most every five minutes that it was seen. */
export async function findSession(db: Db, token: string): Promise<{ id: number; teammateId: number } | null> {
  const session = await db
    .selectFrom('session')
    .select(['id', 'teammateId', 'seenAt'])
    .where('tokenHash', '=', hashToken(token))
    .where('endedAt', 'is', null)
    .where('seenAt', '>', now() - SESSION_LIFE_MS)
    .executeTakeFirst();
  if (!session) return null;
  if (session.seenAt < now() - SEEN_EVERY_MS) {
    await db.updateTable('session').set({ seenAt: now() }).where('id', '=', session.id).execute();
  }
  return { id: session.id, teammateId: session.teammateId };
}

/** Which of these sessions have been ended. */
export async function endedAmong(db: Db, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('session')
    .select('id')
    .where('id', 'in', ids)
    .where('endedAt', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** A person's own live sessions, the newest first. */
export async function sessionsOf(db: Db, viewer: Viewer) {
  return db
    .selectFrom('session')
    .select(['id', 'address', 'device', 'createdAt', 'seenAt'])
    .where('teammateId', '=', viewer.id)
    .where('endedAt', 'is', null)
    .where('seenAt', '>', now() - SESSION_LIFE_MS)
    .orderBy('seenAt', 'desc')
    .limit(100)
    .execute();
}

/** Ends one of the viewer's own sessions; NotFound for anybody else's. */
export async function endSession(tx: Tx, viewer: Viewer, id: number): Promise<void> {
  const ended = await tx
    .updateTable('session')
    .set({ endedAt: now() })
    .where('id', '=', id)
    .where('teammateId', '=', viewer.id)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw new NotFound('This session has ended already.');
  await record(tx, { kind: 'session.ended', by: viewer, data: { sessionId: id } });
}

/** Ends all of a teammate's sessions but `except`: after a changed password, or when they leave. */
export async function endSessionsOf(tx: Tx, teammateId: number, except = 0): Promise<void> {
  await tx
    .updateTable('session')
    .set({ endedAt: now() })
    .where('teammateId', '=', teammateId)
    .where('endedAt', 'is', null)
    .where('id', '<>', except)
    .execute();
}
