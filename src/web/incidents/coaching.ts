import { coachSettingForMany } from '../../domain/coaching/setting.ts';
import type { Handler } from '../context.ts';
import { incidentIn } from '../finders.ts';

/** GET /incidents/:number/coaching: what the coach begins with where many are answered at once. */
export const show: Handler = async (c) => {
  const { db, viewer } = c.var;
  await incidentIn(c);
  return c.json(await coachSettingForMany(db, viewer));
};
