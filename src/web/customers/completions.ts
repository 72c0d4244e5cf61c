import { typedPeople } from '../../domain/conversation/addressing.ts';
import { completions } from '../../domain/customer/completing.ts';
import type { Handler } from '../context.ts';

/** GET /customers/completions?q=ma: who may be meant, as they would be typed. JSON, since only a field asks. */
export const index: Handler = async (c) => {
  const found = await completions(c.var.db, c.var.viewer, c.req.query('q')?.slice(0, 200) ?? '');
  return c.json({
    completions: found.map((one) => ({ ...one, typed: typedPeople([one]) })),
  });
};
