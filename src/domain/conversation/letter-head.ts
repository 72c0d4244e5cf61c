import type { Viewer, Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { mailboxesOf } from '../mailbox/mailbox.ts';
import type { Conversation } from './conversation.ts';

/** What stands around the words of a reply where its customer opens it. */
export type LetterHead = { subject: string; from: string; signature: string };

/** The head of a reply that the viewer would send now. */
export async function letterHead(
  db: Db,
  viewer: Viewer,
  conversation: Visible<Conversation>,
): Promise<LetterHead> {
  const mailbox = (await mailboxesOf(db, viewer)).find((one) => one.id === conversation.mailboxId);
  const { subject } = conversation;
  return {
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    from: viewer.name,
    signature: mailbox?.signature ?? '',
  };
}
