import { expect, test } from 'vitest';
import { noteFailure, noteRead } from '../../../src/domain/mail-source/checking.ts';
import { LEASE_MS, leaseSource, releaseSource } from '../../../src/domain/mail-source/leasing.ts';
import { failingSources } from '../../../src/domain/mail-source/mail-source.ts';
import { beginFolder, foldersOf, storeMails } from '../../../src/domain/mail-source/reading.ts';
import { now } from '../../../src/lib/clock.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';
import { adds, arrived, folderRow, sourceRow } from '../../support/sources.ts';

async function source() {
  const office = await desk();
  const id = await adds(office, { port: 993 });
  return { office, id };
}

test('one process has a source; another gets it when the lease is given back or has run out', async () => {
  const { office, id } = await source();
  const at = now();
  expect(await leaseSource(office.db, id, { holder: 'one', at })).toBe(true);
  expect(await leaseSource(office.db, id, { holder: 'other', at })).toBe(false);
  expect(await leaseSource(office.db, id, { holder: 'one', at: at + 1 })).toBe(true);
  expect(await leaseSource(office.db, id, { holder: 'other', at: at + LEASE_MS + 2 })).toBe(true);
  await releaseSource(office.db, id, 'one');
  expect(await leaseSource(office.db, id, { holder: 'one', at: at + LEASE_MS + 3 })).toBe(false);
  await releaseSource(office.db, id, 'other');
  expect(await leaseSource(office.db, id, { holder: 'one', at: at + LEASE_MS + 4 })).toBe(true);
});

test('of two readers at one checkpoint the later stores nothing', async () => {
  const { office, id } = await source();
  const [found] = await foldersOf(office.db, id);
  const folder = await beginFolder(office.db, found!, { uidValidity: 5, lastUid: 0, historyUid: 0 });
  const batch = { mails: [{ uid: 1, raw: letter(), arrivedAt: now() }], upTo: 1 };
  const into = { folder, mailboxId: office.mailbox.id };
  await storeMails(office.db, into, batch);
  await expect(storeMails(office.db, into, batch)).rejects.toThrow('Another process');
  await expect(beginFolder(office.db, found!, { uidValidity: 6, lastUid: 0, historyUid: 0 })).rejects.toThrow(
    'Another process',
  );
  expect(await arrived(office)).toHaveLength(1);
  expect(await folderRow(office, id)).toMatchObject({ uidValidity: 5, lastUid: 1 });
});

test('the checkpoint stays where it was when one mail of a batch cannot be stored', async () => {
  const { office, id } = await source();
  const [found] = await foldersOf(office.db, id);
  const folder = await beginFolder(office.db, found!, { uidValidity: 5, lastUid: 0, historyUid: 0 });
  const broken = { uid: 2, raw: null as unknown as Uint8Array, arrivedAt: now() };
  const batch = { mails: [{ uid: 1, raw: letter(), arrivedAt: now() }, broken], upTo: 2 };
  await expect(storeMails(office.db, { folder, mailboxId: office.mailbox.id }, batch)).rejects.toThrow();
  expect(await arrived(office)).toEqual([]);
  expect(await folderRow(office, id)).toMatchObject({ lastUid: 0 });
});

test('an outage is one line in the history and the time it began, however often it is tried', async () => {
  const { office, id } = await source();
  const named = await sourceRow(office, id);
  await noteFailure(office.db, named, { reason: 'It does not answer.' });
  const { failingSince } = await sourceRow(office, id);
  await noteFailure(office.db, named, { reason: 'It ended the connection.' });
  expect(await sourceRow(office, id)).toMatchObject({ failingSince, error: 'It ended the connection.' });
  expect(await failingSources(office.db, office.tomas, now() + 1)).toHaveLength(1);
  await noteRead(office.db, named);
  await noteRead(office.db, named);
  expect(await sourceRow(office, id)).toMatchObject({ failingSince: null, error: null });
  const events = await office.db
    .selectFrom('event')
    .select('kind')
    .where('kind', 'in', ['mail-source.failed', 'mail-source.recovered'])
    .execute();
  expect(events.map((event) => event.kind)).toEqual(['mail-source.failed', 'mail-source.recovered']);
});

test('a withdrawn permission forgets what opened the mailbox', async () => {
  const { office, id } = await source();
  await noteFailure(office.db, await sourceRow(office, id), { reason: 'Withdrawn.', isRevoked: true });
  expect(await sourceRow(office, id)).toMatchObject({ credentials: null, error: 'Withdrawn.' });
});
