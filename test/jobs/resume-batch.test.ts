import { expect, test } from 'vitest';
import { now } from '../../src/lib/clock.ts';
import { itIs } from '../support/acts.ts';
import { outage } from '../support/outage.ts';

const job = ({ db }: Awaited<ReturnType<typeof outage>>) =>
  db.selectFrom('job').select(['kind', 'dueAt']).where('kind', '=', 'resume-batch').execute();

test('an answer is kept together with the job that goes on with it, and the job does so in a while', async () => {
  const world = await outage(2);
  await world.begins();
  expect(await job(world)).toHaveLength(1);
  await world.office.work();
  expect(await world.replies()).toEqual([]);
  itIs(now() + 11_000);
  expect(await world.office.work()).toEqual([]);
  expect(await world.replies()).toHaveLength(2);
  expect(await job(world)).toEqual([]);
});

test('where nothing was cut off the job finds nothing to do', async () => {
  const world = await outage(2);
  await world.answers();
  itIs(now() + 11_000);
  expect(await world.office.work()).toEqual([]);
  expect(await world.replies()).toHaveLength(2);
});
