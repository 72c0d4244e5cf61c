import { z } from 'zod';
import { Attachment, body, eitherBody, hasBody, id, NewReply, person, time } from './schemas.ts';

export const NewSchedule = NewReply.safeExtend({
  sendAt: time.describe('When it goes'),
});

export const ScheduledReplies = z.object({
  scheduled: z.array(z.object({ number: id, subject: z.string(), sendAt: time, html: z.string() })),
});

export const NewConversation = z
  .strictObject({
    ...body,
    mailbox: id.describe('Which mailbox it is from'),
    to: z.array(z.string().max(1_000)).min(1).max(50).describe('Addresses, with names or without'),
    cc: z.array(z.string().max(1_000)).max(50).optional(),
    subject: z.string().max(500),
    together: z
      .boolean()
      .optional()
      .describe('One mail to all, who see each other; otherwise each gets a mail and a conversation'),
  })
  .refine(hasBody, eitherBody);

export const SavedReply = z.object({
  id,
  title: z.string(),
  html: z.string(),
  owner: person.nullable(),
  checkedAt: time.describe('When somebody last found it true'),
  changedAt: time,
  mailboxIds: z.array(id).describe('Empty: for all mailboxes'),
  attachments: z.array(Attachment),
});

export const NewSavedReply = z
  .strictObject({
    title: z.string(),
    ...body,
    mailboxes: z.array(id).optional().describe('For which mailboxes; all when left out'),
    owner: id.nullable().optional().describe('Who keeps it true: a teammate’s id'),
  })
  .refine(hasBody, eitherBody);

export const NewSharing = z.strictObject(body).refine(hasBody, eitherBody);

export const SharedDrafts = z.object({
  drafts: z.array(
    z.object({ id, kind: z.enum(['reply', 'note']), by: person, html: z.string(), sendAt: time.nullable() }),
  ),
});
