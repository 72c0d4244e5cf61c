import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { newKeyPairs } from '../../../src/domain/sending-domain/keys.ts';

const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex'); // what stands before the 32 bytes, RFC 8410

test('both keys are pairs: what the private one signs, the public one in the DNS line proves', async () => {
  const [rsa, ed] = await newKeyPairs();
  const words = Buffer.from('The door');
  const inDns = (base64: string) => Buffer.from(base64, 'base64');
  const rsaPublic = createPublicKey({ key: inDns(rsa!.publicKey), format: 'der', type: 'spki' });
  expect(verify('sha256', words, rsaPublic, sign('sha256', words, createPrivateKey(rsa!.privateKey)))).toBe(
    true,
  );
  expect(inDns(ed!.publicKey)).toHaveLength(32);
  const edPublic = createPublicKey({
    key: Buffer.concat([SPKI_ED25519, inDns(ed!.publicKey)]),
    format: 'der',
    type: 'spki',
  });
  const signature = sign(null, words, createPrivateKey(ed!.privateKey));
  expect(verify(null, words, edPublic, signature)).toBe(true);
  expect(verify(null, Buffer.from('The gate'), edPublic, signature)).toBe(false);
});

test('an RSA key has 2048 bits, and a second making has selectors and keys of its own', async () => {
  const [first, second] = [await newKeyPairs(), await newKeyPairs()];
  expect(createPrivateKey(first[0]!.privateKey).asymmetricKeyDetails?.modulusLength).toBe(2048);
  expect(first.map((pair) => pair.algorithm)).toEqual(['rsa', 'ed25519']);
  const all = [...first, ...second];
  expect(new Set(all.map((pair) => pair.publicKey)).size).toBe(4);
  for (const { selector } of all) expect(selector).toMatch(/^porchlight-[0-9a-f]{4}-(?:rsa|ed)$/);
});
