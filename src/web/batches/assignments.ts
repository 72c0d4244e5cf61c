import { assignEach, unassignEach } from '../../domain/batch/doing.ts';
import type { Handler } from '../context.ts';
import { fieldsOf } from '../forms.ts';
import { answered, manyIn } from './many.tsx';

/** POST /assignments: gives each of those selected to one teammate. */
export const create: Handler = (c) =>
  answered(c, async () => {
    const { teammate } = await fieldsOf(c, 'teammate');
    return assignEach(c.var.db, { ...(await manyIn(c)), to: Number(teammate) || 0 });
  });

/** DELETE /assignments: puts each back for anybody. */
export const destroy: Handler = (c) => answered(c, async () => unassignEach(c.var.db, await manyIn(c)));
