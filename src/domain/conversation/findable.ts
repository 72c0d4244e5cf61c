import type { Tx } from '../database.ts';
import { readFilesLater } from '../search/attachment-text.ts';
import { type Entry, indexMessage, peopleText } from '../search/indexing.ts';
import type { ReceivedMail } from './receiving.ts';

type Where = Pick<Entry, 'messageId' | 'conversationId' | 'mailboxIds' | 'customer'>;

/** Makes a received mail findable by its words at once, and by what its files hold as soon as they are read. */
export async function makeFindable(tx: Tx, mail: ReceivedMail, where: Where): Promise<void> {
  const { from, recipients, subject, text, receivedAt, files } = mail;
  await indexMessage(tx, {
    ...where,
    at: receivedAt,
    subject,
    body: text,
    sender: peopleText([from]),
    recipients: peopleText([...recipients.to, ...recipients.cc]),
    files: files.filter((file) => !file.inline).map((file) => file.name),
  });
  await readFilesLater(tx, where.messageId, files);
}
