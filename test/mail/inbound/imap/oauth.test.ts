import { describe, expect, test } from 'vitest';
import { transaction } from '../../../../src/domain/database.ts';
import { findSource } from '../../../../src/domain/mail-source/mail-source.ts';
import { connectSource } from '../../../../src/domain/mail-source/setting-up.ts';
import { now } from '../../../../src/lib/clock.ts';
import { desk } from '../../../support/desk.ts';
import { dovecot, hasDovecot } from '../../../support/dovecot.ts';
import { letter } from '../../../support/letters.ts';
import { adds, arrived, reads, sourceRow, until } from '../../../support/sources.ts';
import { tokenEndpoint } from '../../../support/tokens.ts';

type Answer = Parameters<typeof tokenEndpoint>[0];

/** A mailbox that opens to tokens only, connected with a token that says it lives for an hour. */
async function world(valid: Set<string>, answer: Answer) {
  const provider = await tokenEndpoint(answer, { valid, account: 'desk' });
  const server = await dovecot({ tokenInfo: provider.tokenInfo });
  const other = await server.client('desk');
  await other.append('INBOX', Buffer.from(letter()));
  const office = await desk({
    MICROSOFT_CLIENT_ID: 'us',
    MICROSOFT_CLIENT_SECRET: 'ours',
    MICROSOFT_TOKEN_URL: provider.url,
  });
  const id = await adds(office, { port: server.port, signIn: 'microsoft' });
  const source = await findSource(office.db, office.ana, id);
  await transaction(office.db, (tx) =>
    connectSource(tx, source, {
      by: office.ana,
      secret: office.config.secret,
      credentials: { kind: 'oauth', accessToken: 'a1', refreshToken: 'r1', expiresAt: now() + 3_600_000 },
    }),
  );
  return { office, provider, id, other };
}

describe.skipIf(!hasDovecot)('a mailbox that opens to tokens', () => {
  test('a token opens it without a password', async () => {
    const { office, provider } = await world(new Set(['a1']), () => ({ body: {} }));
    reads(office);
    await until(async () => (await arrived(office)).length === 1);
    expect(provider.asked).toEqual([]);
  });

  test('a token that the server refuses before its time is refreshed and tried again', async () => {
    const { office, provider, id } = await world(new Set(['a2']), () => ({
      body: { access_token: 'a2', refresh_token: 'r2', expires_in: 3600 },
    }));
    reads(office);
    await until(async () => (await arrived(office)).length === 1);
    expect(provider.asked).toHaveLength(1);
    expect((await sourceRow(office, id)).error).toBeNull();
  });

  test('a permission that was withdrawn is said, and nobody knocks again until a person connects', async () => {
    const { office, provider, id } = await world(new Set(), () => ({
      status: 400,
      body: { error: 'invalid_grant' },
    }));
    reads(office);
    const row = await until(async () => {
      const seen = await sourceRow(office, id);
      return seen.error ? seen : null;
    });
    expect(row).toMatchObject({
      error: 'The permission at Microsoft was withdrawn. Connect it again.',
      credentials: null,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(provider.asked).toHaveLength(1);
  });

  test('connected again, it brings what came meanwhile, each once, and its trouble is over', async () => {
    const valid = new Set(['a1']);
    const { office, provider, id, other } = await world(valid, () => ({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The person took it back.' },
    }));
    const stop = reads(office);
    await until(async () => (await arrived(office)).length === 1);
    await stop();
    valid.clear();
    reads(office);
    await until(async () => (await sourceRow(office, id)).credentials === null);
    await other.append('INBOX', Buffer.from(letter({ text: 'Still there?' })));
    const source = await findSource(office.db, office.ana, id);
    const tokens = { accessToken: 'b1', refreshToken: 'r2', expiresAt: now() + 3_600_000 };
    valid.add('b1');
    await transaction(office.db, (tx) =>
      connectSource(tx, source, {
        by: office.ana,
        secret: office.config.secret,
        credentials: { kind: 'oauth', ...tokens },
      }),
    );
    await until(async () => (await arrived(office)).length === 2);
    await until(async () => (await sourceRow(office, id)).failingSince === null);
    expect((await sourceRow(office, id)).error).toBeNull();
    expect(provider.asked).toHaveLength(1);
    expect(await arrived(office)).toHaveLength(2);
  });
});
