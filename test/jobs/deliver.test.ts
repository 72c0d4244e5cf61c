import { expect, test } from 'vitest';
import { deliverJob } from '../../src/jobs/deliver.ts';
import { Later } from '../../src/queue/worker.ts';
import { desk } from '../support/desk.ts';
import { answers, deliveryOf } from '../support/outbox.ts';
import { aRelay } from '../support/relay.ts';

const job = { id: 1, attempts: 1 } as never;

test('the job sends the one delivery that it names, once', async () => {
  const office = await desk();
  const relay = await aRelay();
  const numbers = [await office.arrives(), await office.arrives()];
  const first = await answers(office, numbers[0]!);
  const other = await answers(office, numbers[1]!);
  const send = deliverJob(office.db, { secret: office.config.secret, smtpUrl: relay.url });
  await send({ deliveryId: first.deliveryId }, job);
  await send({ deliveryId: String(first.deliveryId) }, job);
  expect(relay.mails).toHaveLength(1);
  expect((await deliveryOf(office, first.deliveryId)).sentAt).not.toBeNull();
  expect((await deliveryOf(office, other.deliveryId)).sentAt).toBeNull();
});

test('a server that is busy makes it come again later', async () => {
  const office = await desk();
  const relay = await aRelay({ mail: 451 });
  const { deliveryId } = await answers(office, await office.arrives());
  const send = deliverJob(office.db, { secret: office.config.secret, smtpUrl: relay.url });
  await expect(send({ deliveryId }, job)).rejects.toThrow(Later);
  expect((await deliveryOf(office, deliveryId)).sentAt).toBeNull();
});
