import { z } from 'zod';
import { FOLDERS } from '../../domain/conversation/listing.ts';
import { decodeCursor } from '../../lib/paging.ts';

export const time = z.int().describe('Milliseconds since 1970, UTC');
export const id = z.int().positive();
export const person = z.object({ id, name: z.string() });
/** A page may begin anew at a cursor that it cannot read; a program would read the first page for ever. */
export const cursor = z
  .string()
  .max(100)
  .refine((text) => text === '' || decodeCursor(text) !== null, {
    error: 'No list here gave this cursor. Pass “next” as it came, or leave it out for the first page.',
  })
  .optional();
const address = z.object({ address: z.string(), name: z.string() });

export const Attachment = z.object({
  id,
  name: z.string(),
  type: z.string(),
  size: z.int(),
  disposition: z.enum(['attached', 'inline']),
  href: z.string(),
});

const Delivery = z.object({
  id,
  state: z.enum(['queued', 'sending', 'sent', 'kept', 'failed']),
  dueAt: time,
  at: time.nullable(),
  attempts: z.int(),
  error: z.string().nullable(),
  bounce: z
    .object({
      recipients: z.array(z.string()),
      kind: z.enum(['hard', 'soft']),
      code: z.string().nullable(),
      diagnostic: z.string().nullable(),
    })
    .nullable()
    .describe('What came back after it was sent'),
});

const Message = z.object({
  id,
  kind: z.enum(['inbound', 'reply', 'note', 'forward']),
  automatic: z
    .string()
    .nullable()
    .describe('What kind of automatic mail it is; null where a person wrote it'),
  from: address,
  outside: z.boolean().describe('From somebody whom a forward asked: not the customer’s words'),
  proven: z
    .enum(['yes', 'no', 'unknown'])
    .nullable()
    .describe('Whether it is from whom it says (SPF, DKIM, DMARC); null where nobody looked'),
  to: z.array(address),
  cc: z.array(address),
  bcc: z.array(address),
  text: z.string(),
  html: z
    .string()
    .nullable()
    .describe('A customer’s HTML as it came, not cleaned: show it in a sandboxed frame only'),
  attachments: z.array(Attachment),
  delivery: Delivery.nullable(),
});

export const ConversationSummary = z.object({
  number: id,
  subject: z.string(),
  preview: z.string(),
  mailboxId: id,
  customer: z.object({ id, name: z.string(), organisation: z.string() }),
  assignee: person.nullable(),
  state: z.enum(['open', 'closed']),
  snoozed: z
    .object({ until: time.nullable().describe('Null: until they answer') })
    .nullable()
    .describe('Asleep: out of what is waiting and open'),
  waitingSince: time.nullable().describe('Since when the customer waits for an answer'),
  closedAt: time.nullable(),
  latestAt: time,
  createdAt: time,
});

export const TimelineItem = z.object({
  id: id.describe('Rises with time; a reply’s `basedOn`'),
  at: time,
  kind: z.string().describe('message, reply or note, or the event: assigned, closed, …'),
  by: person.nullable().describe('The teammate who did it'),
  data: z.record(z.string(), z.unknown()),
  message: Message.nullable(),
});

export const Conversation = ConversationSummary.extend({
  tags: z.array(z.string()),
  timeline: z.array(TimelineItem).describe('Oldest first'),
  earlier: id.nullable().describe('Pass as `before` for what came earlier'),
});

export const ConversationPage = z.object({
  conversations: z.array(ConversationSummary),
  next: z.string().nullable().describe('Pass as `cursor`; a page that is not full may still have one'),
  remarks: z.array(z.string()).describe('What of `q` could not be looked for as it was typed'),
});

export const Customer = z.object({
  id,
  name: z.string(),
  organisation: z.string(),
  zone: z.string().nullable().describe('IANA time zone, where a teammate set it'),
  createdAt: time,
  addresses: z.array(z.object({ address: z.string(), bouncedAt: time.nullable() })),
  conversations: z.array(
    z.object({
      number: id,
      subject: z.string(),
      latestAt: time,
      closedAt: time.nullable(),
      waitingSince: time.nullable(),
    }),
  ),
});

export const Created = z.object({ id, timelineItem: id });

export const body = {
  text: z.string().max(500_000).optional().describe('Plain text'),
  html: z.string().max(500_000).optional().describe('HTML of the composer’s kind; cleaned. Wins over text'),
};
export const eitherBody = { message: 'Give text or html.', path: ['text'] };
export const hasBody = (value: { text?: string; html?: string }) =>
  Boolean(value.text?.trim() || value.html?.trim());

const people = (what: string) =>
  z
    .array(z.string().max(1_000))
    .max(50)
    .optional()
    .describe(`${what}: addresses, with names or without. As usual when left out`);

export const NewReply = z
  .strictObject({
    ...body,
    to: people('Who it is for'),
    cc: people('Who gets a copy'),
    bcc: people('Who gets a copy that nobody else learns of'),
    close: z.boolean().optional().describe('Close the conversation with it'),
    basedOn: id
      .optional()
      .describe('The id of the newest timeline item its writer saw: 409 where somebody wrote since'),
  })
  .refine(hasBody, eitherBody);
export const NewForward = z.strictObject({
  message: id.describe('The letter that is handed on'),
  to: z.array(z.string().max(1_000)).min(1).max(50).describe('Addresses of people outside'),
  text: body.text,
  html: body.html,
});
export const NewNote = z.strictObject(body).refine(hasBody, eitherBody);
export const NewSnooze = z.strictObject({
  until: z
    .union([z.int(), z.string().max(100)])
    .describe(
      'Milliseconds UTC; or `answer`; `later`, in three hours; by your own clock `tomorrow`, a weekday (`monday`, the next one, never today) or `next week`, its Monday: at nine, or at a time (`monday 14:30`); a day (`2026-11-24`) or a time (`2026-11-24T09:00`)',
    ),
});
export const NewLink = z.strictObject({ to: id.describe('The other conversation’s number') });
export const NewTagging = z.strictObject({
  tag: z.string().max(1_000).describe('A word or a few; made where there is none'),
});
export const NewReversal = z.strictObject({
  event: id.describe('The id of the timeline item that is taken back: your own, with nothing after it'),
});
export const NewAssignment = z.strictObject({ teammate: id.describe('A teammate’s id') });

export const ListQuery = z.object({
  folder: z.enum(FOLDERS).default('open'),
  tag: z
    .string()
    .max(1_000)
    .optional()
    .describe('Those with this tag, the latest first; whatever the folder'),
  q: z
    .string()
    .max(20_000)
    .optional()
    .describe('What to find, as in the search box: words and operators such as from: and is:open'),
  cursor,
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const TimelineQuery = z.object({ before: z.coerce.number().int().positive().optional() });

export const MailSource = z.object({
  id,
  mailboxId: id,
  host: z.string(),
  port: z.int(),
  security: z.enum(['tls', 'starttls', 'none']),
  account: z.string().describe('The name it signs in with; its password or token is never given'),
  signIn: z.enum(['password', 'google', 'microsoft']),
  folders: z.array(z.string()),
  startFrom: z.enum(['now', 'all']),
  moveTo: z.string().nullable(),
  isConnected: z.boolean(),
  createdAt: time,
  checkedAt: time.nullable().describe('When it was last read to its end'),
  failingSince: time.nullable(),
  error: z.string().nullable(),
});
export const MailSources = z.object({ mailSources: z.array(MailSource) });

export const FailedMail = z.object({
  id,
  source: z.string().describe('smtp, import, relay, or imap: and the id of a mail source'),
  receivedAt: time,
  failedAt: time,
  error: z.string(),
  setAsideAt: time.nullable(),
  setAsideById: id.nullable().describe('The teammate who did'),
});
export const FailedMails = z.object({ failedMail: z.array(FailedMail) });

/** RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  fields: z.record(z.string(), z.string()).optional().describe('What each field has wrong'),
  news: z.array(z.unknown()).optional().describe('What was written, split or merged since `basedOn`'),
});
