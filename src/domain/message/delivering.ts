import { now } from '../../lib/clock.ts';
import { newMailId, rowId } from '../../lib/ids.ts';
import { enqueue } from '../../queue/queue.ts';
import { asVisible, type Viewer, type Visible } from '../access.ts';
import { holdPlaceOf } from '../conversation/conversation.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record, recordOf } from '../event.ts';

const SEND_LEASE_MS = 10 * 60_000; // a worker that died while sending gives its delivery back after this

export type DeliveryState = {
  id: number;
  state: 'queued' | 'sending' | 'sent' | 'kept' | 'failed';
  dueAt: number;
  /** When it was sent, kept or failed. */
  at: number | null;
  attempts: number;
  error: string | null;
  /** What came back after it was sent. */
  bounce: Bounce | null;
};

export type Bounce = {
  recipients: string[];
  kind: 'hard' | 'soft';
  code: string | null;
  diagnostic: string | null;
};

/** When what happened to a delivery, ms UTC. */
type Times = {
  dueAt: number;
  sendingAt: number | null;
  sentAt: number | null;
  keptAt: number | null;
  failedAt: number | null;
};

/** Where a delivery stands, from its times (ms UTC, null where that did not happen): what ended it comes first. */
export function stateOf(row: Times): DeliveryState['state'] {
  if (row.sentAt !== null) return 'sent';
  if (row.keptAt !== null) return 'kept';
  if (row.failedAt !== null) return 'failed';
  return row.sendingAt === null ? 'queued' : 'sending';
}

/** How each of these messages is on its way, by its id; a letter that came in has no line. */
export async function deliveriesOfMessages(
  db: Db,
  messageIds: number[],
): Promise<Map<number, DeliveryState>> {
  if (messageIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('delivery')
    .select([
      'id',
      'messageId',
      'dueAt',
      'sendingAt',
      'sentAt',
      'keptAt',
      'failedAt',
      'attempts',
      'error',
      'bounce',
    ])
    .where('messageId', 'in', messageIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.messageId!,
      {
        id: row.id,
        state: stateOf(row),
        dueAt: row.dueAt,
        at: row.sentAt ?? row.keptAt ?? row.failedAt,
        attempts: row.attempts,
        error: row.error,
        bounce: row.bounce === null ? null : JSON.parse(row.bounce),
      },
    ]),
  );
}

type AutomaticKind = 'sign-in-link' | 'invitation' | 'test-mail' | 'shift-notice';

/** How a delivery stands that waits for its time. */
export const NOT_BEGUN = {
  sendingAt: null,
  sentAt: null,
  keptAt: null,
  failedAt: null,
  error: null,
  blobId: null,
};

/** Queues one of the few mails that no person writes; its text says that it is automatic (practice A9). */
export async function queueAutomatic(
  tx: Tx,
  mail: {
    automatic: AutomaticKind;
    to: string;
    subject: string;
    text: string;
    mailboxId: number;
    fromAddress: string;
  },
): Promise<number> {
  const at = now();
  const { id } = await tx
    .insertInto('delivery')
    .values({
      messageId: null,
      automatic: mail.automatic,
      mailboxId: mail.mailboxId,
      recipients: JSON.stringify([mail.to]),
      content: JSON.stringify({ subject: mail.subject, text: mail.text }),
      messageIdHeader: `<${newMailId()}@${mail.fromAddress.split('@')[1]}>`,
      createdAt: at,
      dueAt: at,
      ...NOT_BEGUN,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await enqueue(tx, 'deliver', { deliveryId: id });
  return id;
}

export type ClaimedDelivery = {
  id: number;
  messageId: number | null;
  automatic: string | null;
  mailboxId: number | null;
  recipients: string[];
  content: { subject: string; text: string } | null;
  messageIdHeader: string;
  createdAt: number;
  retriedAt: number | null;
  attempts: number;
};

/** Marks a due delivery as on its way; null where it was taken back, is done, or another worker holds it. */
export async function claimDelivery(tx: Tx, id: number): Promise<ClaimedDelivery | null> {
  const at = now();
  const row = await tx
    .updateTable('delivery')
    .set((eb) => ({ sendingAt: at, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('dueAt', '<=', at)
    .where('sentAt', 'is', null)
    .where('keptAt', 'is', null)
    .where('failedAt', 'is', null)
    .where((eb) => eb.or([eb('sendingAt', 'is', null), eb('sendingAt', '<', at - SEND_LEASE_MS)]))
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    recipients: JSON.parse(row.recipients),
    content: row.content ? JSON.parse(row.content) : null,
  };
}

/** When a delivery that could not be claimed may be (ms UTC); null where it is done, failed or taken back. */
export async function claimableAt(db: Db, id: number): Promise<number | null> {
  const row = await db
    .selectFrom('delivery')
    .select(['dueAt', 'sendingAt'])
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .where('keptAt', 'is', null)
    .where('failedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return row.sendingAt === null ? row.dueAt : row.sendingAt + SEND_LEASE_MS + 1;
}

/** `left` names whom it has not reached, where it reached the others: only they get the next attempt. */
export type Outcome =
  | { kind: 'sent'; response: string }
  | { kind: 'kept'; blobId: number }
  | { kind: 'delayed'; error: string; nextAt: number; left?: string[] }
  | { kind: 'failed'; error: string; left?: string[] };

/** Writes how an attempt ended, and its event. */
export async function settleDelivery(tx: Tx, id: number, outcome: Outcome): Promise<void> {
  const at = now();
  await tx.updateTable('delivery').set(changesOf(outcome, at)).where('id', '=', id).execute();
  const data = { ...outcome, kind: undefined, deliveryId: id };
  await tell(tx, id, { kind: `delivery.${outcome.kind}`, at, data });
}

/** Says that a delivery did not go out, unless it has ended already. */
export async function giveUpDelivery(tx: Tx, id: number, reason: string): Promise<void> {
  if ((await claimableAt(tx, id)) === null) return;
  await settleDelivery(tx, id, { kind: 'failed', error: `Something went wrong here: ${reason}` });
}

function changesOf(outcome: Outcome, at: number) {
  if (outcome.kind === 'sent') return { sentAt: at, error: null };
  if (outcome.kind === 'kept') return { keptAt: at, error: null, blobId: outcome.blobId };
  if (outcome.kind === 'delayed') return { ...stillOpen(outcome), dueAt: outcome.nextAt };
  return { ...stillOpen(outcome), failedAt: at };
}

function stillOpen({ error, left }: { error: string; left?: string[] }) {
  return { sendingAt: null, error, ...(left ? { recipients: JSON.stringify(left) } : {}) };
}

/** Of its conversation, where it has a message: as the letter stands, whoever merges or splits it meanwhile. */
async function tell(tx: Tx, id: number, event: Parameters<typeof record>[1]): Promise<void> {
  const { mailboxId, messageId } = await tx
    .selectFrom('delivery')
    .select(['messageId', 'mailboxId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (messageId === null) await record(tx, { ...event, mailboxId });
  else await recordOf(tx, await holdPlaceOf(tx, messageId), { ...event, messageId, mailboxId });
}

export type Delivery = { id: number; messageId: number | null; mailboxId: number | null };

/** A delivery of one of the viewer's mailboxes; NotFound otherwise. */
export async function findDelivery(db: Db, viewer: Viewer, id: number): Promise<Visible<Delivery>> {
  const row = await db
    .selectFrom('delivery')
    .select(['id', 'messageId', 'mailboxId'])
    .where('id', '=', rowId(id))
    .where('mailboxId', 'in', [0, ...viewer.mailboxIds])
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such delivery here.');
  return asVisible(row);
}

/** A person tries a failed delivery again, at once. Conflict where it did not fail. */
export async function retryDelivery(
  tx: Tx,
  delivery: Visible<Delivery>,
  { by }: { by: Viewer },
): Promise<void> {
  const at = now();
  const retried = await tx
    .updateTable('delivery')
    .set({
      failedAt: null,
      sendingAt: null,
      sentAt: null,
      bouncedAt: null,
      bounce: null,
      retriedAt: at,
      dueAt: at,
    })
    .where('id', '=', delivery.id)
    .where((eb) => eb.or([eb('failedAt', 'is not', null), eb('bouncedAt', 'is not', null)]))
    .returning('id')
    .executeTakeFirst();
  if (!retried) throw new Conflict('This delivery is not waiting for a retry.');
  await enqueue(tx, 'deliver', { deliveryId: delivery.id, at });
  await tell(tx, delivery.id, { kind: 'delivery.retried', by });
}
