import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Forbidden, Invalid } from '../../../src/domain/errors.ts';
import { openCredentials } from '../../../src/domain/mail-source/credentials.ts';
import { findSource } from '../../../src/domain/mail-source/mail-source.ts';
import {
  addSource,
  changeSource,
  connectSource,
  removeSource,
  retrySource,
  type SourceChanges,
} from '../../../src/domain/mail-source/setting-up.ts';
import { desk } from '../../support/desk.ts';
import { adds, sourceRow } from '../../support/sources.ts';

async function withSource() {
  const office = await desk();
  const id = await adds(office, { port: 993, folders: ['INBOX', 'Archive'] });
  const found = await findSource(office.db, office.ana, id);
  const { secret } = office.config;
  const same: SourceChanges = { ...found, moveTo: '' };
  const change = (more: Partial<SourceChanges> & { password?: string }) =>
    transaction(office.db, (tx) => changeSource(tx, found, { ...same, ...more, by: office.ana, secret }));
  return { office, id, found, secret, change, row: () => sourceRow(office, id) };
}

test.each([
  ['host', { host: 'not a host' }],
  ['port', { port: 70_000 }],
  ['account', { account: ' ' }],
  ['folders', { folders: ['', ' '] }],
  ['moveTo', { folders: ['INBOX'], moveTo: 'INBOX' }],
  ['password', { password: '' }],
  ['mailboxId', { mailboxId: 999 }],
])('a wrong %s is named, and nothing is stored', async (field, wrong) => {
  const office = await desk();
  const failed = await adds(office, { port: 993, ...wrong }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(Invalid);
  expect(Object.keys((failed as Invalid).fields)).toContain(field);
  expect(await office.db.selectFrom('mailSource').select('id').execute()).toEqual([]);
});

test('folders are kept once each, and an empty password keeps the one there is', async () => {
  const { office, id, change, row } = await withSource();
  const before = (await row()).credentials;
  await change({ folders: ['INBOX', 'INBOX', 'Later'], password: '' });
  expect((await findSource(office.db, office.ana, id)).folders).toEqual(['INBOX', 'Later']);
  expect((await row()).credentials).toBe(before);
  await change({ password: 'another-horse' });
  expect((await row()).credentials).not.toBe(before);
});

test('another server or name wants its own password and is read from the start', async () => {
  const { office, id, change } = await withSource();
  await office.db.updateTable('mailSourceFolder').set({ lastUid: 40 }).where('sourceId', '=', id).execute();
  await expect(change({ host: 'other.example' })).rejects.toThrow(Invalid);
  await change({ host: 'other.example', password: 'another-horse' });
  const folders = await office.db
    .selectFrom('mailSourceFolder')
    .select('lastUid')
    .where('sourceId', '=', id)
    .execute();
  expect(folders).toEqual([{ lastUid: 0 }, { lastUid: 0 }]);
});

test('what a provider gave is kept sealed, and ends the error', async () => {
  const { office, found, secret, row } = await withSource();
  const credentials = { kind: 'oauth' as const, accessToken: 'a', refreshToken: 'r', expiresAt: 9 };
  await transaction(office.db, (tx) => connectSource(tx, found, { by: office.ana, secret, credentials }));
  expect(openCredentials((await row()).credentials!, secret)).toEqual(credentials);
  expect((await row()).error).toBeNull();
});

test('removing it forgets what opened it, once', async () => {
  const { office, found, row } = await withSource();
  const remove = () => transaction(office.db, (tx) => removeSource(tx, found, office.ana));
  await remove();
  expect(await row()).toMatchObject({ credentials: null, removedAt: expect.any(Number) });
  await expect(remove()).rejects.toThrow(Conflict);
});

test('a teammate may do none of it', async () => {
  const { office, found, secret, row } = await withSource();
  const before = await row();
  const [by, input] = [
    office.tomas,
    { ...found, moveTo: '', startFrom: 'all' as const, signIn: 'google' as const },
  ];
  const credentials = { kind: 'password' as const, password: 'x' };
  for (const act of [
    () => transaction(office.db, (tx) => addSource(tx, input, { by, secret })),
    () => transaction(office.db, (tx) => changeSource(tx, found, { ...input, by, secret })),
    () => transaction(office.db, (tx) => connectSource(tx, found, { by, secret, credentials })),
    () => transaction(office.db, (tx) => removeSource(tx, found, by)),
    () => transaction(office.db, (tx) => retrySource(tx, found, by)),
  ])
    await expect(act()).rejects.toThrow(Forbidden);
  expect(await row()).toEqual(before);
});
