import { coachSettingForMany } from '../../domain/coaching/setting.ts';
import { findIncident } from '../../domain/incident/incident.ts';
import { type Handler, numberIn } from '../context.ts';

/** GET /incidents/:number/coaching: what the coach begins with where many are answered at once. */
export const show: Handler = async (c) => {
  const { db, viewer } = c.var;
  await findIncident(db, viewer, numberIn(c));
  return c.json(await coachSettingForMany(db, viewer));
};
