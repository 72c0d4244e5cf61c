import { type Entry, peopleText } from '../search/indexing.ts';
import type { ReceivedMail } from './receiving.ts';

/** A received mail as the search index takes it, but for the customer. */
export function entryOf(
  mail: ReceivedMail,
  where: { messageId: number; conversationId: number; mailboxIds: number[] },
): Omit<Entry, 'customer'> {
  const { from, recipients, subject, text, receivedAt, files } = mail;
  return {
    ...where,
    at: receivedAt,
    subject,
    body: text,
    sender: peopleText([from]),
    recipients: peopleText([...recipients.to, ...recipients.cc]),
    files: files.filter((file) => !file.inline).map((file) => file.name),
  };
}
