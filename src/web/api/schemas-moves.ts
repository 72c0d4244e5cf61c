import { z } from 'zod';

const id = z.int().positive();

export const NewMerge = z.strictObject({ into: id.describe('The number of the other conversation') });
export const NewSplit = z.strictObject({ message: id.describe('The letter it begins with, not the first') });
export const NewPlace = z.strictObject({ mailbox: id.describe('The id of a mailbox of yours') });
export const NewOwner = z.strictObject({
  customer: z
    .union([id, z.string().max(1_000)])
    .describe('A customer’s id, or an e-mail address; one that is new here makes a customer'),
});
export const Moved = z.object({
  number: id.describe('The conversation that has the letters now'),
  timelineItem: id.describe(
    'Pass it to that conversation’s /reversals, or after a split to the one it was taken from',
  ),
});
