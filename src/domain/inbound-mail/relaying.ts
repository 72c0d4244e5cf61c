import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import type { Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { record } from '../event.ts';
import { mailOwnersOnly } from '../mail-source/mail-source.ts';

const NAME = 'relay.secret';
const PREFIX = 'porchlight_relay_'; // so that secret scanners and people recognise one

const Kept = z.object({ hash: z.string(), madeAt: z.number() });

/** The secret with which mail services hand mail over, shown once and stored as a hash. The one before ends. Owners only. */
export async function makeRelaySecret(tx: Tx, by: Viewer): Promise<string> {
  mailOwnersOnly(by);
  const secret = PREFIX + newToken();
  const value = JSON.stringify({ hash: hashToken(secret), madeAt: now() });
  await tx
    .insertInto('setting')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
  await record(tx, { kind: 'relay-secret.made', by });
  return secret;
}

/** Ends the secret: nobody hands mail over any more. Owners only. */
export async function endRelaySecret(tx: Tx, by: Viewer): Promise<void> {
  mailOwnersOnly(by);
  await tx.deleteFrom('setting').where('name', '=', NAME).execute();
  await record(tx, { kind: 'relay-secret.ended', by });
}

/** When the secret in force was made (ms UTC), null where there is none. */
export async function relaySecretMadeAt(db: Db): Promise<number | null> {
  return (await kept(db))?.madeAt ?? null;
}

/** Hashes are compared, so how long it takes tells nothing of the secret. */
export async function isRelaySecret(db: Db, secret: string): Promise<boolean> {
  return (await kept(db))?.hash === hashToken(secret);
}

async function kept(db: Db): Promise<z.infer<typeof Kept> | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst();
  return row ? Kept.parse(JSON.parse(row.value)) : null;
}
