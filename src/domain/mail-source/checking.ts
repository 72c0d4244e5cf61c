import { now } from '../../lib/clock.ts';
import { excerpt, storable } from '../../lib/text.ts';
import { type Db, transaction } from '../database.ts';
import { record } from '../event.ts';
import { type Credentials, sealCredentials } from './credentials.ts';

const REASON_LENGTH = 500;

type Named = { id: number; mailboxId: number; account: string };

/** A source was read to its end. Says so in the history only where it failed before. */
export async function noteRead(db: Db, source: Named): Promise<void> {
  const well = { checkedAt: now(), failingSince: null, error: null };
  const mended = await db
    .selectFrom('mailSource')
    .select('id')
    .where('id', '=', source.id)
    .where('failingSince', 'is not', null)
    .executeTakeFirst();
  // A plain look every minute is no news: it wakes no page.
  if (!mended)
    return void (await db.updateTable('mailSource').set(well).where('id', '=', source.id).execute());
  await transaction(db, async (tx) => {
    await tx.updateTable('mailSource').set(well).where('id', '=', source.id).execute();
    await record(tx, {
      kind: 'mail-source.recovered',
      mailboxId: source.mailboxId,
      data: { sourceId: source.id, address: source.account },
    });
  });
}

/**
 * A source could not be read, and why. With `isRevoked` what opened it is forgotten: a person must connect again. Where one has
 * meanwhile, it was the permission before that ended, and nothing is noted.
 */
export async function noteFailure(
  db: Db,
  source: Named & { changedAt: number },
  { reason, isRevoked = false }: { reason: string; isRevoked?: boolean },
): Promise<void> {
  const error = excerpt(storable(reason), REASON_LENGTH);
  await transaction(db, async (tx) => {
    const before = await tx
      .selectFrom('mailSource')
      .select(['failingSince', 'error', 'changedAt'])
      .where('id', '=', source.id)
      .executeTakeFirst();
    if (!before || (before.error === error && !isRevoked)) return;
    if (isRevoked && before.changedAt !== source.changedAt) return;
    await tx
      .updateTable('mailSource')
      .set({
        error,
        failingSince: before.failingSince ?? now(),
        ...(isRevoked ? { credentials: null } : {}),
      })
      .where('id', '=', source.id)
      .execute();
    if (before.failingSince !== null && !isRevoked) return; // one line for one outage
    await record(tx, {
      kind: 'mail-source.failed',
      mailboxId: source.mailboxId,
      data: { sourceId: source.id, address: source.account, error },
    });
  });
}

/** Keeps refreshed tokens, unless somebody connected anew meanwhile. Gives what is stored, sealed. */
export async function keepTokens(
  db: Db,
  source: { id: number; credentials: string },
  { credentials, secret }: { credentials: Credentials; secret: string },
): Promise<string> {
  const sealed = sealCredentials(credentials, secret);
  await db
    .updateTable('mailSource')
    .set({ credentials: sealed })
    .where('id', '=', source.id)
    .where('credentials', '=', source.credentials)
    .execute();
  return sealed;
}
