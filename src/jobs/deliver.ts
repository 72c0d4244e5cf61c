import { type Db, transaction } from '../domain/database.ts';
import { giveUpDelivery } from '../domain/message/delivering.ts';
import { type DeliverOptions, deliver } from '../mail/outbound/deliver.ts';
import { buried, finish } from '../queue/queue.ts';
import type { Handler } from '../queue/worker.ts';

const MOST_AT_ONCE = 100;

/** Sends one delivery of the outbox. */
export function deliverJob(db: Db, options: DeliverOptions): Handler {
  return ({ deliveryId }) => deliver(db, Number(deliveryId), options);
}

/**
 * Deliveries whose job was given up, since the database failed again and again: a person sees that they did not go out, and may
 * try again. Otherwise they would seem to be on their way for ever.
 */
export async function failBuriedDeliveries(db: Db): Promise<void> {
  for (const { id, payload, error } of await buried(db, 'deliver', MOST_AT_ONCE)) {
    await transaction(db, (tx) => giveUpDelivery(tx, Number(payload.deliveryId), error));
    await finish(db, id);
  }
}
