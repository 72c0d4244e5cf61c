import { findConversation } from '../../domain/conversation/conversation.ts';
import { snooze, unsnooze } from '../../domain/conversation/snoozing.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';
import { bodyOf } from './input.ts';
import { NewSnooze } from './schemas.ts';

/** POST /conversations/:number/snooze */
export const create: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  const { until } = await bodyOf(c, NewSnooze);
  const { viewer } = c.var;
  await transaction(c.var.db, (tx) => snooze(tx, conversation, { until: untilText(until), by: viewer }));
  return c.body(null, 204);
};

/** DELETE /conversations/:number/snooze */
export const destroy: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  await transaction(c.var.db, (tx) => unsnooze(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** As text; a moment says its zone, and what no date can hold says nothing, and is refused as such. */
export function untilText(until: number | string): string {
  if (typeof until === 'string') return until;
  return Number.isFinite(new Date(until).getTime()) ? new Date(until).toISOString() : '';
}
