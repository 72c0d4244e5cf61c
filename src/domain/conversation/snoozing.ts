import { now } from '../../lib/clock.ts';
import { enqueue } from '../../queue/queue.ts';
import type { Viewer, Visible } from '../access.ts';
import { type Db, holdRow, type Tx } from '../database.ts';
import { Conflict } from '../errors.ts';
import { type Place, recordOf } from '../event.ts';
import { asHeld, type Held } from '../held.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { momentOf, readUntil, UNTIL_ANSWERED } from './until.ts';

/** Who lets a conversation sleep, and until when: wall-clock time and zone as chosen, null until they answer. */
export type Snooze = { teammateId: number; localTime: string | null; zone: string };

/** What a change of it was before: what undo puts back. */
type Before = { snoozedUntil: number | null; snooze: Snooze | null };

/**
 * Lets an open conversation sleep `until` (see `readUntil`), in the zone of whoever asks. It leaves Waiting, Open and
 * Mine. Its waiting clock goes on: the customer does wait (practice A3 counts from their first unanswered letter), so
 * it wakes in its true place and no snooze makes a wait look short. Their letter wakes it at once. Gives the event's
 * id. Invalid for a time that cannot be; Conflict where it is closed.
 */
export async function snooze(
  tx: Tx,
  found: Visible<Conversation>,
  { until, by }: { until: string; by: Viewer },
): Promise<number> {
  const conversation = await holdConversation(tx, by, found);
  const { localTime, at } = readUntil(until, { zone: by.zone, now: now() });
  const before = await snoozeOf(tx, conversation.id);
  const asleep = await tx
    .updateTable('conversation')
    .set({ snoozedUntil: at })
    .where('id', '=', conversation.id)
    .where('closedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!asleep) throw new Conflict('This is closed, so there is nothing to snooze. Open it again first.');
  await keepSnooze(tx, conversation.id, { teammateId: by.id, localTime, zone: by.zone });
  if (localTime !== null) await enqueue(tx, 'wake', { at, conversationId: conversation.id });
  const data = { until: localTime === null ? null : at, localTime, zone: by.zone };
  return recordOf(tx, conversation, {
    kind: 'conversation.snoozed',
    by,
    data: { ...data, before: { snoozedUntil: conversation.snoozedUntil, snooze: before } satisfies Before },
  });
}

/** Wakes it before its time. Gives the event's id, null where it was awake. */
export async function unsnooze(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const before = { snoozedUntil: conversation.snoozedUntil, snooze: await snoozeOf(tx, conversation.id) };
  if (!(await endSnooze(tx, conversation.id))) return null;
  return recordOf(tx, conversation, { kind: 'conversation.woken', by, data: { before } });
}

/** A customer's answer, or a letter of ours that came back, wakes what sleeps. */
export async function wakeFor(
  tx: Tx,
  conversation: Held<Place>,
  { why, at }: { why: 'answer' | 'bounce'; at: number },
): Promise<void> {
  if (!(await endSnooze(tx, conversation.id))) return;
  await recordOf(tx, conversation, { kind: 'conversation.woken', at, data: { why } });
}

/**
 * Its time has come: it wakes, once, however often this runs and however late. What was snoozed anew since, or whose
 * wall-clock time moved because its zone's rules did, sleeps on. Gives when to come again (ms UTC), null for never.
 */
export async function wakeWhenDue(tx: Tx, conversationId: number): Promise<number | null> {
  await holdRow(tx, 'conversation', conversationId);
  const row = await tx
    .selectFrom('conversation')
    .select(['id', 'mailboxId', 'snoozedUntil'])
    .where('id', '=', conversationId)
    .executeTakeFirst();
  if (!row || row.snoozedUntil === null || row.snoozedUntil === UNTIL_ANSWERED) return null;
  const { localTime, zone } = (await snoozeOf(tx, row.id)) ?? { localTime: null, zone: 'UTC' };
  const due = localTime === null ? row.snoozedUntil : dueAt(localTime, zone, row.snoozedUntil);
  if (due > now()) {
    await tx.updateTable('conversation').set({ snoozedUntil: due }).where('id', '=', row.id).execute();
    return due;
  }
  if (await endSnooze(tx, row.id))
    await recordOf(tx, asHeld(row), { kind: 'conversation.woken', data: { why: 'time' } });
  return null;
}

/** By the rules that are known now; of a doubled hour the one that was meant. */
function dueAt(localTime: string, zone: string, meant: number): number {
  return momentOf(Temporal.PlainDateTime.from(localTime), { zone, now: meant - 1 });
}

/** Conversations whose time has come and that nobody woke: what a lost job left asleep. */
export async function overdue(db: Db, limit = 200): Promise<number[]> {
  const rows = await db
    .selectFrom('conversation')
    .select('id')
    .where('snoozedUntil', 'is not', null)
    .where('snoozedUntil', '<=', now())
    .orderBy('snoozedUntil')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** What it sleeps by, null where it is awake. */
export async function snoozeOf(db: Db, conversationId: number): Promise<Snooze | null> {
  const row = await db
    .selectFrom('snooze')
    .select(['teammateId', 'localTime', 'zone'])
    .where('conversationId', '=', conversationId)
    .executeTakeFirst();
  return row ?? null;
}

/** Puts a snooze back as it was: for undo. Where its time has come meanwhile the job wakes it at once. */
export async function putBackSnooze(tx: Tx, conversationId: number, before: Before): Promise<void> {
  await tx
    .updateTable('conversation')
    .set({ snoozedUntil: before.snoozedUntil })
    .where('id', '=', conversationId)
    .execute();
  if (!before.snooze || before.snoozedUntil === null) {
    await tx.deleteFrom('snooze').where('conversationId', '=', conversationId).execute();
    return;
  }
  await keepSnooze(tx, conversationId, before.snooze);
  if (before.snoozedUntil !== UNTIL_ANSWERED)
    await enqueue(tx, 'wake', { at: before.snoozedUntil, conversationId });
}

async function keepSnooze(tx: Tx, conversationId: number, snooze: Snooze): Promise<void> {
  const values = { ...snooze, createdAt: now() };
  await tx
    .insertInto('snooze')
    .values({ conversationId, ...values })
    .onConflict((conflict) => conflict.column('conversationId').doUpdateSet(values))
    .execute();
}

/** Ends it without a word: for closing and merging. Gives whether it slept: of two at once, one wakes it. */
export async function endSnooze(tx: Tx, conversationId: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conversation')
    .set({ snoozedUntil: null })
    .where('id', '=', conversationId)
    .where('snoozedUntil', 'is not', null)
    .executeTakeFirst();
  await tx.deleteFrom('snooze').where('conversationId', '=', conversationId).execute();
  return numUpdatedRows > 0n;
}
