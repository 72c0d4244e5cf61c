import { expect, test } from 'vitest';
import { closeEach } from '../../src/domain/batch/doing.ts';
import { tidy } from '../../src/jobs/tidy.ts';
import { now } from '../../src/lib/clock.ts';
import { bury } from '../../src/queue/queue.ts';
import { HOUR, itIs, NINE } from '../support/acts.ts';
import { site } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { answers, deliveryOf } from '../support/outbox.ts';

test('old attempts to sign in are forgotten, those of just now are kept', async () => {
  const { db } = await desk();
  const attempt = { address: '127.0.0.1', email: 'ana@fieldnotes.example' };
  const at = now();
  await db
    .insertInto('signInAttempt')
    .values([
      { ...attempt, at: 1 },
      { ...attempt, at },
    ])
    .execute();
  await tidy(db);
  expect(await db.selectFrom('signInAttempt').select('at').execute()).toEqual([{ at }]);
});

test('a delivery whose job was given up is shown as failed with its reason, and can be tried again', async () => {
  const office = await desk();
  const number = await office.arrives();
  const { deliveryId } = await answers(office, number);
  await office.db
    .updateTable('delivery')
    .set({ sendingAt: now(), sentAt: null, keptAt: null, failedAt: null })
    .execute();
  const { id } = await office.db
    .insertInto('job')
    .values({ kind: 'deliver', payload: JSON.stringify({ deliveryId }), dueAt: 0, createdAt: 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tidy(office.db);
  expect((await deliveryOf(office, deliveryId)).failedAt).toBeNull();
  await bury(office.db, id, 'the disk was away');
  await tidy(office.db);
  expect(await deliveryOf(office, deliveryId)).toMatchObject({
    failedAt: expect.any(Number),
    error: 'Something went wrong here: the disk was away',
  });
  expect(await office.db.selectFrom('job').select('id').where('id', '=', id).execute()).toEqual([]);
  const ana = await (await site(office)).signedIn(office.ana);
  expect(await ana.page(`/conversations/${number}`)).toContain(`/deliveries/${deliveryId}/retries`);
});

test('one that went out after all stays sent', async () => {
  const office = await desk();
  const { deliveryId } = await answers(office, await office.arrives());
  await office.db.updateTable('delivery').set({ sentAt: 5, keptAt: null }).execute();
  const { id } = await office.db
    .insertInto('job')
    .values({ kind: 'deliver', payload: JSON.stringify({ deliveryId }), dueAt: 0, createdAt: 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  await bury(office.db, id, 'the disk was away');
  await tidy(office.db);
  expect(await deliveryOf(office, deliveryId)).toMatchObject({ sentAt: 5, failedAt: null });
});

test('what was done to many at once is forgotten when nobody takes it back any more', async () => {
  const office = await desk();
  itIs(NINE);
  const conversations = [await office.arrives()];
  await closeEach(office.db, { by: office.ana, conversations });
  const rows = async () => (await office.db.selectFrom('batchItem').selectAll().execute()).length;
  await tidy(office.db);
  expect(await rows()).toBe(1);
  itIs(NINE + 8 * 24 * HOUR);
  await tidy(office.db);
  expect(await rows()).toBe(0);
});
