import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import { company } from '../company/company.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { draftFor } from '../conversation/drafting.ts';
import { greetedIn } from '../conversation/writer.ts';
import { firstName } from '../customer/naming.ts';
import type { Db, Tx } from '../database.ts';
import { type Attachment, copyAttachments, mayAttach } from '../message/attaching.ts';
import { fill, type Values } from './filling.ts';
import type { SavedReply } from './saved-reply.ts';

/** What is known of a conversation, for the variables of a saved reply. Whom it greets is verified (row I9). */
export async function valuesFor(db: Db, viewer: Viewer, conversation: Conversation): Promise<Values> {
  const [customer, mailbox, firm, greeted] = await Promise.all([
    db
      .selectFrom('customer')
      .select('organisation')
      .where('id', '=', conversation.customerId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('mailbox')
      .select('address')
      .where('id', '=', conversation.mailboxId)
      .executeTakeFirstOrThrow(),
    company(db),
    greetedIn(db, conversation),
  ]);
  return {
    'customer first name': greeted.firstName,
    'customer name': greeted.name,
    organisation: customer.organisation || null,
    'my first name': firstName(viewer.name) ?? viewer.name,
    'my name': viewer.name,
    company: firm?.name ?? null,
    mailbox: mailbox.address,
    subject: conversation.subject || null,
  };
}

/** A saved reply as it stands in a conversation: what is known filled in, what is not left for a person. */
export async function filled(
  db: Db,
  conversation: Visible<Conversation>,
  { saved, by }: { saved: SavedReply; by: Viewer },
): Promise<string> {
  return fill(saved.html, await valuesFor(db, by, conversation));
}

/**
 * Takes a saved reply: its files lie beside one's draft, and it comes first next time. Gives its words, filled in, and
 * the files; where in the draft the words stand is for the writer. Invalid where the files outgrow what mail carries.
 */
export async function insertSavedReply(
  tx: Tx,
  conversation: Visible<Conversation>,
  { saved, by, kind }: { saved: Visible<SavedReply>; by: Viewer; kind: 'reply' | 'note' },
): Promise<{ html: string; attachments: Attachment[] }> {
  const html = await filled(tx, conversation, { saved, by });
  await tx
    .insertInto('savedReplyUse')
    .values({ teammateId: by.id, savedReplyId: saved.id, usedAt: now() })
    .onConflict((conflict) => conflict.columns(['teammateId', 'savedReplyId']).doUpdateSet({ usedAt: now() }))
    .execute();
  if (saved.attachments.length === 0) return { html, attachments: [] };
  const draftId = await draftFor(tx, conversation, { by, kind });
  const bytes = saved.attachments.reduce((sum, file) => sum + file.size, 0);
  await mayAttach(tx, { draftId }, bytes);
  return {
    html,
    attachments: await copyAttachments(tx, { from: { savedReplyId: saved.id }, to: { draftId } }),
  };
}
