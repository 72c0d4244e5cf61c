import { expect, test } from 'vitest';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { snooze } from '../../src/domain/conversation/snoozing.ts';
import { transaction } from '../../src/domain/database.ts';
import { wakeJob, wakeOverdue } from '../../src/jobs/wake.ts';
import { acts, HOUR, itIs, NINE } from '../support/acts.ts';
import { desk } from '../support/desk.ts';

async function asleep() {
  const office = await desk();
  itIs(NINE);
  const { conversationId: number } = await acts(office).receives();
  const { db, tomas } = office;
  await transaction(db, async (tx) =>
    snooze(tx, await findConversation(tx, tomas, number), { until: '2026-11-03T10:00', by: tomas }),
  );
  const sleeps = async () => (await office.conversation(number)).snoozedUntil !== null;
  return { office, db, number, sleeps };
}

test('done too early it does nothing, and comes again at the time', async () => {
  const { db, number, sleeps } = await asleep();
  await wakeJob(db)({ conversationId: number }, {} as never);
  expect(await sleeps()).toBe(true);
  const jobs = await db.selectFrom('job').select('dueAt').where('kind', '=', 'wake').execute();
  expect(jobs).toEqual([{ dueAt: NINE + HOUR }, { dueAt: NINE + HOUR }]);
});

test('of a conversation that is gone or awake it makes nothing', async () => {
  const { db, number, sleeps } = await asleep();
  itIs(NINE + HOUR);
  for (let time = 0; time < 3; time++) await wakeJob(db)({ conversationId: number }, {} as never);
  await wakeJob(db)({ conversationId: 999 }, {} as never);
  expect(await sleeps()).toBe(false);
});

test('a job that was lost leaves nobody asleep', async () => {
  const { db, sleeps } = await asleep();
  await db.deleteFrom('job').execute();
  await wakeOverdue(db);
  expect(await sleeps()).toBe(true);
  itIs(NINE + 2 * HOUR);
  await wakeOverdue(db);
  expect(await sleeps()).toBe(false);
});
