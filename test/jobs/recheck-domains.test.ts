import { expect, onTestFinished, test } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { newKeyPairs } from '../../src/domain/sending-domain/keys.ts';
import { keepFindings, keepKeys, sendingDomain } from '../../src/domain/sending-domain/sending-domain.ts';
import { recheckDomains } from '../../src/jobs/recheck-domains.ts';
import { now, travel } from '../../src/lib/clock.ts';
import { desk } from '../support/desk.ts';

const HOUR = 3_600_000; // ms

test('a domain that somebody had looked at is looked at again a day later, and no other', async () => {
  const { db, ana, config, dns } = await desk();
  onTestFinished(() => travel(null));
  let asked = 0;
  const lookUp: typeof dns = (name, type) => {
    asked += 1;
    return dns(name, type);
  };
  const pairs = await newKeyPairs();
  const domain = 'fieldnotes.example';
  await transaction(db, (tx) => keepKeys(tx, domain, { pairs, secret: config.secret, by: ana }));
  await recheckDomains(db, lookUp);
  expect(asked).toBe(0); // nobody has asked for a first look
  const known = (await sendingDomain(db, domain))!;
  await transaction(db, (tx) => keepFindings(tx, known, { findings: [], by: ana }));
  travel(now() + 23 * HOUR);
  await recheckDomains(db, lookUp);
  expect(asked).toBe(0);
  travel(now() + 2 * HOUR);
  await recheckDomains(db, lookUp);
  expect(asked).toBeGreaterThan(0);
  expect((await sendingDomain(db, domain))!.findings.length).toBeGreaterThan(0);
});
