import { transaction } from '../../domain/database.ts';
import { resolve, resume } from '../../domain/incident/incident.ts';
import type { Handler } from '../context.ts';
import { incidentIn } from '../finders.ts';
import { flash } from '../flash.ts';

/** POST /incidents/:number/resolution */
export const create: Handler = async (c) => {
  const incident = await incidentIn(c);
  await transaction(c.var.db, (tx) => resolve(tx, incident, { by: c.var.viewer }));
  flash(c, 'It is over. Tell those who wrote, where they do not know yet.');
  return c.redirect(`/incidents/${incident.id}`, 303);
};

/** DELETE /incidents/:number/resolution */
export const destroy: Handler = async (c) => {
  const incident = await incidentIn(c);
  await transaction(c.var.db, (tx) => resume(tx, incident, { by: c.var.viewer }));
  flash(c, 'It goes on.');
  return c.redirect(`/incidents/${incident.id}`, 303);
};
