import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from '../../src/lib/sealing.ts';

const KEY = { secret: 'a secret for the tests', purpose: 'tests' };

test('what is sealed opens again, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unseal(seal(text, KEY), KEY)).toBe(text);
    }),
  );
});

test('it does not show what it holds, and looks different each time', () => {
  const sealed = seal('correct horse', KEY);
  expect(Buffer.from(sealed, 'base64url').includes('correct')).toBe(false);
  expect(seal('correct horse', KEY)).not.toBe(sealed);
});

test('another secret or another purpose opens nothing', () => {
  const sealed = seal('correct horse', KEY);
  expect(unseal(sealed, { ...KEY, secret: 'another secret here' })).toBeNull();
  expect(unseal(sealed, { ...KEY, purpose: 'something else' })).toBeNull();
});

test('one changed bit anywhere opens nothing, and rubbish is null', () => {
  const bytes = Buffer.from(seal('correct horse', KEY), 'base64url');
  for (let place = 0; place < bytes.length; place++) {
    const changed = Buffer.from(bytes);
    changed[place] = changed[place]! ^ 1;
    expect(unseal(changed.toString('base64url'), KEY)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string(), (rubbish) => {
      expect(unseal(rubbish, KEY)).toBeNull();
    }),
  );
});
