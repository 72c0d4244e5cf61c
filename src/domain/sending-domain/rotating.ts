import { now } from '../../lib/clock.ts';
import { ownersOnly, type Viewer } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict } from '../errors.ts';
import { record } from '../event.ts';
import type { KeyPair } from './keys.ts';
import { type KeyTimes, keepPairs, type SendingDomain } from './sending-domain.ts';

/**
 * What a key is for: `signing`, the newest of its kind that was seen in the DNS; `next`, which waits for its line; `old`, one that
 * newer ones took over from, whose line stays for mail on its way (RFC 6376, 3.6.1).
 */
export type KeyRole = 'signing' | 'next' | 'old';

/** The role of each key, in their order. Keys made together are of one age. Pure. */
export function keyRoles(keys: readonly KeyTimes[]): KeyRole[] {
  const newest = Math.max(...keys.map((key) => key.createdAt));
  const isReplaced = keys.some((key) => key.createdAt === newest && key.seenAt !== null);
  return keys.map((key) => {
    const seen = keys.filter((one) => one.algorithm === key.algorithm && one.seenAt !== null);
    const latest = Math.max(...seen.map((one) => one.createdAt));
    if (key.seenAt !== null && key.createdAt === latest) return 'signing';
    const isBehind = seen.length > 0 && key.createdAt < latest;
    return isBehind || (isReplaced && key.createdAt < newest) ? 'old' : 'next';
  });
}

/** Whether it is time to make the next keys: one of the newest signs. */
export function canRotate({ keys }: Pick<SendingDomain, 'keys'>): boolean {
  const newest = Math.max(...keys.map((key) => key.createdAt));
  return keys.some((key) => key.createdAt === newest && key.seenAt !== null);
}

/**
 * Makes the next keys of a domain that has some. Each signs as soon as its line was seen, and then the one before signs no more.
 * Forbidden but for owners; Conflict while next ones wait for their lines already.
 */
export async function addNextKeys(
  tx: Tx,
  known: SendingDomain,
  { pairs, secret, by }: { pairs: KeyPair[]; secret: string; by: Viewer },
): Promise<void> {
  ownersOnly(by, 'set up how mail is signed');
  if (!canRotate(known))
    throw new Conflict(`The next keys for ${known.domain} are made: their lines are not in the DNS yet.`);
  const newest = Math.max(...known.keys.map((key) => key.createdAt));
  await keepPairs(tx, known.id, { pairs, secret, at: Math.max(now(), newest + 1) });
  await record(tx, {
    kind: 'sending-domain.keys-made',
    by,
    data: { domain: known.domain, next: true },
  });
}

/** Forgets the keys that newer ones took over from, for good. Forbidden but for owners; Conflict where there are none. */
export async function retireKeys(tx: Tx, known: SendingDomain, { by }: { by: Viewer }): Promise<void> {
  ownersOnly(by, 'set up how mail is signed');
  const roles = keyRoles(known.keys);
  const old = known.keys.filter((_, index) => roles[index] === 'old');
  if (old.length === 0) throw new Conflict('No key is to be retired: each signs, or waits to.');
  await tx
    .deleteFrom('signingKey')
    .where(
      'id',
      'in',
      old.map((key) => key.id),
    )
    .execute();
  const selectors = old.map((key) => key.selector);
  await record(tx, {
    kind: 'sending-domain.keys-retired',
    by,
    data: { domain: known.domain, selectors },
  });
}
