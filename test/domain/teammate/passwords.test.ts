import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '../../../src/domain/teammate/passwords.ts';

test('a password becomes Argon2id in PHC form, salted anew each time', async () => {
  const [one, two] = await Promise.all([hashPassword('a quiet harbour'), hashPassword('a quiet harbour')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(two).not.toBe(one);
  expect(one).not.toContain('harbour');
});

test('the right password verifies, any other does not', async () => {
  const stored = await hashPassword('a quiet harbour');
  expect(await verifyPassword('a quiet harbour', stored)).toBe(true);
  for (const wrong of ['A quiet harbour', 'a quiet harbour ', '', stored])
    expect(await verifyPassword(wrong, stored)).toBe(false);
});

test('one password typed on two keyboards is one password', async () => {
  const stored = await hashPassword('cafe\u0301 du nord');
  expect(await verifyPassword('caf\u00e9 du nord', stored)).toBe(true);
});

test('a hash made at another cost still verifies', async () => {
  // RFC 9106 names no such vector without a secret: this one was made with the parameters that it says.
  const { argon2Sync } = await import('node:crypto');
  const nonce = Buffer.from('0123456789abcdef');
  const cost = { memory: 1024, passes: 2, parallelism: 1, tagLength: 16 };
  const tag = argon2Sync('argon2id', { message: 'old password', nonce, ...cost });
  const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  const stored = `$argon2id$v=19$m=1024,t=2,p=1$${b64(nonce)}$${b64(Buffer.from(tag))}`;
  expect(await verifyPassword('old password', stored)).toBe(true);
  expect(await verifyPassword('new password', stored)).toBe(false);
});

test.each([null, '', 'plain text', '$argon2i$v=19$m=1,t=1,p=1$aa$bb', '$2b$10$bcrypt'])(
  'nothing verifies against %j',
  async (stored) => {
    expect(await verifyPassword('', stored)).toBe(false);
    expect(await verifyPassword('plain text', stored)).toBe(false);
  },
);

test('many at once are all answered', async () => {
  const stored = await hashPassword('a quiet harbour');
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => verifyPassword(n % 2 ? 'a quiet harbour' : 'wrong', stored)),
  );
  expect(answers).toEqual([false, true, false, true, false, true]);
});
