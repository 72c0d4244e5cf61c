import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Forbidden } from '../../../src/domain/errors.ts';
import { dnsLines, lookAtLines } from '../../../src/domain/sending-domain/checking.ts';
import { newKeyPairs } from '../../../src/domain/sending-domain/keys.ts';
import { addNextKeys, canRotate, keyRoles, retireKeys } from '../../../src/domain/sending-domain/rotating.ts';
import {
  type KeyTimes,
  keepFindings,
  keepKeys,
  sendingDomain,
  signingKeysOf,
} from '../../../src/domain/sending-domain/sending-domain.ts';
import { desk } from '../../support/desk.ts';

const DOMAIN = 'fieldnotes.example';

async function signingDomain() {
  const office = await desk();
  const { db, ana, config, zone, dns } = office;
  const { secret } = config;
  const known = async () => (await sendingDomain(db, DOMAIN))!;
  const makes = async (by = ana) => {
    const pairs = await newKeyPairs();
    await transaction(db, async (tx) => {
      const now = await sendingDomain(tx, DOMAIN);
      await (now ? addNextKeys(tx, now, { pairs, secret, by }) : keepKeys(tx, DOMAIN, { pairs, secret, by }));
    });
    return pairs;
  };
  const retires = async (by = ana) => {
    const now = await known();
    await transaction(db, (tx) => retireKeys(tx, now, { by }));
  };
  const looks = async () => {
    const now = await known();
    const findings = await lookAtLines(dns, now);
    await transaction(db, (tx) => keepFindings(tx, now, { findings, by: ana }));
  };
  /** Puts the lines of these keys into the DNS, and looks. */
  const publishes = async (...selectors: string[]) => {
    const lines = dnsLines(await known(), { server: null, reportsTo: 'help@fieldnotes.example' });
    for (const { name, value } of lines)
      if (selectors.some((selector) => name.startsWith(`${selector}.`))) zone.set(`${name} TXT`, [value]);
    await looks();
  };
  const signing = async () => (await signingKeysOf(db, DOMAIN, secret)).map((key) => key.selector).sort();
  return { office, known, makes, retires, looks, publishes, signing };
}

const selectorsOf = (pairs: { selector: string }[]) => pairs.map((pair) => pair.selector).sort();

test('the old keys sign until the DNS shows the next ones, and then those alone; retired, they are gone', async () => {
  const { office, known, makes, retires, publishes, signing } = await signingDomain();
  const first = await makes();
  await publishes(...selectorsOf(first));
  const second = await makes();
  expect(await signing()).toEqual(selectorsOf(first));
  await expect(retires()).rejects.toThrow(Conflict);
  await publishes(...selectorsOf(second));
  expect(await signing()).toEqual(selectorsOf(second));
  await retires();
  expect(selectorsOf((await known()).keys)).toEqual(selectorsOf(second));
  const kinds = await office.db
    .selectFrom('event')
    .select('kind')
    .where('kind', 'like', 'sending-domain.keys%')
    .execute();
  expect(kinds.map((event) => event.kind)).toEqual([
    'sending-domain.keys-made',
    'sending-domain.keys-made',
    'sending-domain.keys-retired',
  ]);
});

test('each kind takes over by itself, and goes back where the new line is gone again', async () => {
  const { office, makes, looks, publishes, signing } = await signingDomain();
  const [rsa, ed] = selectorsOf(await makes()).reverse();
  await publishes(rsa!, ed!);
  const [nextRsa] = selectorsOf(await makes()).reverse();
  await publishes(nextRsa!);
  expect(await signing()).toEqual([ed!, nextRsa!].sort());
  office.zone.delete(`${nextRsa}._domainkey.${DOMAIN} TXT`);
  await looks();
  expect(await signing()).toEqual([ed!, rsa!].sort());
});

test('next keys are not made while others wait for their lines, nor by who is no owner', async () => {
  const { office, known, makes, retires, publishes } = await signingDomain();
  const first = await makes();
  await expect(makes()).rejects.toThrow(Conflict);
  await publishes(first[0]!.selector);
  expect(canRotate(await known())).toBe(true);
  await expect(makes(office.tomas)).rejects.toThrow(Forbidden);
  await makes();
  await expect(makes()).rejects.toThrow(Conflict);
  await expect(retires(office.tomas)).rejects.toThrow(Forbidden);
});

const key = (algorithm: 'rsa' | 'ed25519', createdAt: number, seenAt: number | null): KeyTimes => ({
  algorithm,
  createdAt,
  seenAt,
});

test.each<[string, KeyTimes[], string[]]>([
  ['nobody has seen one yet', [key('rsa', 1, null), key('ed25519', 1, null)], ['next', 'next']],
  ['one kind alone is published', [key('rsa', 1, 5), key('ed25519', 1, null)], ['signing', 'next']],
  ['the next ones wait', [key('rsa', 1, 5), key('rsa', 2, null)], ['signing', 'next']],
  ['the next ones were seen', [key('rsa', 1, 5), key('rsa', 2, 6)], ['old', 'signing']],
  [
    'a kind that was never published is left behind by the next',
    [key('rsa', 1, 5), key('ed25519', 1, null), key('rsa', 2, 6), key('ed25519', 2, null)],
    ['old', 'old', 'signing', 'next'],
  ],
])('roles where %s', (_, keys, roles) => {
  expect(keyRoles(keys)).toEqual(roles);
});
