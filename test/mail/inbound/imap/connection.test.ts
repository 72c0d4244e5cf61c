import { describe, expect, test } from 'vitest';
import { readableSources } from '../../../../src/domain/mail-source/leasing.ts';
import { openConnection } from '../../../../src/mail/inbound/imap/connection.ts';
import { inWords, isSignInFailure } from '../../../../src/mail/inbound/imap/failure.ts';
import { desk } from '../../../support/desk.ts';
import { dovecot, hasDovecot, PASSWORD } from '../../../support/dovecot.ts';
import { freePort } from '../../../support/free-port.ts';
import { adds } from '../../../support/sources.ts';

async function sourceAt(port: number) {
  const office = await desk();
  await adds(office, { port });
  const [source] = await readableSources(office.db);
  return source!;
}
const options = (pass: string) => ({ auth: { user: 'desk', pass }, maxBytes: 1_000_000 });

describe.skipIf(!hasDovecot)('a connection to a real Dovecot', () => {
  test('is signed in and can be used, and its marks are not touched by itself', async () => {
    const source = await sourceAt((await dovecot()).port);
    const client = await openConnection(source, options(PASSWORD));
    expect(client.usable).toBe(true);
    const box = await client.mailboxOpen('INBOX', { readOnly: true });
    expect(box.readOnly).toBe(true);
    client.close();
  });

  test('with a wrong password is refused as a sign-in, and closed', async () => {
    const source = await sourceAt((await dovecot()).port);
    const failed = await openConnection(source, options('wrong')).catch((error: unknown) => error);
    expect(isSignInFailure(failed)).toBe(true);
    expect(inWords(failed, source)).toMatch(/^It cannot sign in as desk\./);
  });

  test('a server that is not private where it must be is told so, and nothing is said to it', async () => {
    const source = await sourceAt((await dovecot()).port);
    const failed = await openConnection({ ...source, security: 'starttls' }, options(PASSWORD)).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(Error);
    expect(isSignInFailure(failed)).toBe(false);
  });
});

test('where nobody listens it says so, with the port', async () => {
  const port = await freePort();
  const source = await sourceAt(port);
  const failed = await openConnection(source, options(PASSWORD)).catch((error: unknown) => error);
  expect(inWords(failed, source)).toBe(`127.0.0.1 does not answer on port ${port} (ECONNREFUSED).`);
});
