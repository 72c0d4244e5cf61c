import { type Viewer, viewerFor } from '../../src/domain/access.ts';
import { transaction } from '../../src/domain/database.ts';
import { type Mailbox, openMailbox } from '../../src/domain/mailbox/mailbox.ts';
import { type Desk, joins } from './desk.ts';

/** Nils, who works in a mailbox of his own (billing@fieldnotes.example) and sees no other. Nobody else sees his. */
export async function memberElsewhere({ db, ana }: Desk): Promise<{ nils: Viewer; mailbox: Mailbox }> {
  const mailbox = await transaction(db, (tx) =>
    openMailbox(tx, { name: 'Billing', address: 'billing@fieldnotes.example' }, ana),
  );
  const { id } = await joins(db, { name: 'Nils Berg', email: 'nils@fieldnotes.example' });
  await db
    .deleteFrom('mailboxAccess')
    .where((eb) =>
      eb.or([
        eb.and([eb('teammateId', '=', id), eb('mailboxId', '<>', mailbox.id)]),
        eb.and([eb('teammateId', '<>', id), eb('mailboxId', '=', mailbox.id)]),
      ]),
    )
    .execute();
  return { nils: await viewerFor(db, id), mailbox };
}
