import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import {
  endSession,
  endSessionsOf,
  findSession,
  SESSION_LIFE_MS,
  sessionsOf,
  startSession,
} from '../../../src/domain/teammate/sessions.ts';
import { itIs, MINUTE, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function signedIn() {
  const office = await desk();
  const { db, ana } = office;
  itIs(NINE);
  const starts = (device = 'Firefox', teammateId = ana.id) =>
    transaction(db, (tx) => startSession(tx, { teammateId, address: '203.0.113.7', device }));
  return { ...office, starts };
}

test('a session is found by its token, and only its hash is stored', async () => {
  const { db, ana, starts } = await signedIn();
  const token = await starts();
  expect(await findSession(db, token)).toMatchObject({ teammateId: ana.id });
  for (const wrong of ['', `${token}x`, token.toLowerCase()]) expect(await findSession(db, wrong)).toBeNull();
  expect(JSON.stringify(await db.selectFrom('session').selectAll().execute())).not.toContain(token);
});

test('signing in is an event with the address and the device', async () => {
  const { db, ana, starts } = await signedIn();
  await starts('x'.repeat(1000));
  const event = await db
    .selectFrom('event')
    .selectAll()
    .where('kind', '=', 'teammate.signed-in')
    .executeTakeFirstOrThrow();
  expect(event.teammateId).toBe(ana.id);
  expect(JSON.parse(event.data).address).toBe('203.0.113.7');
  expect(JSON.parse(event.data).device.length).toBeLessThanOrEqual(301);
});

test('a session that is used lives on; one that is not ends', async () => {
  const { db, starts } = await signedIn();
  const [used, unused] = [await starts(), await starts()];
  itIs(NINE + SESSION_LIFE_MS - MINUTE);
  expect(await findSession(db, used)).not.toBeNull();
  itIs(NINE + SESSION_LIFE_MS + MINUTE);
  expect(await findSession(db, used)).not.toBeNull();
  expect(await findSession(db, unused)).toBeNull();
});

test('that a session was seen is written every five minutes, not at each click', async () => {
  const { db, starts } = await signedIn();
  const token = await starts();
  const seenAt = async () =>
    (await db.selectFrom('session').select('seenAt').executeTakeFirstOrThrow()).seenAt;
  const first = await seenAt();
  itIs(NINE + 4 * MINUTE);
  await findSession(db, token);
  expect(await seenAt()).toBe(first);
  itIs(NINE + 6 * MINUTE);
  await findSession(db, token);
  expect(await seenAt()).toBeGreaterThan(first);
});

test('a person lists their own live sessions, the latest first, and ends one', async () => {
  const { db, ana, tomas, starts } = await signedIn();
  const phone = await starts('Phone');
  itIs(NINE + MINUTE);
  await starts('Laptop');
  await starts('His', tomas.id);
  const listed = await sessionsOf(db, ana);
  expect(listed.map((session) => session.device)).toEqual(['Laptop', 'Phone']);
  const { id } = listed[1]!;
  await expect(transaction(db, (tx) => endSession(tx, tomas, id))).rejects.toThrow(NotFound);
  await transaction(db, (tx) => endSession(tx, ana, id));
  expect(await findSession(db, phone)).toBeNull();
  expect((await sessionsOf(db, ana)).map((session) => session.device)).toEqual(['Laptop']);
  await expect(transaction(db, (tx) => endSession(tx, ana, id))).rejects.toThrow(NotFound);
});

test('all of one’s sessions end together, but for the one at hand and other people’s', async () => {
  const { db, ana, tomas, starts } = await signedIn();
  const tokens = [await starts('a'), await starts('b'), await starts('his', tomas.id)];
  const here = (await findSession(db, tokens[0]!))!;
  await transaction(db, (tx) => endSessionsOf(tx, ana.id, here.id));
  const alive = await Promise.all(tokens.map((token) => findSession(db, token)));
  expect(alive.map((session) => session !== null)).toEqual([true, false, true]);
});
