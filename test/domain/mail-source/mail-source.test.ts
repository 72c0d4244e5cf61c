import { expect, test } from 'vitest';
import { Forbidden, NotFound } from '../../../src/domain/errors.ts';
import { noteFailure } from '../../../src/domain/mail-source/checking.ts';
import {
  failingSources,
  findSource,
  mailSources,
  sourceName,
} from '../../../src/domain/mail-source/mail-source.ts';
import { now } from '../../../src/lib/clock.ts';
import { desk } from '../../support/desk.ts';
import { adds, sourceRow } from '../../support/sources.ts';

test('an owner sees the sources of their mailboxes with their folders, and never a secret', async () => {
  const office = await desk();
  const id = await adds(office, { port: 993, folders: ['INBOX', 'Archive'] });
  const [source] = await mailSources(office.db, office.ana);
  expect(source).toMatchObject({ id, account: 'desk', folders: ['INBOX', 'Archive'], isConnected: true });
  expect(Object.keys(source!)).not.toContain('credentials');
  expect(sourceName(id)).toBe(`imap:${id}`);
});

test('one that waits for a provider’s yes is there and not connected', async () => {
  const office = await desk();
  await adds(office, { port: 993, signIn: 'google', password: undefined });
  expect(await mailSources(office.db, office.ana)).toMatchObject([{ signIn: 'google', isConnected: false }]);
});

test('a teammate may not look, and who has not its mailbox finds nothing', async () => {
  const office = await desk();
  const id = await adds(office, { port: 993 });
  await expect(mailSources(office.db, office.tomas)).rejects.toThrow(Forbidden);
  await expect(findSource(office.db, office.tomas, id)).rejects.toThrow(Forbidden);
  const elsewhere = { ...office.ana, mailboxIds: [] };
  expect(await mailSources(office.db, elsewhere)).toEqual([]);
  await expect(findSource(office.db, elsewhere, id)).rejects.toThrow(NotFound);
  await expect(findSource(office.db, office.ana, 999)).rejects.toThrow(NotFound);
});

test('the whole team of a mailbox hears of an outage that lasts, and nobody else does', async () => {
  const office = await desk();
  const id = await adds(office, { port: 993 });
  await noteFailure(office.db, await sourceRow(office, id), { reason: 'It does not answer.' });
  const { failingSince } = await sourceRow(office, id);
  expect(await failingSources(office.db, office.tomas, failingSince!)).toEqual([]);
  expect(await failingSources(office.db, office.tomas, now() + 1)).toMatchObject([
    { id, error: 'It does not answer.' },
  ]);
  expect(await failingSources(office.db, { ...office.tomas, mailboxIds: [] }, now() + 1)).toEqual([]);
});
