import { z } from 'zod';
import { MOST_AT_ONCE } from '../../domain/batch/batch.ts';
import { body, ConversationSummary, cursor, eitherBody, hasBody, id, time } from './schemas.ts';
import { Batch } from './schemas-batches.ts';

const numbers = z.array(id).max(MOST_AT_ONCE).describe('The numbers of the conversations');

export const IncidentQuery = z.object({
  cursor,
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const IncidentSummary = z.object({
  number: id,
  name: z.string(),
  beganAt: time,
  resolvedAt: time.nullable().describe('Since when it is over; null while it goes on'),
});
export const IncidentPage = z.object({
  incidents: z.array(IncidentSummary),
  next: z.string().nullable().describe('Pass as `cursor`'),
});
export const Incident = IncidentSummary.extend({
  conversations: z.array(ConversationSummary).describe('What it gathers: who waits first, the closed last'),
  answers: z
    .array(
      z.object({
        by: z.object({ id, name: z.string() }),
        at: time,
        text: z.string().describe('As it was written, with the names in braces'),
      }),
    )
    .describe('What they were told together, the newest first'),
  suggested: z
    .array(ConversationSummary)
    .describe('What may belong to it too; nothing is added without a person'),
});
export const NewIncident = z.strictObject({
  name: z.string().max(1_000).describe('A few words that the team knows it by'),
  conversations: numbers.optional(),
});
export const IncidentOpened = z.object({
  number: id,
  gathered: Batch.nullable().describe('What came of each conversation; null where none was named'),
});
export const NewGathering = z.strictObject({ conversations: numbers.min(1) });
export const NewRefusal = z.strictObject({ conversation: id.describe('What only looks like it') });
export const NewMembership = z.strictObject({ incident: id.describe('The number of the incident') });
export const NewAnswer = z
  .strictObject({
    conversations: numbers.min(1),
    ...body,
    close: z.boolean().optional().describe('Close each that gets it'),
    basedOn: id
      .optional()
      .describe('The newest event known: whoever has written since is left out and named'),
  })
  .refine(hasBody, eitherBody);
