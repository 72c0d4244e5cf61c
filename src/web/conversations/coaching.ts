import { coachSetting, coachSettingForMany } from '../../domain/coaching/setting.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';

/** GET /conversations/:number/coaching: what the composer's coach begins with. The draft itself never comes here. */
export const show: Handler = async (c) => {
  const conversation = await conversationIn(c);
  return c.json(await coachSetting(c.var.db, c.var.viewer, conversation));
};

/** GET /conversations/new/coaching: the same for a letter to somebody who has not written. */
export const blank: Handler = async (c) => c.json(await coachSettingForMany(c.var.db, c.var.viewer));
