import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from '../../src/lib/sealing.ts';

const SECRET = 'a secret for the tests';

test('what is sealed comes back whole, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (text, secret) => {
      expect(unseal(secret, seal(secret, text))).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test('the sealed text shows nothing of what it holds, and is never twice the same', () => {
  const sealed = seal(SECRET, 'hunter2-hunter2');
  expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain('hunter2');
  expect(seal(SECRET, 'hunter2-hunter2')).not.toBe(sealed);
});

test('another secret opens nothing, and neither does a damaged seal', () => {
  const sealed = seal(SECRET, 'a password');
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  bytes[bytes.length - 1]! ^= 1;
  expect(unseal('another secret', sealed)).toBeNull();
  expect(unseal(SECRET, `v1.${bytes.toString('base64url')}`)).toBeNull();
  for (const rubbish of ['', 'v1.', 'v1.AAAA', 'v2.AAAA', 'a password'])
    expect(unseal(SECRET, rubbish)).toBeNull();
});
