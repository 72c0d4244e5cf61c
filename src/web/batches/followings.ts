import { followEach } from '../../domain/batch/doing.ts';
import type { Handler } from '../context.ts';
import { answered, manyIn } from './many.tsx';

/** POST /followings: follows each of those selected. */
export const create: Handler = (c) => answered(c, async () => followEach(c.var.db, await manyIn(c)));
