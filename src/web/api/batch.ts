import { findBatch, isDone, isPending, itemsOf } from '../../domain/batch/batch.ts';
import {
  assignEach,
  closeEach,
  followEach,
  reopenEach,
  snoozeEach,
  tagEach,
  unassignEach,
} from '../../domain/batch/doing.ts';
import { undoBatch } from '../../domain/batch/undoing.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { batchIn } from '../finders.ts';
import { bodyOf } from './input.ts';
import { NewAssignments, NewClosures, NewSnoozes, NewTaggings, Selection } from './schemas-batches.ts';
import { untilText } from './snooze.ts';

/** POST /closures */
export const createClosures: Handler = async (c) =>
  made(c, await closeEach(c.var.db, { ...(await bodyOf(c, NewClosures)), by: c.var.viewer }));

/** DELETE /closures */
export const destroyClosures: Handler = async (c) =>
  made(c, await reopenEach(c.var.db, { ...(await bodyOf(c, Selection)), by: c.var.viewer }));

/** POST /assignments */
export const createAssignments: Handler = async (c) => {
  const { teammate, conversations } = await bodyOf(c, NewAssignments);
  return made(c, await assignEach(c.var.db, { conversations, to: teammate, by: c.var.viewer }));
};

/** DELETE /assignments */
export const destroyAssignments: Handler = async (c) =>
  made(c, await unassignEach(c.var.db, { ...(await bodyOf(c, Selection)), by: c.var.viewer }));

/** POST /snoozes */
export const createSnoozes: Handler = async (c) => {
  const { until, ...many } = await bodyOf(c, NewSnoozes);
  return made(c, await snoozeEach(c.var.db, { ...many, until: untilText(until), by: c.var.viewer }));
};

/** POST /taggings */
export const createTaggings: Handler = async (c) =>
  made(c, await tagEach(c.var.db, { ...(await bodyOf(c, NewTaggings)), by: c.var.viewer }));

/** POST /followings */
export const createFollowings: Handler = async (c) =>
  made(c, await followEach(c.var.db, { ...(await bodyOf(c, Selection)), by: c.var.viewer }));

/** GET /batches/:number */
export const show: Handler = async (c) => c.json(await batchAt(c, numberIn(c)));

/** DELETE /batches/:number */
export const destroy: Handler = async (c) => {
  const { db, viewer } = c.var;
  const { back, left } = await undoBatch(db, await batchIn(c), { by: viewer });
  return c.json({
    back,
    left: left.map(({ conversationId, reason }) => ({ conversation: conversationId, reason })),
  });
};

export async function made(c: Ctx, id: number): Promise<Response> {
  return c.json(await batchAt(c, id), 201);
}

export async function batchAt(c: Ctx, number: number) {
  const batch = await findBatch(c.var.db, c.var.viewer, number);
  const items = await itemsOf(c.var.db, batch);
  const left = items.filter((item) => item.refusal !== null);
  return {
    id: batch.id,
    kind: batch.kind,
    done: items.filter(isDone).map((item) => item.conversationId),
    unchanged: items
      .filter((item) => !isDone(item) && !isPending(item) && item.refusal === null)
      .map((item) => item.conversationId),
    left: left.map((item) => ({ conversation: item.conversationId, reason: item.refusal! })),
    pending: items.filter(isPending).map((item) => item.conversationId),
    undoneAt: batch.undoneAt,
  };
}
