import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { noteFailure } from '../../../src/domain/mail-source/checking.ts';
import { LEASE_MS, leaseSource, readableSources } from '../../../src/domain/mail-source/leasing.ts';
import { findSource } from '../../../src/domain/mail-source/mail-source.ts';
import { removeSource } from '../../../src/domain/mail-source/setting-up.ts';
import { desk } from '../../support/desk.ts';
import { adds, sourceRow } from '../../support/sources.ts';

test('what can be read is there, connected and not removed, the oldest first', async () => {
  const office = await desk();
  const [first, second] = [
    await adds(office, { port: 993 }),
    await adds(office, { port: 994, account: 'two' }),
  ];
  const waiting = await adds(office, { port: 995, account: 'three', signIn: 'google', password: undefined });
  expect((await readableSources(office.db)).map(({ id }) => id)).toEqual([first, second]);
  expect((await readableSources(office.db)).map(({ id }) => id)).not.toContain(waiting);
  await noteFailure(office.db, await sourceRow(office, first), { reason: 'Withdrawn.', isRevoked: true });
  const found = await findSource(office.db, office.ana, second);
  await transaction(office.db, (tx) => removeSource(tx, found, office.ana));
  expect(await readableSources(office.db)).toEqual([]);
});

test('a lease ends with its time to the millisecond, and nobody leases what is removed', async () => {
  const office = await desk();
  const id = await adds(office, { port: 993 });
  const takes = (holder: string, at: number) => leaseSource(office.db, id, { holder, at });
  expect(await takes('one', 1_000)).toBe(true);
  expect(await takes('other', 1_000 + LEASE_MS)).toBe(false);
  expect(await takes('other', 1_001 + LEASE_MS)).toBe(true);
  const found = await findSource(office.db, office.ana, id);
  await transaction(office.db, (tx) => removeSource(tx, found, office.ana));
  expect(await takes('other', 1_002 + LEASE_MS)).toBe(false);
});
