import { now } from '../../lib/clock.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import type { Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { type Actor, record } from '../event.ts';

const USED_EVERY_MS = 5 * 60_000;
const PREFIX = 'porchlight_'; // so that secret scanners and people recognise one

/** A bearer token with the rights of its teammate; shown once, stored as a hash. */
export async function makeApiToken(tx: Tx, by: Actor, name: string): Promise<string> {
  const token = PREFIX + newToken();
  await tx
    .insertInto('apiToken')
    .values({
      tokenHash: hashToken(token),
      teammateId: by.id,
      name,
      createdAt: now(),
      usedAt: null,
      endedAt: null,
    })
    .execute();
  await record(tx, { kind: 'api-token.made', by, data: { name } });
  return token;
}

/** The live token and whose it is; null for any other text. */
export async function apiTokenOf(db: Db, token: string): Promise<{ id: number; teammateId: number } | null> {
  const row = await db
    .selectFrom('apiToken')
    .select(['id', 'teammateId', 'usedAt'])
    .where('tokenHash', '=', hashToken(token))
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  if ((row.usedAt ?? 0) < now() - USED_EVERY_MS) {
    await db.updateTable('apiToken').set({ usedAt: now() }).where('id', '=', row.id).execute();
  }
  return { id: row.id, teammateId: row.teammateId };
}

/** One's own tokens that have not ended, the newest first, without their secrets. */
export async function apiTokensOf(db: Db, viewer: Viewer) {
  return db
    .selectFrom('apiToken')
    .select(['id', 'name', 'createdAt', 'usedAt'])
    .where('teammateId', '=', viewer.id)
    .where('endedAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

/** Ends one of the viewer's own tokens; NotFound for anybody else's. */
export async function endApiToken(tx: Tx, viewer: Viewer, id: number): Promise<void> {
  const ended = await tx
    .updateTable('apiToken')
    .set({ endedAt: now() })
    .where('id', '=', id)
    .where('teammateId', '=', viewer.id)
    .where('endedAt', 'is', null)
    .returning('name')
    .executeTakeFirst();
  if (!ended) throw new NotFound('This token has ended already.');
  await record(tx, { kind: 'api-token.ended', by: viewer, data: { name: ended.name } });
}
