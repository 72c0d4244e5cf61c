import { enqueue } from '../../queue/queue.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import type { Mailbox } from './mailbox.ts';

/** Queues a test mail that comes in through our own receiver, from the person who asked. */
export async function queueKnock(
  tx: Tx,
  { mailbox, by }: { mailbox: Visible<Mailbox>; by: Viewer },
): Promise<void> {
  await enqueue(tx, 'knock', { to: mailbox.address, from: by.email, name: by.name });
}
