import { z } from 'zod';
import { cursor } from './schemas.ts';

const id = z.int().positive();

export const View = z.object({
  number: id,
  name: z.string(),
  q: z.string().describe('What the search box would hold'),
  shared: z.boolean().describe('The team’s; else your own'),
  position: z.int().describe('Its place among the shared ones, or among your own, from 1'),
  found: z
    .int()
    .nullable()
    .describe('How many conversations it showed you last, up to 99; null where nobody looked yet'),
  foundMore: z.boolean().describe('There are more than `found`, or may be'),
});
export const Views = z.object({ views: z.array(View) });
export const NewView = z.strictObject({
  name: z.string(),
  q: z.string().describe('As in the search box'),
  shared: z.boolean().default(false),
});
export const ViewPosition = z.strictObject({ position: id.describe('From 1; beyond the end is the end') });
export const ViewCreated = z.object({ number: id });
export const ViewQuery = z.object({
  cursor,
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
