import { tagEach } from '../../domain/batch/doing.ts';
import type { Handler } from '../context.ts';
import { fieldsOf } from '../forms.ts';
import { answered, manyIn } from './many.tsx';

/** POST /taggings: tags each of those selected. */
export const create: Handler = (c) =>
  answered(c, async () => {
    const { tag } = await fieldsOf(c, 'tag');
    return tagEach(c.var.db, { ...(await manyIn(c)), tag });
  });
