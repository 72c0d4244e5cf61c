import type { Db } from '../domain/database.ts';
import { type DeliverOptions, deliver } from '../mail/outbound/deliver.ts';
import type { Handler } from '../queue/worker.ts';

/** Sends one delivery of the outbox. */
export function deliverJob(db: Db, options: DeliverOptions): Handler {
  return ({ deliveryId }) => deliver(db, Number(deliveryId), options);
}
