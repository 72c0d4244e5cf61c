import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dkimVerify } from 'mailauth';
import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import type { KeyPair } from '../../../src/domain/sending-domain/keys.ts';
import { keepFindings, keepKeys, sendingDomain } from '../../../src/domain/sending-domain/sending-domain.ts';
import { deliver } from '../../../src/mail/outbound/deliver.ts';
import { sign } from '../../../src/mail/outbound/sign.ts';
import { answersFrom, desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';
import { answers } from '../../support/outbox.ts';
import { aRelay } from '../../support/relay.ts';

const FOLDER = join(import.meta.dirname, '../../emails/signing');
const DOMAIN = 'northwind.example';
const AT = Date.UTC(2026, 10, 3, 9, 12);

/** Keys that are the same in each run: for the tests alone. */
function fixedKey(algorithm: 'rsa' | 'ed25519'): KeyPair {
  const privateKey = readFileSync(join(FOLDER, `${algorithm}.pem`), 'utf8');
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const publicKey = (algorithm === 'rsa' ? spki : spki.subarray(-32)).toString('base64');
  return { selector: `test-${algorithm}`, algorithm, publicKey, privateKey };
}

const KEYS = [fixedKey('rsa'), fixedKey('ed25519')];
const zone = new Map(
  KEYS.map((key) => [
    `${key.selector}._domainkey.${DOMAIN} TXT`,
    [`v=DKIM1; k=${key.algorithm}; p=${key.publicKey}`],
  ]),
);
const MAIL = letter({
  messageId: '<golden@northwind.example>',
  text: 'Where are my entries?\n\n  Spaces  stay.  ',
});

async function verdicts(raw: Uint8Array) {
  const { results } = await dkimVerify(Buffer.from(raw), { resolver: answersFrom(zone) });
  return results.map((one) => `${one.algo} ${one.status.result}`);
}

test('a mail signed with the fixed keys is the golden one, byte for byte', async () => {
  const signed = await sign(MAIL, { domain: DOMAIN, keys: KEYS, at: AT });
  await expect(Buffer.from(signed).toString()).toMatchFileSnapshot(join(FOLDER, 'signed.eml'));
});

test('both signatures of the golden mail are good, and a changed word breaks them', async () => {
  const golden = readFileSync(join(FOLDER, 'signed.eml'), 'utf8');
  expect(await verdicts(Buffer.from(golden))).toEqual(['rsa-sha256 pass', 'ed25519-sha256 pass']);
  for (const [word, other] of [
    ['entries?', 'emeralds?'],
    ['Subject: Our', 'Subject: Your'],
    ['From: Maria', 'From: Mario'],
  ] as const) {
    expect(golden).toContain(word);
    expect((await verdicts(Buffer.from(golden.replace(word, other)))).join()).not.toContain('pass');
  }
});

test('without keys a mail is left as it is, and a key that cannot sign stops nothing', async () => {
  expect(await sign(MAIL, { domain: DOMAIN, keys: [], at: AT })).toBe(MAIL);
  const broken = { ...KEYS[0]!, privateKey: 'no key' };
  expect(Buffer.from(await sign(MAIL, { domain: DOMAIN, keys: [broken], at: AT }))).toEqual(
    Buffer.from(MAIL),
  );
});

test('replies are signed only once the DNS line was seen right', async () => {
  const relay = await aRelay();
  const office = await desk({ SMTP_URL: relay.url });
  const { db, ana, config } = office;
  const send = async () => {
    const { deliveryId } = await answers(office, await office.arrives());
    await deliver(db, deliveryId, { secret: config.secret, smtpUrl: relay.url });
    return relay.mails.at(-1)!.raw;
  };
  await transaction(db, (tx) =>
    keepKeys(tx, 'fieldnotes.example', { pairs: KEYS, secret: config.secret, by: ana }),
  );
  expect(await send()).not.toContain('DKIM-Signature');
  const known = (await sendingDomain(db, 'fieldnotes.example'))!;
  const right = { about: 'dkim' as const, state: 'right' as const, words: '', found: [] };
  const findings = [{ ...right, name: 'test-rsa._domainkey.fieldnotes.example' }];
  await transaction(db, (tx) => keepFindings(tx, known, { findings }));
  const signed = await send();
  expect(signed.match(/^DKIM-Signature:/gm)).toHaveLength(1);
  zone.set('test-rsa._domainkey.fieldnotes.example TXT', [`v=DKIM1; k=rsa; p=${KEYS[0]!.publicKey}`]);
  expect(await verdicts(Buffer.from(signed))).toEqual(['rsa-sha256 pass']);
});
