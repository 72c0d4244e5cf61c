import { snoozeEach } from '../../domain/batch/doing.ts';
import type { Handler } from '../context.ts';
import { fieldsOf } from '../forms.ts';
import { answered, manyIn } from './many.tsx';

/** POST /snoozes: lets each of those selected sleep. `until` is what was pressed, `day` what was typed. */
export const create: Handler = (c) =>
  answered(c, async () => {
    const { until, day } = await fieldsOf(c, 'until', 'day');
    return snoozeEach(c.var.db, { ...(await manyIn(c)), until: until || day });
  });
