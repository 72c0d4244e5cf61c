import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashToken, isSigned, newMailId, newToken, rowId, sha256, sign } from '../../src/lib/ids.ts';

test('tokens are long, safe in an address and never the same', () => {
  const tokens = Array.from({ length: 500 }, newToken);
  expect(new Set(tokens).size).toBe(500);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
});

test('names for mail survive a change of case', () => {
  const names = Array.from({ length: 500 }, newMailId);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(500);
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{20}$/);
});

test('a hash is the standard’s, the same for text and its bytes', () => {
  // FIPS 180-2, the message "abc"
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256('abc')).toBe(abc);
  expect(sha256(Buffer.from('abc'))).toBe(abc);
  expect(hashToken('abc')).toBe(abc);
});

test('a signature is good for its own text and secret only, in any case of letters', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (text, other, secret) => {
      const signature = sign(secret, text);
      expect(signature).toMatch(/^[0-9a-f]{16}$/);
      expect(isSigned(secret, text, signature)).toBe(true);
      expect(isSigned(secret, text, signature.toUpperCase())).toBe(true);
      if (other !== text) expect(isSigned(secret, other, signature)).toBe(false);
      expect(isSigned(`${secret}.`, text, signature)).toBe(false);
    }),
  );
});

test('what is no signature at all is refused, not thrown at', () => {
  for (const given of ['', 'x', 'é'.repeat(8), '0'.repeat(15), '0'.repeat(17)])
    expect(isSigned('secret', 'text', given)).toBe(false);
});

test('a row is looked up by a whole number, or by one that no row has', () => {
  expect([7, 0, -1, Number.MAX_SAFE_INTEGER].map(rowId)).toEqual([7, 0, -1, Number.MAX_SAFE_INTEGER]);
  expect([Number.NaN, 1.5, 2 ** 60, Number.POSITIVE_INFINITY].map(rowId)).toEqual([0, 0, 0, 0]);
});
