import { expect, test } from 'vitest';
import { keepTokens, noteFailure, noteRead } from '../../../src/domain/mail-source/checking.ts';
import { openCredentials } from '../../../src/domain/mail-source/credentials.ts';
import { desk } from '../../support/desk.ts';
import { adds, sourceRow } from '../../support/sources.ts';

async function source() {
  const office = await desk();
  const id = await adds(office, { port: 993 });
  const history = async () =>
    (await office.db.selectFrom('event').select('kind').where('kind', 'like', 'mail-source.%').execute()).map(
      ({ kind }) => kind,
    );
  return { office, id, row: () => sourceRow(office, id), history };
}

test('a look that finds all well is no news', async () => {
  const { office, row, history } = await source();
  await noteRead(office.db, await row());
  expect((await row()).checkedAt).toEqual(expect.any(Number));
  expect(await history()).toEqual(['mail-source.added']);
});

test('a reason is cut where it is endless and stored whatever is in it', async () => {
  const { office, row } = await source();
  await noteFailure(office.db, await row(), { reason: `a\u0000b ${'long '.repeat(500)}` });
  const { error } = await row();
  expect(error!.length).toBeLessThanOrEqual(501);
  expect(error).not.toContain('\u0000');
});

test('of a source that is gone nothing is noted', async () => {
  const { office, row, history } = await source();
  await noteFailure(office.db, { ...(await row()), id: 999 }, { reason: 'It does not answer.' });
  expect(await history()).toEqual(['mail-source.added']);
});

test('refreshed tokens are kept, unless somebody connected anew meanwhile', async () => {
  const { office, id, row } = await source();
  const { secret } = office.config;
  const before = (await row()).credentials!;
  const tokens = (accessToken: string) => ({
    kind: 'oauth' as const,
    accessToken,
    refreshToken: null,
    expiresAt: 1,
  });
  await keepTokens(office.db, { id, credentials: before }, { credentials: tokens('one'), secret });
  expect(openCredentials((await row()).credentials!, secret)).toEqual(tokens('one'));
  await keepTokens(office.db, { id, credentials: before }, { credentials: tokens('late'), secret });
  expect(openCredentials((await row()).credentials!, secret)).toEqual(tokens('one'));
});

test('a permission that ended is noted, unless somebody connected anew meanwhile', async () => {
  const { office, row, history } = await source();
  const before = await row();
  await office.db
    .updateTable('mailSource')
    .set({ changedAt: before.changedAt + 1 })
    .execute();
  await noteFailure(office.db, before, { reason: 'Withdrawn.', isRevoked: true });
  expect(await row()).toMatchObject({ credentials: before.credentials, error: null, failingSince: null });
  expect(await history()).toEqual(['mail-source.added']);
  await noteFailure(office.db, await row(), { reason: 'Withdrawn.', isRevoked: true });
  expect(await row()).toMatchObject({ credentials: null, error: 'Withdrawn.' });
  expect(await history()).toEqual(['mail-source.added', 'mail-source.failed']);
});
