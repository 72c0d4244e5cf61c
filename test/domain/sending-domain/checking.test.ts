import { expect, test } from 'vitest';
import { dnsLines, lookAtLines } from '../../../src/domain/sending-domain/checking.ts';
import { newKeyPairs } from '../../../src/domain/sending-domain/keys.ts';
import { answersFrom } from '../../support/desk.ts';

const DOMAIN = 'fieldnotes.example';

async function aDomain() {
  const pairs = await newKeyPairs();
  const known = {
    domain: DOMAIN,
    keys: pairs.map((pair, index) => ({ ...pair, id: index + 1, createdAt: 1, seenAt: null })),
  };
  const lines = dnsLines(known, { server: 'mail.fieldnotes.example', reportsTo: 'help@fieldnotes.example' });
  const zone = new Map<string, string[]>();
  const look = async () =>
    new Map((await lookAtLines(answersFrom(zone), known)).map((one) => [one.name, one]));
  const put = (name: string, ...texts: string[]) => zone.set(`${name} TXT`, texts);
  return { known, lines, put, look, rsa: lines[0]!, ed: lines[1]! };
}

test('the keys are RSA of 2048 bits and Ed25519, each with a selector of its own', async () => {
  const [rsa, ed] = await newKeyPairs();
  expect(rsa).toMatchObject({
    algorithm: 'rsa',
    selector: expect.stringMatching(/^porchlight-[0-9a-f]{4}-rsa$/),
  });
  expect(ed).toMatchObject({ algorithm: 'ed25519', selector: expect.stringMatching(/-ed$/) });
  expect(Buffer.from(rsa!.publicKey, 'base64').length).toBe(294);
  expect(Buffer.from(ed!.publicKey, 'base64').length).toBe(32);
});

test('lines pasted as they were given are right', async () => {
  const { lines, put, look } = await aDomain();
  for (const line of lines) put(line.name, line.value);
  expect([...(await look()).values()].map((one) => one.state)).toEqual(['right', 'right', 'right', 'right']);
});

test('where nothing was pasted, each line is missing', async () => {
  const { look } = await aDomain();
  expect([...(await look()).values()].map((one) => one.state)).toEqual(Array(4).fill('missing'));
});

test('a key with spaces in it, as DNS hosts break it, is right', async () => {
  const { rsa, put, look } = await aDomain();
  put(rsa.name, rsa.value.replace(/(p=.{60})/, '$1 '));
  expect((await look()).get(rsa.name)!.state).toBe('right');
});

test('each thing that can be wrong with a key is named', async () => {
  const { rsa, ed, put, look } = await aDomain();
  const wrong = async (...texts: string[]) => {
    put(rsa.name, ...texts);
    const { state, words } = (await look()).get(rsa.name)!;
    expect(state).toBe('wrong');
    return words;
  };
  expect(await wrong(rsa.value.slice(0, 255))).toContain('cut short');
  expect(await wrong(rsa.value, rsa.value)).toContain('2 lines');
  expect(await wrong(ed.value)).toContain('k=rsa');
  expect(await wrong('v=DKIM1; k=rsa; p=')).toContain('empty');
  expect(await wrong('v=DKIM1; k=rsa; p=AAAA')).toContain('another key');
  expect(await wrong(rsa.value.replace('DKIM1', 'DKIM2'))).toContain('v=DKIM1');
});

test('each thing that can be wrong with SPF is named, and other texts beside it are none of our business', async () => {
  const { put, look } = await aDomain();
  const spf = async (...texts: string[]) => {
    put(DOMAIN, ...texts);
    return (await look()).get(DOMAIN)!;
  };
  expect(await spf('site-verification=1')).toMatchObject({ state: 'missing' });
  expect(await spf('site-verification=1', 'v=spf1 include:_spf.example ~all')).toMatchObject({
    state: 'right',
  });
  expect(await spf('v=spf1 redirect=_spf.example')).toMatchObject({ state: 'right' });
  expect((await spf('v=spf1 -all', 'v=spf1 ~all')).words).toContain('several');
  expect((await spf('v=spf1 +all')).words).toContain('everybody');
  expect((await spf('v=spf1 all')).words).toContain('everybody');
  expect((await spf('v=spf1 mx')).words).toContain('~all');
});

test('each thing that can be wrong with DMARC is named', async () => {
  const { put, look } = await aDomain();
  const dmarc = async (...texts: string[]) => {
    put(`_dmarc.${DOMAIN}`, ...texts);
    return (await look()).get(`_dmarc.${DOMAIN}`)!;
  };
  expect(await dmarc('v=DMARC1; p=quarantine')).toMatchObject({ state: 'right' });
  expect((await dmarc('v=DMARC1')).words).toContain('p=none');
  expect((await dmarc('v=DMARC1; p=maybe')).state).toBe('wrong');
  expect((await dmarc('v=DMARC1; p=none', 'v=DMARC1; p=reject')).words).toContain('several');
});

test('name servers that do not answer make nothing wrong', async () => {
  const { known } = await aDomain();
  const silent = async () => {
    throw Object.assign(new Error('silence'), { code: 'ETIMEOUT' });
  };
  expect((await lookAtLines(silent, known)).map((one) => one.state)).toEqual(Array(4).fill('unknown'));
});
