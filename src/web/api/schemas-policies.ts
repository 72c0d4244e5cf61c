import { z } from 'zod';
import { BUG_KINDS } from '../../domain/policy/bugs.ts';
import { HARD_KINDS } from '../../domain/policy/policy.ts';
import { cursor, id, time } from './schemas.ts';

const text = z.string().max(20_000); // said in words by the domain where it is too long
const next = z.string().nullable().describe('Pass as `cursor`');

const words = {
  title: z.string(),
  purpose: z.string().describe('Why it is there'),
  canDo: z.string().describe('What we can do, and examples we would grant'),
  hard: z
    .object({ kind: z.enum(HARD_KINDS), why: z.string() })
    .nullable()
    .describe('Why it cannot bend; null where it can'),
  phrases: z.array(z.string()).describe('The words by which it is recited'),
};
export const Policy = z.object({
  id,
  ...words,
  owner: z.object({ id, name: z.string() }).nullable(),
  createdAt: time,
  changedAt: time,
  reviewAskedAt: time.nullable().describe('Since when it asks its owner for a review'),
  archivedAt: time.nullable(),
});
export const PolicyWithCount = Policy.extend({
  recent: z
    .object({ recited: z.int(), exceptions: z.int() })
    .describe('In the last 90 days, 100 in all at the most'),
});
export const PolicyQuery = z.object({ archived: z.enum(['yes', 'no']).default('no') });
export const Policies = z.object({ policies: z.array(Policy) });
export const PageQuery = z.object({ cursor, limit: z.coerce.number().int().min(1).max(100).default(20) });
export const NewPolicy = z.strictObject({
  title: text,
  purpose: text,
  canDo: text,
  hard: z
    .strictObject({ kind: z.string().max(100), why: text })
    .nullable()
    .default(null),
  phrases: z.array(text).max(100).default([]),
  owner: id.nullable().default(null),
  reason: text.default('').describe('Why it is so from now on'),
});
export const NewVersion = NewPolicy.extend({
  basedOn: time.optional().describe('`changedAt` as it was read: 422 where somebody changed it since'),
});
export const Version = z.object({
  id,
  at: time,
  kind: z.enum(['written', 'changed', 'kept']).describe('`kept`: as it was, after a review'),
  by: z.string(),
  reason: z.string(),
  words: z.object(words),
});
export const VersionPage = z.object({ versions: z.array(Version), next });
export const NewReview = z.strictObject({ reason: text.describe('Why it stays as it is') });
export const Bug = z.object({
  id,
  policy: id.nullable().describe('Null where the rule is not written down'),
  kind: z.enum(BUG_KINDS),
  text: z.string().describe('Without names, addresses, numbers and amounts'),
  at: time,
  conversation: id.nullable().describe('Its number; null where you may not see it'),
});
export const BugPage = z.object({ bugs: z.array(Bug), next });
export const NewBug = z.strictObject({
  policy: id.nullable().describe('Null for a rule that is not written down yet'),
  kind: z.enum(BUG_KINDS).describe('It had to be recited, or an exception was made'),
  text: text.default('').describe('The sentence, as it was written: it is redacted before it is kept'),
});
export const BugMove = z.strictObject({ policy: id });
