import { z } from 'zod';
import { BATCH_KINDS, MOST_AT_ONCE } from '../../domain/batch/batch.ts';
import { NewAssignment, NewSnooze, NewTagging } from './schemas.ts';

const time = z.int().describe('Milliseconds since 1970, UTC');
const id = z.int().positive();

const conversations = z
  .array(z.int().positive())
  .min(1)
  .max(MOST_AT_ONCE)
  .describe('The numbers of the conversations');
const basedOn = id
  .optional()
  .describe('The newest event known: where a customer wrote since, that conversation is left and named');
export const Selection = z.strictObject({ conversations });
export const NewClosures = z.strictObject({ conversations, basedOn });
export const NewAssignments = z.strictObject({ conversations, teammate: NewAssignment.shape.teammate });
export const NewSnoozes = z.strictObject({ conversations, basedOn, until: NewSnooze.shape.until });
export const NewTaggings = z.strictObject({ conversations, tag: NewTagging.shape.tag });
export const Batch = z.object({
  id,
  kind: z.enum(BATCH_KINDS),
  done: z.array(id).describe('The conversations that were changed'),
  unchanged: z.array(id).describe('Those that were so already'),
  left: z.array(z.object({ conversation: id, reason: z.string() })).describe('Those that were not, and why'),
  pending: z.array(id).describe('Those it has not come to yet: it goes on after a restart'),
  undoneAt: time.nullable(),
});
export const Undone = z.object({
  back: z.int().describe('For how many it was taken back'),
  left: z.array(z.object({ conversation: id, reason: z.string() })),
});
