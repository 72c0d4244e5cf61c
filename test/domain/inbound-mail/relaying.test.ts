import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Forbidden } from '../../../src/domain/errors.ts';
import {
  endRelaySecret,
  isRelaySecret,
  makeRelaySecret,
  relaySecretMadeAt,
} from '../../../src/domain/inbound-mail/relaying.ts';
import { desk } from '../../support/desk.ts';

test('one secret is in force: a new one ends the one before, and it can be ended', async () => {
  const { db, ana } = await desk();
  const make = () => transaction(db, (tx) => makeRelaySecret(tx, ana));
  expect(await relaySecretMadeAt(db)).toBeNull();
  expect(await isRelaySecret(db, '')).toBe(false);
  const [first, second] = [await make(), await make()];
  expect(first).toMatch(/^porchlight_relay_\S{20,}$/);
  expect([await isRelaySecret(db, first), await isRelaySecret(db, second)]).toEqual([false, true]);
  expect(await relaySecretMadeAt(db)).toEqual(expect.any(Number));
  await transaction(db, (tx) => endRelaySecret(tx, ana));
  expect([await isRelaySecret(db, second), await relaySecretMadeAt(db)]).toEqual([false, null]);
});

test('it is stored as a hash alone, and no event tells it', async () => {
  const { db, ana } = await desk();
  const secret = await transaction(db, (tx) => makeRelaySecret(tx, ana));
  const [settings, events] = [
    await db.selectFrom('setting').selectAll().execute(),
    await db.selectFrom('event').selectAll().execute(),
  ];
  expect(JSON.stringify([settings, events])).not.toContain(secret);
  expect(events.at(-1)).toMatchObject({ kind: 'relay-secret.made', teammateId: ana.id });
});

test('a teammate may neither make nor end it', async () => {
  const { db, ana, tomas } = await desk();
  const secret = await transaction(db, (tx) => makeRelaySecret(tx, ana));
  await expect(transaction(db, (tx) => makeRelaySecret(tx, tomas))).rejects.toThrow(Forbidden);
  await expect(transaction(db, (tx) => endRelaySecret(tx, tomas))).rejects.toThrow(Forbidden);
  expect(await isRelaySecret(db, secret)).toBe(true);
});
