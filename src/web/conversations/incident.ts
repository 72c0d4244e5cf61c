import { gather, release } from '../../domain/conversation/gathering.ts';
import { transaction } from '../../domain/database.ts';
import { findIncident } from '../../domain/incident/incident.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';
import { fieldsOf } from '../forms.ts';

/** PUT /conversations/:number/incident: makes it part of an incident. */
export const update: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { incident: number } = await fieldsOf(c, 'incident');
  const incident = await findIncident(db, viewer, Number(number) || 0);
  const event = await transaction(db, (tx) => gather(tx, conversation, { incident, by: viewer }));
  flashUndo(c, `It is part of “${incident.name}”.`, { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/incident */
export const destroy: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const event = await transaction(db, (tx) => release(tx, conversation, { by: viewer }));
  flashUndo(c, 'It is part of no incident.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
