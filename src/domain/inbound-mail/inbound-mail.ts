import { now } from '../../lib/clock.ts';
import { excerpt, storable } from '../../lib/text.ts';
import { enqueue } from '../../queue/queue.ts';
import type { Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { record } from '../event.ts';
import { readBlob, storeBlob } from '../message/storing.ts';

const REASON_LENGTH = 500;

/** How a mail was handed over. `remote` (the network address that connected) and `helo` only where our receiver took it. */
export type Envelope = { from: string; to: string[]; remote?: string; helo?: string };

type NewMail = {
  raw: Uint8Array;
  /** Where it came from: 'smtp', 'import', 'relay', 'imap:3', … the audit adds up by this. */
  source: string;
  mailboxIds: number[];
  envelope: Envelope;
  receivedAt?: number;
  /** False where the caller reads it in the same transaction. */
  queued?: boolean;
  /** Given where the caller has read it and knows that it did not come before: it is claimed and done at once. */
  fingerprint?: string;
  /** True for an archive's mail: it starts no clock and opens nothing, also when it is read late. */
  isHistory?: boolean;
};

export type InboundMail = {
  id: number;
  source: string;
  mailboxIds: number[];
  envelope: Envelope;
  receivedAt: number;
  isHistory?: boolean;
  raw: Uint8Array;
};

/** Stores a mail's bytes and what is known of its way, and queues its reading: all before anybody parses it. Gives its id. */
export async function acceptMail(tx: Tx, mail: NewMail): Promise<number> {
  const { id } = await tx
    .insertInto('inboundMail')
    .values({
      source: mail.source,
      mailboxIds: JSON.stringify(mail.mailboxIds),
      envelope: JSON.stringify(mail.envelope),
      blobId: await storeBlob(tx, mail.raw),
      fingerprint: mail.fingerprint ?? null,
      receivedAt: mail.receivedAt ?? now(),
      processedAt: mail.fingerprint === undefined ? null : now(),
      failedAt: null,
      error: null,
      duplicateOf: null,
      archivedAt: mail.isHistory ? now() : null,
      setAsideAt: null,
      setAsideById: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (mail.queued !== false) await enqueue(tx, 'process-mail', { inboundMailId: id });
  return id;
}

/** The mail with its bytes, or null where it was processed already. */
export async function pendingMail(db: Db, id: number): Promise<InboundMail | null> {
  const row = await db
    .selectFrom('inboundMail')
    .selectAll()
    .where('id', '=', id)
    .where('processedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id,
    source: row.source,
    mailboxIds: JSON.parse(row.mailboxIds),
    envelope: JSON.parse(row.envelope),
    receivedAt: row.receivedAt,
    isHistory: row.archivedAt !== null,
    raw: await readBlob(db, row.blobId),
  };
}

/** A mail that nobody claimed before, a copy of another (its id), or one that somebody else has read meanwhile. */
type Claim = { kind: 'first' } | { kind: 'copy'; of: number } | { kind: 'done' };

/**
 * Claims a mail's fingerprint for it. Where the same mail came before it is marked as its duplicate and done. Two at once meet in
 * a unique index, and the later one finds the earlier on its next try.
 */
export async function claimFingerprint(tx: Tx, id: number, fingerprint: string): Promise<Claim> {
  const first = await tx
    .selectFrom('inboundMail')
    .select('id')
    .where('fingerprint', '=', fingerprint)
    .where('duplicateOf', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst();
  const claimed = await tx
    .updateTable('inboundMail')
    .set({ fingerprint, duplicateOf: first?.id ?? null, processedAt: now(), failedAt: null, error: null })
    .where('id', '=', id)
    .where('processedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!claimed) return { kind: 'done' };
  return first ? { kind: 'copy', of: first.id } : { kind: 'first' };
}

/** Which of these fingerprints came before, as which mail and to which mailboxes. */
export async function inboundMailOf(
  db: Db,
  fingerprints: string[],
): Promise<Map<string, { id: number; mailboxIds: number[] }>> {
  const rows = await db
    .selectFrom('inboundMail')
    .select(['id', 'fingerprint', 'mailboxIds'])
    .where('fingerprint', 'in', ['', ...fingerprints])
    .where('duplicateOf', 'is', null)
    .execute();
  return new Map(
    rows.map(({ id, fingerprint, mailboxIds }) => [fingerprint!, { id, mailboxIds: JSON.parse(mailboxIds) }]),
  );
}

/** Puts a mail that could not be processed where the team sees it, with its reason. */
export async function failMail(tx: Tx, id: number, reason: string): Promise<void> {
  const error = excerpt(storable(reason), REASON_LENGTH);
  await tx.updateTable('inboundMail').set({ failedAt: now(), error }).where('id', '=', id).execute();
  await record(tx, { kind: 'mail.failed', data: { inboundMailId: id, error } });
}

/** The newest mail that arrived in one of the viewer's mailboxes, or null. */
export async function latestArrivals(
  db: Db,
  viewer: Viewer,
  mailboxId: number,
): Promise<{ receivedAt: number; conversationId: number } | null> {
  if (!viewer.mailboxIds.includes(mailboxId)) return null;
  const row = await db
    .selectFrom('conversation')
    .select(['id', 'latestAt'])
    .where('mailboxId', '=', mailboxId)
    .orderBy('latestAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { receivedAt: row.latestAt, conversationId: row.id } : null;
}

/** The conversation of the newest mail that came, null while it is not read yet. For the demo, which brings one at a time. */
export async function arrivedWith(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('inboundMail')
    .leftJoin('message', 'message.inboundMailId', 'inboundMail.id')
    .select('message.conversationId')
    .orderBy('inboundMail.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.conversationId ?? null;
}
