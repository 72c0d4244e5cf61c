import { z } from 'zod';
import { findConversation } from '../../domain/conversation/conversation.ts';
import { see } from '../../domain/conversation/following.ts';
import { look, lookAway } from '../../domain/conversation/presence.ts';
import { transaction } from '../../domain/database.ts';
import { check } from '../../domain/fields.ts';
import type { Handler } from '../context.ts';
import { fieldsOf } from '../forms.ts';

const Page = z.string().regex(/^[\w-]{8,64}$/, 'A page names itself with 8 to 64 letters and digits.');

/** PUT /presence: this page is open, on a conversation or elsewhere, and whether somebody writes on it. */
export const update: Handler = async (c) => {
  const { page, conversation, writing } = await fieldsOf(c, 'page', 'conversation', 'writing');
  const name = check(Page, page);
  const on = conversation ? await findConversation(c.var.db, c.var.viewer, Number(conversation)) : null;
  await transaction(c.var.db, async (tx) => {
    await look(tx, c.var.viewer, { page: name, conversationId: on?.id ?? null, writing: writing === '1' });
    if (on) await see(tx, c.var.viewer, on.id);
  });
  return c.body(null, 204);
};

/** DELETE /presence?page=…: this page was closed. */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => lookAway(tx, c.var.viewer, check(Page, c.req.query('page'))));
  return c.body(null, 204);
};
