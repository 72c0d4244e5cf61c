import type { Db } from '../database.ts';
import type { Security, SignIn } from './mail-source.ts';

/** How long a process that died keeps a source from the others. Renewed three times as often. */
export const LEASE_MS = 60_000;

/** A source as its reader needs it: with its sealed credentials. */
export type ReadableSource = {
  id: number;
  mailboxId: number;
  host: string;
  port: number;
  security: Security;
  account: string;
  signIn: SignIn;
  credentials: string;
  startFrom: 'now' | 'all';
  moveTo: string | null;
  changedAt: number;
  wantedAt: number | null;
};

const COLUMNS = [
  'id',
  'mailboxId',
  'host',
  'port',
  'security',
  'account',
  'signIn',
  'credentials',
  'startFrom',
  'moveTo',
  'changedAt',
  'wantedAt',
] as const;

/** Every source that can be read: there, and connected. For the mail edge, which has no viewer. */
export async function readableSources(db: Db): Promise<ReadableSource[]> {
  const rows = await db
    .selectFrom('mailSource')
    .select(COLUMNS)
    .where('removedAt', 'is', null)
    .where('credentials', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, credentials: row.credentials! }));
}

/** Takes or renews the lease of a source for `holder`; false where another process has it. `at` is now, ms UTC. */
export async function leaseSource(
  db: Db,
  id: number,
  { holder, at }: { holder: string; at: number },
): Promise<boolean> {
  const leased = await db
    .updateTable('mailSource')
    .set({ leaseHolder: holder, leasedUntil: at + LEASE_MS })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .where((eb) =>
      eb.or([eb('leasedUntil', 'is', null), eb('leasedUntil', '<', at), eb('leaseHolder', '=', holder)]),
    )
    .returning('id')
    .executeTakeFirst();
  return leased !== undefined;
}

/** Gives a lease back, so that another process need not wait for its end. */
export async function releaseSource(db: Db, id: number, holder: string): Promise<void> {
  await db
    .updateTable('mailSource')
    .set({ leaseHolder: null, leasedUntil: null })
    .where('id', '=', id)
    .where('leaseHolder', '=', holder)
    .execute();
}
