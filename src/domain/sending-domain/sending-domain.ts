import { now } from '../../lib/clock.ts';
import { seal, unseal } from '../../lib/sealing.ts';
import { ownersOnly, type Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict } from '../errors.ts';
import { record } from '../event.ts';
import type { KeyPair } from './keys.ts';

const PURPOSE = 'dkim key'; // what its sealing opens, and nothing else

/** What a look at the DNS found for one line. `unknown`: nobody answered, so nothing is concluded. */
export type Finding = {
  about: 'dkim' | 'spf' | 'dmarc';
  /** The name that was looked up. */
  name: string;
  state: 'right' | 'missing' | 'wrong' | 'unknown';
  words: string;
  found: string[];
};

/** When a key was made, and when its DNS line was last seen right (ms UTC): only then it signs. */
export type KeyTimes = { algorithm: KeyPair['algorithm']; createdAt: number; seenAt: number | null };

export type SigningKey = Omit<KeyPair, 'privateKey'> & KeyTimes & { id: number };

/** A domain that we send from. */
export type SendingDomain = {
  id: number;
  domain: string;
  checkedAt: number | null;
  findings: Finding[];
  keys: SigningKey[];
};

/** The domain of an address, lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** What is known of a domain that we send from, null where no keys were made for it. */
export async function sendingDomain(db: Db, domain: string): Promise<SendingDomain | null> {
  return (await sendingDomains(db)).find((one) => one.domain === domain) ?? null;
}

/** All of them, few by nature. */
export async function sendingDomains(db: Db): Promise<SendingDomain[]> {
  const rows = await db.selectFrom('sendingDomain').selectAll().orderBy('domain').execute();
  const keys = await db
    .selectFrom('signingKey')
    .select(['id', 'sendingDomainId', 'selector', 'algorithm', 'publicKey', 'seenAt', 'createdAt'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    domain: row.domain,
    checkedAt: row.checkedAt,
    findings: row.findings ? JSON.parse(row.findings) : [],
    keys: keys.filter((key) => key.sendingDomainId === row.id),
  }));
}

/** Keeps new signing keys for a domain, the private halves sealed. Forbidden but for owners; Conflict where it has keys. */
export async function keepKeys(
  tx: Tx,
  domain: string,
  { pairs, secret, by }: { pairs: KeyPair[]; secret: string; by: Viewer },
): Promise<void> {
  ownersOnly(by, 'set up how mail is signed');
  if (await sendingDomain(tx, domain)) throw new Conflict(`There are keys for ${domain} already.`);
  const createdAt = now();
  const { id } = await tx
    .insertInto('sendingDomain')
    .values({ domain, createdAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepPairs(tx, id, { pairs, secret, at: createdAt });
  await record(tx, { kind: 'sending-domain.keys-made', by, data: { domain } });
}

/** Stores key pairs, the private halves sealed; `at` (ms UTC) is when they were made. */
export async function keepPairs(
  tx: Tx,
  sendingDomainId: number,
  { pairs, secret, at }: { pairs: KeyPair[]; secret: string; at: number },
): Promise<void> {
  const sealed = pairs.map((pair) => ({
    ...pair,
    privateKey: seal(pair.privateKey, { secret, purpose: PURPOSE }),
    sendingDomainId,
    createdAt: at,
  }));
  await tx.insertInto('signingKey').values(sealed).execute();
}

/** Notes what a look at the DNS found. A key signs while its line is right, and stops once it is surely not. */
export async function keepFindings(
  tx: Tx,
  { id, domain, keys }: SendingDomain,
  { findings, by }: { findings: Finding[]; by?: Viewer },
): Promise<void> {
  const at = now();
  for (const key of keys) {
    const state = findings.find((one) => one.name === dnsNameOf(key, domain))?.state ?? 'unknown';
    if (state === 'unknown') continue;
    const seenAt = state === 'right' ? at : null;
    await tx.updateTable('signingKey').set({ seenAt }).where('id', '=', key.id).execute();
  }
  await tx
    .updateTable('sendingDomain')
    .set({ checkedAt: at, findings: JSON.stringify(findings) })
    .where('id', '=', id)
    .execute();
  const states = Object.fromEntries(findings.map((finding) => [finding.name, finding.state]));
  await record(tx, { kind: 'sending-domain.checked', by, data: { domain, states } });
}

/** Where a key's line stands in the DNS (RFC 6376, 3.6.2.1). */
export function dnsNameOf({ selector }: { selector: string }, domain: string): string {
  return `${selector}._domainkey.${domain}`;
}

/** The keys that sign mail of a domain: of each kind the newest whose DNS line was seen right. One sealed under another secret is left out. */
export async function signingKeysOf(db: Db, domain: string, secret: string): Promise<KeyPair[]> {
  const rows = await db
    .selectFrom('signingKey')
    .innerJoin('sendingDomain', 'sendingDomain.id', 'signingKey.sendingDomainId')
    .select(['selector', 'algorithm', 'publicKey', 'privateKey'])
    .where('sendingDomain.domain', '=', domain)
    .where('seenAt', 'is not', null)
    .orderBy('signingKey.createdAt', 'desc')
    .orderBy('signingKey.id')
    .execute();
  const open = rows.flatMap((row) => {
    const privateKey = unseal(row.privateKey, { secret, purpose: PURPOSE });
    return privateKey === null ? [] : [{ ...row, privateKey }];
  });
  return open.filter((key, index) => open.findIndex((one) => one.algorithm === key.algorithm) === index);
}
