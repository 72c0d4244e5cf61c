import { expect, test } from 'vitest';
import { inWords, isRefusal, isSignInFailure } from '../../../../src/mail/inbound/imap/failure.ts';

const PLACE = { host: 'imap.company.example', port: 993, account: 'help@company.example' };
const said = (about: object, message = 'failed') => inWords(Object.assign(new Error(message), about), PLACE);

test.each([
  [
    { authenticationFailed: true, responseText: 'Try an app password' },
    'It cannot sign in as help@company.example. The server says: Try an app password',
  ],
  [{ authenticationFailed: true }, 'It cannot sign in as help@company.example.'],
  [{ code: 'ENOTFOUND' }, 'There is no server imap.company.example.'],
  [{ code: 'EAI_AGAIN' }, 'There is no server imap.company.example.'],
  [{ code: 'ECONNREFUSED' }, 'imap.company.example does not answer on port 993 (ECONNREFUSED).'],
  [{ code: 'GREETING_TIMEOUT' }, 'imap.company.example took too long to answer on port 993.'],
  [{ code: 'NoConnection' }, 'imap.company.example ended the connection.'],
  [{ tlsFailed: true }, 'The connection to imap.company.example is not private: failed'],
  [
    { code: 'DEPTH_ZERO_SELF_SIGNED_CERT_SSL' },
    'The connection to imap.company.example is not private: failed',
  ],
  [{ responseText: 'Mailbox is locked' }, 'imap.company.example says: Mailbox is locked'],
  [{}, 'failed'],
])('%o is told as: %s', (about, words) => {
  expect(said(about)).toBe(words);
});

test('a certificate is known by the message, too, and a plain failure is told as it is', () => {
  expect(said({}, 'self-signed certificate')).toBe(
    'The connection to imap.company.example is not private: self-signed certificate',
  );
  expect(said({}, 'The disk is full here.')).toBe('The disk is full here.');
});

test('a no to one command may last; being told to wait or to come later does not, and a broken line is no no', () => {
  const error = (about: object) => Object.assign(new Error('no'), about);
  expect(isRefusal(error({ responseStatus: 'NO' }))).toBe(true);
  expect(isRefusal(error({ responseStatus: 'NO', code: 'ETHROTTLE' }))).toBe(false);
  expect(isRefusal(error({ responseStatus: 'NO', serverResponseCode: 'UNAVAILABLE' }))).toBe(false);
  expect(isRefusal(error({ responseStatus: 'BAD' }))).toBe(false);
  expect(isRefusal(error({ code: 'NoConnection' }))).toBe(false);
  expect(isSignInFailure(error({ authenticationFailed: true }))).toBe(true);
  expect(isSignInFailure(error({ responseStatus: 'NO' }))).toBe(false);
});
