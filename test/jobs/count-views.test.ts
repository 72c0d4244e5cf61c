import { expect, onTestFinished, test } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { saveView } from '../../src/domain/saved-view/saving.ts';
import { startSession } from '../../src/domain/teammate/sessions.ts';
import { startCounting } from '../../src/jobs/count-views.ts';
import { desk } from '../support/desk.ts';
import { eventually } from '../support/patience.ts';

test('views are counted behind what happens, until it is stopped', async () => {
  const office = await desk();
  const { db, ana } = office;
  await transaction(db, (tx) => startSession(tx, { teammateId: ana.id, address: '192.0.2.1', device: 'x' }));
  const errors: unknown[] = [];
  const stop = startCounting(db, (error) => errors.push(error));
  onTestFinished(stop);
  await transaction(db, (tx) => saveView(tx, { name: 'Waiting', q: 'is:waiting', isShared: false, by: ana }));
  const count = async () => (await db.selectFrom('viewCount').select('count').executeTakeFirst())?.count;
  await eventually(async () => expect(await count()).toBe(0));
  await office.arrives();
  await eventually(async () => expect(await count()).toBe(1));
  await stop();
  await office.arrives({ messageId: '<another@northwind.example>', subject: 'Another matter' });
  expect([await count(), errors]).toEqual([1, []]);
});
