import { sealMessage } from 'mailauth';
import { expect, test } from 'vitest';
import { newKeyPairs } from '../../../src/domain/sending-domain/keys.ts';
import type { LookUp } from '../../../src/lib/dns.ts';
import { parse } from '../../../src/mail/inbound/parse.ts';
import { prove, type Way } from '../../../src/mail/inbound/prove.ts';
import { sign } from '../../../src/mail/outbound/sign.ts';
import { answersFrom } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

const DOMAIN = 'northwind.example';
const THEIRS = '198.51.100.7'; // RFC 5737: addresses for documentation
const STRANGER = '203.0.113.9';
const [KEY] = await newKeyPairs();

/** Northwind's DNS: mail comes from THEIRS, is signed, and DMARC asks for what is given. */
function northwind(policy?: string): Map<string, string[]> {
  return new Map([
    [`${DOMAIN} TXT`, [`v=spf1 ip4:${THEIRS} -all`]],
    [`${KEY!.selector}._domainkey.${DOMAIN} TXT`, [`v=DKIM1; k=rsa; p=${KEY!.publicKey}`]],
    ...(policy ? [[`_dmarc.${DOMAIN} TXT`, [`v=DMARC1; p=${policy}`]] as [string, string[]]] : []),
  ]);
}

type Given = Partial<Way> & { zone?: Map<string, string[]>; raw?: Uint8Array };

async function proof({ zone = northwind('reject'), raw = letter(), ...way }: Given = {}) {
  return prove(raw, await parse(raw), {
    source: 'smtp',
    remote: THEIRS,
    helo: 'mx.northwind.example',
    envelopeFrom: 'maria@northwind.example',
    trusted: [],
    lookUp: answersFrom(zone),
    ...way,
  });
}

const signed = (raw = letter()) => sign(raw, { domain: DOMAIN, keys: [KEY!], at: Date.UTC(2026, 10, 3) });

test('from a server that its domain names, a mail is proven', async () => {
  expect(await proof()).toMatchObject({
    proven: 'yes',
    domain: DOMAIN,
    spf: { result: 'pass', domain: DOMAIN },
    dmarc: { result: 'pass', policy: 'reject' },
    by: 'us',
  });
});

test('from a stranger’s server, what claims a domain with DMARC is not proven, whatever its policy', async () => {
  for (const policy of ['none', 'quarantine', 'reject'])
    expect(await proof({ remote: STRANGER, zone: northwind(policy) })).toMatchObject({
      proven: 'no',
      spf: { result: 'fail' },
      dmarc: { result: 'fail', policy },
    });
});

test('a signature proves it from anywhere, and a changed word undoes that', async () => {
  const raw = await signed();
  expect(await proof({ raw, remote: STRANGER })).toMatchObject({
    proven: 'yes',
    dkim: [{ result: 'pass', domain: DOMAIN }],
  });
  const changed = Buffer.from(Buffer.from(raw).toString().replace('entries', 'emeralds'));
  expect((await proof({ raw: changed, remote: STRANGER })).proven).toBe('no');
});

test('a stranger’s own good signature and server prove nothing about another domain', async () => {
  const zone = northwind('reject');
  zone.set('evil.example TXT', [`v=spf1 ip4:${STRANGER} -all`]);
  zone.set(`${KEY!.selector}._domainkey.evil.example TXT`, [`v=DKIM1; k=rsa; p=${KEY!.publicKey}`]);
  const raw = await sign(letter(), { domain: 'evil.example', keys: [KEY!], at: Date.UTC(2026, 10, 3) });
  const found = await proof({ raw, zone, remote: STRANGER, envelopeFrom: 'x@evil.example' });
  expect(found).toMatchObject({ proven: 'no', spf: { result: 'pass' }, dkim: [{ result: 'pass' }] });
});

test('a domain that says nothing leaves it open, unless its own signature or server speaks', async () => {
  expect((await proof({ zone: new Map() })).proven).toBe('unknown');
  expect((await proof({ zone: northwind(), remote: STRANGER })).proven).toBe('unknown');
  expect((await proof({ zone: northwind() })).proven).toBe('yes');
  expect((await proof({ zone: northwind(), remote: STRANGER, raw: await signed() })).proven).toBe('yes');
});

test('what another server of ours brought is judged by its signature: no guess where SPF is out of sight', async () => {
  for (const way of [
    { source: 'imap', remote: '' },
    { remote: '127.0.0.1' },
    { remote: '::ffff:10.0.0.5' },
  ]) {
    expect((await proof({ ...way, raw: await signed() })).proven).toBe('yes');
    expect((await proof({ ...way, zone: northwind('none') })).proven).toBe('unknown');
    expect(await proof({ ...way, zone: northwind('reject') })).toMatchObject({ proven: 'no', spf: null });
  }
});

test('name servers that fail or are silent make a mail unknown, and hold it no longer than the limit', async () => {
  const failing: LookUp = async () => {
    throw Object.assign(new Error('away'), { code: 'ETIMEOUT' });
  };
  expect((await proof({ lookUp: failing, remote: STRANGER })).proven).toBe('unknown');
  expect((await proof({ lookUp: failing, remote: STRANGER, raw: await signed() })).proven).toBe('unknown');
  const silent: LookUp = () => new Promise(() => {});
  expect((await proof({ lookUp: silent, remote: STRANGER })).proven).toBe('unknown');
});

test('two writers in one mail prove neither', async () => {
  const twice = letter({ headers: { from: 'x@evil.example' } });
  expect((await proof({ raw: twice })).proven).toBe('no');
  expect((await proof({ raw: letter({ from: 'a@northwind.example, b@evil.example' }) })).proven).toBe('no');
});

const RESULTS =
  'mx.relay.example; dmarc=pass (p=REJECT) header.from=northwind.example; spf=pass smtp.mailfrom=x@y.example';
const withResults = (...values: string[]) =>
  Buffer.from(
    values.map((value) => `Authentication-Results: ${value}\r\n`).join('') + Buffer.from(letter()).toString(),
  );
const relayed = { source: 'imap', remote: '', zone: new Map<string, string[]>() };

test('a host that the owner trusts is taken at its word, and nobody else', async () => {
  const trusted = ['mx.relay.example'];
  expect(await proof({ ...relayed, trusted, raw: withResults(RESULTS) })).toMatchObject({
    proven: 'yes',
    by: 'mx.relay.example',
  });
  expect(
    (await proof({ ...relayed, trusted, raw: withResults(RESULTS.replace('pass', 'fail')) })).proven,
  ).toBe('no');
  expect((await proof({ ...relayed, trusted: [], raw: withResults(RESULTS) })).proven).toBe('unknown');
  expect(
    (await proof({ ...relayed, trusted, raw: withResults(RESULTS.replace('northwind', 'other')) })).proven,
  ).toBe('unknown');
});

test('the host’s newest word counts, and a stranger who connects cannot speak for it', async () => {
  const trusted = ['mx.relay.example'];
  const fail = RESULTS.replace('dmarc=pass', 'dmarc=fail');
  expect((await proof({ ...relayed, trusted, raw: withResults(fail, RESULTS) })).proven).toBe('no');
  expect((await proof({ trusted, remote: STRANGER, raw: withResults(RESULTS) })).proven).toBe('no');
});

test('an ARC seal of a trusted host carries its word through a stranger’s server; of anybody else it carries nothing', async () => {
  const zone = northwind('reject');
  zone.set(`${KEY!.selector}._domainkey.relay.example TXT`, [`v=DKIM1; k=rsa; p=${KEY!.publicKey}`]);
  const raw = Buffer.from(letter());
  const seal = await sealMessage(raw, {
    signingDomain: 'relay.example',
    selector: KEY!.selector,
    privateKey: KEY!.privateKey,
    cv: 'none',
    authResults: RESULTS,
  } as never);
  const sealed = Buffer.concat([seal, raw]);
  const through = { raw: sealed, zone, remote: STRANGER };
  expect(await proof({ ...through, trusted: ['mx.relay.example'] })).toMatchObject({
    proven: 'yes',
    by: 'mx.relay.example',
  });
  expect((await proof(through)).proven).toBe('no');
  const changed = Buffer.from(sealed.toString().replace('entries', 'emeralds'));
  expect((await proof({ ...through, raw: changed, trusted: ['mx.relay.example'] })).proven).toBe('no');
});
