import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Forbidden } from '../../../src/domain/errors.ts';
import { dnsLines, lookAtLines } from '../../../src/domain/sending-domain/checking.ts';
import { newKeyPairs } from '../../../src/domain/sending-domain/keys.ts';
import {
  keepFindings,
  keepKeys,
  sendingDomain,
  signingKeysOf,
} from '../../../src/domain/sending-domain/sending-domain.ts';
import { recheckDomains } from '../../../src/jobs/recheck-domains.ts';
import { now, travel } from '../../../src/lib/clock.ts';
import { type Desk, desk } from '../../support/desk.ts';

const DOMAIN = 'fieldnotes.example';

async function withKeys(office: Desk) {
  const { db, ana, config, zone, dns } = office;
  const pairs = await newKeyPairs();
  await transaction(db, (tx) => keepKeys(tx, DOMAIN, { pairs, secret: config.secret, by: ana }));
  const known = (await sendingDomain(db, DOMAIN))!;
  const lines = dnsLines(known, { server: null, reportsTo: 'help@fieldnotes.example' });
  const check = async () => {
    const findings = await lookAtLines(dns, known);
    await transaction(db, (tx) => keepFindings(tx, known, { findings, by: ana }));
  };
  const signing = async () => (await signingKeysOf(db, DOMAIN, config.secret)).map((key) => key.algorithm);
  return {
    pairs,
    known,
    lines,
    check,
    signing,
    put: (index: number) => zone.set(`${lines[index]!.name} TXT`, [lines[index]!.value]),
  };
}

test('a key signs from when its line was seen right until it is seen wrong; silence changes nothing', async () => {
  const office = await desk();
  const { check, signing, put, lines } = await withKeys(office);
  expect(await signing()).toEqual([]);
  await check();
  expect(await signing()).toEqual([]);
  put(0);
  await check();
  expect(await signing()).toEqual(['rsa']);
  put(1);
  await check();
  expect(await signing()).toEqual(['rsa', 'ed25519']);
  office.zone.set(`${lines[0]!.name} TXT`, ['v=DKIM1; p=AAAA']);
  await check();
  expect(await signing()).toEqual(['ed25519']);
});

test('the private keys lie sealed, and open under our secret alone', async () => {
  const office = await desk();
  const { pairs, check, put } = await withKeys(office);
  put(0);
  await check();
  const stored = JSON.stringify(await office.db.selectFrom('signingKey').selectAll().execute());
  expect(stored).not.toContain('PRIVATE KEY');
  expect((await signingKeysOf(office.db, DOMAIN, office.config.secret))[0]!.privateKey).toBe(
    pairs[0]!.privateKey,
  );
  expect(await signingKeysOf(office.db, DOMAIN, 'another secret')).toEqual([]);
});

test('owners alone make keys, once for a domain, and each step leaves an event', async () => {
  const office = await desk();
  const { db, ana, tomas, config } = office;
  const { pairs, check } = await withKeys(office);
  const again = (by: typeof ana) =>
    transaction(db, (tx) => keepKeys(tx, DOMAIN, { pairs, secret: config.secret, by }));
  await expect(again(tomas)).rejects.toThrow(Forbidden);
  await expect(again(ana)).rejects.toThrow(Conflict);
  await check();
  const events = await db
    .selectFrom('event')
    .select('kind')
    .where('kind', 'like', 'sending-domain.%')
    .orderBy('id')
    .execute();
  expect(events.map((event) => event.kind)).toEqual(['sending-domain.keys-made', 'sending-domain.checked']);
});

test('a domain is looked at again once a day, so that a line taken away ends its signatures', async () => {
  const office = await desk();
  const { check, signing, put } = await withKeys(office);
  await recheckDomains(office.db, office.dns);
  expect((await sendingDomain(office.db, DOMAIN))!.checkedAt).toBeNull();
  put(0);
  await check();
  office.zone.clear();
  await recheckDomains(office.db, office.dns);
  expect(await signing()).toEqual(['rsa']);
  travel(now() + 25 * 60 * 60_000);
  await recheckDomains(office.db, office.dns).finally(() => travel(null));
  expect(await signing()).toEqual([]);
});
