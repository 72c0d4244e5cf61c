import { closeEach, reopenEach } from '../../domain/batch/doing.ts';
import type { Handler } from '../context.ts';
import { answered, manyIn } from './many.tsx';

/** POST /closures: closes each of those selected. */
export const create: Handler = (c) => answered(c, async () => closeEach(c.var.db, await manyIn(c)));

/** DELETE /closures: opens each again. */
export const destroy: Handler = (c) => answered(c, async () => reopenEach(c.var.db, await manyIn(c)));
