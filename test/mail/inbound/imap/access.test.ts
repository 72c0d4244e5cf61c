import { expect, test } from 'vitest';
import { transaction } from '../../../../src/domain/database.ts';
import { openCredentials } from '../../../../src/domain/mail-source/credentials.ts';
import { readableSources } from '../../../../src/domain/mail-source/leasing.ts';
import { findSource } from '../../../../src/domain/mail-source/mail-source.ts';
import { connectSource } from '../../../../src/domain/mail-source/setting-up.ts';
import { now } from '../../../../src/lib/clock.ts';
import { AccessEnded, authFor } from '../../../../src/mail/inbound/imap/access.ts';
import { type Desk, desk } from '../../../support/desk.ts';
import { adds, sourceRow } from '../../../support/sources.ts';
import { tokenEndpoint } from '../../../support/tokens.ts';

type Answer = Parameters<typeof tokenEndpoint>[0];

/** A desk whose Google is a stand-in, with a source that was connected; its token ends `lifeMs` from now. */
async function connected(lifeMs: number, answer: Answer) {
  const endpoint = await tokenEndpoint(answer);
  const office = await desk({
    GOOGLE_CLIENT_ID: 'us',
    GOOGLE_CLIENT_SECRET: 'ours',
    GOOGLE_TOKEN_URL: endpoint.url,
  });
  const id = await adds(office, { port: 993, signIn: 'google', account: 'help@fieldnotes.example' });
  const source = await findSource(office.db, office.ana, id);
  const credentials = {
    kind: 'oauth' as const,
    accessToken: 'a1',
    refreshToken: 'r1',
    expiresAt: now() + lifeMs,
  };
  await transaction(office.db, (tx) =>
    connectSource(tx, source, { by: office.ana, secret: office.config.secret, credentials }),
  );
  return { office, endpoint, id };
}

async function auth({ db, config }: Desk, isStale = false) {
  const [source] = await readableSources(db);
  return authFor(db, source!, { ...config, isStale });
}

const HOUR = 3_600_000;

test('a token that still lives is used as it is', async () => {
  const { office, endpoint } = await connected(HOUR, () => ({ body: {} }));
  expect(await auth(office)).toEqual({ user: 'help@fieldnotes.example', accessToken: 'a1' });
  expect(endpoint.asked).toEqual([]);
});

test('a token that is about to end is refreshed, and the new one is stored sealed with the lasting one', async () => {
  const { office, endpoint, id } = await connected(60_000, () => ({
    body: { access_token: 'a2', expires_in: 3600 },
  }));
  expect(await auth(office)).toEqual({ user: 'help@fieldnotes.example', accessToken: 'a2' });
  expect(endpoint.asked[0]?.get('refresh_token')).toBe('r1');
  const { credentials } = await sourceRow(office, id);
  expect(credentials).not.toContain('a2');
  expect(openCredentials(credentials!, office.config.secret)).toMatchObject({
    accessToken: 'a2',
    refreshToken: 'r1',
  });
  expect(await auth(office)).toMatchObject({ accessToken: 'a2' });
  expect(endpoint.asked).toHaveLength(1);
});

test('a provider that changes the lasting token too is followed', async () => {
  const { office, endpoint } = await connected(0, () => ({
    body: { access_token: 'a2', refresh_token: 'r2', expires_in: 3600 },
  }));
  await auth(office);
  await auth(office, true);
  expect(endpoint.asked.map((asked) => asked.get('refresh_token'))).toEqual(['r1', 'r2']);
});

test('a withdrawn permission ends the access and asks to connect again', async () => {
  const { office } = await connected(0, () => ({ status: 400, body: { error: 'invalid_grant' } }));
  const error = await auth(office).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(AccessEnded);
  expect(error.message).toBe('The permission at Google was withdrawn. Connect it again.');
});

test('credentials that another secret sealed cannot be read, and that is said', async () => {
  const { office } = await connected(HOUR, () => ({ body: {} }));
  const [source] = await readableSources(office.db);
  const error = await authFor(office.db, source!, { ...office.config, secret: 'another secret here' }).catch(
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(AccessEnded);
});
