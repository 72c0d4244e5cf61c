import { gatherEach } from '../../domain/batch/doing.ts';
import { findConversation } from '../../domain/conversation/conversation.ts';
import { transaction } from '../../domain/database.ts';
import { refuse } from '../../domain/incident/refusing.ts';
import { answered, manyIn } from '../batches/many.tsx';
import type { Handler } from '../context.ts';
import { incidentIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { fieldsOf } from '../forms.ts';

/** POST /incidents/:number/conversations: gathers those selected. */
export const create: Handler = async (c) => {
  const incident = await incidentIn(c);
  return answered(c, async () => gatherEach(c.var.db, { ...(await manyIn(c)), incident }));
};

/** POST /incidents/:number/refusals: a person has looked, and it is something else. */
export const createRefusal: Handler = async (c) => {
  const { db, viewer } = c.var;
  const incident = await incidentIn(c);
  const { conversation: number } = await fieldsOf(c, 'conversation');
  const conversation = await findConversation(db, viewer, Number(number) || 0);
  await transaction(db, (tx) => refuse(tx, conversation, { incident, by: viewer }));
  flash(c, 'It is not suggested any more.');
  return c.redirect(`/incidents/${incident.id}`, 303);
};
