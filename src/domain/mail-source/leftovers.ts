import { now } from '../../lib/clock.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict } from '../errors.ts';

/** A mail that is still whole in a mailbox elsewhere, while the tray here holds its head. */
export type Leftover = {
  id: number;
  sourceId: number;
  path: string;
  uidValidity: number;
  uid: number;
  inboundMailId: number;
};

/** Asks for the rest of a mail whose head is in the tray. False where the tray has all there is; Conflict where its mailbox is not read any more. */
export async function wantLeftover(tx: Tx, inboundMailId: number): Promise<boolean> {
  const wanted = await tx
    .updateTable('mailSourceLeftover')
    .set({ wantedAt: now() })
    .where('inboundMailId', '=', inboundMailId)
    .returning('sourceId')
    .executeTakeFirst();
  if (!wanted) return false;
  const source = await tx
    .selectFrom('mailSource')
    .select(['account', 'credentials'])
    .where('id', '=', wanted.sourceId)
    .executeTakeFirstOrThrow();
  if (source.credentials === null)
    throw new Conflict(
      `The rest of this mail is at ${source.account}, which is not connected. Connect it first.`,
    );
  await tx.updateTable('mailSource').set({ wantedAt: now() }).where('id', '=', wanted.sourceId).execute();
  return true;
}

/** What was asked for of a source. */
export async function wantedLeftovers(db: Db, sourceId: number): Promise<Leftover[]> {
  return db
    .selectFrom('mailSourceLeftover')
    .select(['id', 'sourceId', 'path', 'uidValidity', 'uid', 'inboundMailId'])
    .where('sourceId', '=', sourceId)
    .where('wantedAt', 'is not', null)
    .orderBy('id')
    .execute();
}

/** UIDs of a folder whose mail is not here yet: they are not to be moved. */
export async function leftoverUids(
  db: Db,
  folder: { sourceId: number; path: string; uidValidity: number },
): Promise<Set<number>> {
  const rows = await db
    .selectFrom('mailSourceLeftover')
    .select('uid')
    .where('sourceId', '=', folder.sourceId)
    .where('path', '=', folder.path)
    .where('uidValidity', '=', folder.uidValidity)
    .execute();
  return new Set(rows.map((row) => row.uid));
}
