import { now } from '../../lib/clock.ts';
import { letOthersGoFirst } from '../../lib/taking-turns.ts';
import type { Viewer, Visible } from '../access.ts';
import { assign, unassign } from '../conversation/assigning.ts';
import { close, reopen } from '../conversation/closing.ts';
import { type Conversation, findConversation, holdConversation } from '../conversation/conversation.ts';
import { follow } from '../conversation/following.ts';
import { gather } from '../conversation/gathering.ts';
import { newsSince } from '../conversation/news.ts';
import { snooze } from '../conversation/snoozing.ts';
import { tag } from '../conversation/tagging.ts';
import { readUntil } from '../conversation/until.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { Conflict, foundOrNull, Invalid, NotFound } from '../errors.ts';
import type { Held } from '../held.ts';
import type { Incident } from '../incident/incident.ts';
import { readTagName } from '../tag/tag.ts';
import { type BatchKind, readSelection, startBatch } from './batch.ts';

/** Who does it to which conversations; `basedOn` is the newest event their list knew. */
export type Many = { by: Viewer; conversations: readonly (number | string)[]; basedOn?: number };
type Change = { eventId?: number | null; messageId?: number | null };
export type Work = (tx: Tx, conversation: Held<Visible<Conversation>>) => Promise<Change>;

/**
 * Does the same to each of these conversations, each in a transaction of its own: what can be done is done, what cannot
 * is kept with its reason, and what was so already is left. Gives the batch's id, by which the whole is taken back.
 * Invalid, and nothing is done, for a selection that can be none; NotFound where the viewer may see none of it.
 */
export async function doToEach(
  db: Db,
  { kind, work, ...many }: Many & { kind: BatchKind; work: Work },
): Promise<number> {
  const numbers = readSelection(many.conversations);
  await refuseStrangers(db, many.by, numbers);
  const batchId = await transaction(db, (tx) => startBatch(tx, { kind, by: many.by }));
  await doToNumbers(db, { batchId, numbers, by: many.by, work });
  return batchId;
}

/** The same for a batch that is begun already. */
async function doToNumbers(
  db: Db,
  { batchId, numbers, by, work }: { batchId: number; numbers: number[]; by: Viewer; work: Work },
): Promise<void> {
  for (const number of numbers) {
    const refusal = await doToOne(db, { batchId, number, by, work }).catch(refusalOf);
    if (refusal !== null) await keepRefusal(db, { batchId, number, refusal });
    await letOthersGoFirst();
  }
}

type One = { batchId: number; number: number; by: Viewer; work: Work };

async function doToOne(db: Db, { batchId, number, by, work }: One): Promise<null> {
  return transaction(db, async (tx) => {
    const conversation = await holdConversation(tx, by, await findConversation(tx, by, number));
    const { eventId = null, messageId = null } = await work(tx, conversation);
    const item = { batchId, conversationId: number, eventId, messageId, refusal: null };
    await tx.insertInto('batchItem').values(item).execute();
    return null;
  });
}

async function keepRefusal(
  db: Db,
  { batchId, number, refusal }: { batchId: number; number: number; refusal: string },
): Promise<void> {
  const item = { batchId, conversationId: number, eventId: null, messageId: null, refusal };
  await transaction(db, async (tx) => void (await tx.insertInto('batchItem').values(item).execute()));
}

/** What one of many has wrong is that one's reason; anything else is a bug. */
export function refusalOf(error: unknown): string {
  if (error instanceof Conflict || error instanceof Invalid || error instanceof NotFound)
    return error.message;
  throw error;
}

/** Where the viewer may see none of them, they are told no more than that. */
export async function refuseStrangers(db: Db, by: Viewer, numbers: number[]): Promise<void> {
  for (const number of numbers) if (await foundOrNull(findConversation(db, by, number))) return;
  throw new NotFound('There is no such conversation here.');
}

/** What is put out of sight must have been in sight: a letter that came since the list was drawn is not passed over. */
async function refuseUnread(
  tx: Tx,
  conversation: Held<Visible<Conversation>>,
  { by, basedOn }: Many,
): Promise<void> {
  if (basedOn === undefined) return;
  const news = await newsSince(tx, conversation, { id: basedOn, by });
  if (news.some((one) => one.kind === 'conversation.received'))
    throw new Conflict('They wrote after you looked.');
}

/** Closes each; with `basedOn` (an event's id) those whose customer has written since are left. */
export function closeEach(db: Db, many: Many): Promise<number> {
  const work: Work = async (tx, conversation) => {
    await refuseUnread(tx, conversation, many);
    return { eventId: await close(tx, conversation, many) };
  };
  return doToEach(db, { ...many, kind: 'closing', work });
}

/** Opens each again. */
export function reopenEach(db: Db, many: Many): Promise<number> {
  const work: Work = async (tx, conversation) => ({ eventId: await reopen(tx, conversation, many) });
  return doToEach(db, { ...many, kind: 'reopening', work });
}

/** Gives each to a teammate, those they may not see with a reason; `to` may be whoever does it. */
export function assignEach(db: Db, { to, ...many }: Many & { to: number }): Promise<number> {
  const work: Work = async (tx, conversation) => ({
    eventId: await assign(tx, conversation, { to, by: many.by }),
  });
  return doToEach(db, { ...many, kind: 'assigning', work });
}

/** Puts each back for anybody to take. */
export function unassignEach(db: Db, many: Many): Promise<number> {
  const work: Work = async (tx, conversation) => ({ eventId: await unassign(tx, conversation, many) });
  return doToEach(db, { ...many, kind: 'unassigning', work });
}

/** Lets each sleep (see `readUntil`). Invalid, and nothing is done, for a time that cannot be. */
export async function snoozeEach(db: Db, { until, ...many }: Many & { until: string }): Promise<number> {
  readUntil(until, { zone: many.by.zone, now: now() });
  const work: Work = async (tx, conversation) => {
    await refuseUnread(tx, conversation, many);
    return { eventId: await snooze(tx, conversation, { until, by: many.by }) };
  };
  return doToEach(db, { ...many, kind: 'snoozing', work });
}

/** Tags each. Invalid, and nothing is done, for a name that can be none. */
export async function tagEach(db: Db, { tag: name, ...many }: Many & { tag: string }): Promise<number> {
  readTagName(name);
  const work: Work = async (tx, conversation) => ({
    eventId: await tag(tx, conversation, { name, by: many.by }),
  });
  return doToEach(db, { ...many, kind: 'tagging', work });
}

/** Has whoever does it follow each. */
export function followEach(db: Db, many: Many): Promise<number> {
  const work: Work = async (tx, conversation) => ({ eventId: await follow(tx, conversation, many) });
  return doToEach(db, { ...many, kind: 'following', work });
}

/** Gathers each under an incident. */
export function gatherEach(
  db: Db,
  { incident, ...many }: Many & { incident: Visible<Incident> },
): Promise<number> {
  const work: Work = async (tx, conversation) => ({
    eventId: await gather(tx, conversation, { incident, by: many.by }),
  });
  return doToEach(db, { ...many, kind: 'gathering', work });
}
