import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Credentials,
  openCredentials,
  sealCredentials,
} from '../../../src/domain/mail-source/credentials.ts';

const SECRET = 'a secret for the tests';
const password = fc.record({
  kind: fc.constant('password' as const),
  password: fc.string({ unit: 'binary' }),
});
const oauth = fc.record({
  kind: fc.constant('oauth' as const),
  accessToken: fc.string(),
  refreshToken: fc.option(fc.string()),
  expiresAt: fc.integer(),
});

test('whatever opens a mailbox lies sealed and comes out as it went in', () => {
  fc.assert(
    fc.property(fc.oneof(password, oauth), (credentials: Credentials) => {
      const sealed = sealCredentials(credentials, SECRET);
      expect(openCredentials(sealed, SECRET)).toEqual(credentials);
      expect(sealed).not.toContain('"kind"');
    }),
    { numRuns: 30 },
  );
});

test('under another secret, or with a byte changed, nothing comes out', () => {
  const sealed = sealCredentials({ kind: 'password', password: 'correct-horse' }, SECRET);
  expect(sealed).not.toContain('correct-horse');
  expect(openCredentials(sealed, 'another secret')).toBeNull();
  const middle = Math.floor(sealed.length / 2);
  const other = sealed[middle] === 'A' ? 'B' : 'A';
  expect(openCredentials(sealed.slice(0, middle) + other + sealed.slice(middle + 1), SECRET)).toBeNull();
});

test('the same password twice is sealed in two ways', () => {
  const seal = () => sealCredentials({ kind: 'password', password: 'correct-horse' }, SECRET);
  expect(seal()).not.toBe(seal());
});
