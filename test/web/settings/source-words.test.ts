import { expect, test } from 'vitest';
import { now } from '../../../src/lib/clock.ts';
import { providerName, sourceWords } from '../../../src/web/settings/source-words.tsx';
import { words } from '../../support/html.ts';

const well = { isConnected: true, signIn: 'password' as const, error: null, checkedAt: null };
const said = (about: Partial<Parameters<typeof sourceWords>[0]>) =>
  words(String(sourceWords({ ...well, ...about }, 'UTC')));

test('a source says how it is doing', () => {
  expect(said({})).toBe('Not read yet.');
  expect(said({ checkedAt: now() - 3 * 60_000 })).toBe('Read 3 minutes ago.');
  expect(said({ isConnected: false, signIn: 'google' })).toBe(
    'Not connected yet: Google has to be asked first.',
  );
});

test('what is wrong stands first, with when it was well', () => {
  expect(said({ error: 'It cannot sign in.' })).toBe('It cannot sign in.');
  expect(said({ error: 'It cannot sign in.', checkedAt: now() - 60_000 })).toMatch(
    /^It cannot sign in\. Last read .+/,
  );
  expect(said({ error: 'Withdrawn.', isConnected: false, signIn: 'google' })).toBe('Withdrawn.');
});

test('who has to be asked is named', () => {
  expect((['google', 'microsoft', 'password'] as const).map(providerName)).toEqual([
    'Google',
    'Microsoft',
    'the server',
  ]);
});
