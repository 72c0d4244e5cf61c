import type { Viewer } from '../access.ts';
import type { Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { isSavedFor } from './attaching.ts';

/**
 * Takes a file off a draft of one's own, of a reply, a note, a letter to somebody new or an incident's answer, or off a saved reply that one may use.
 * NotFound for any other, and for a reply that waits to go by itself.
 */
export async function detach(tx: Tx, viewer: Viewer, attachmentId: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('attachment')
    .where('id', '=', attachmentId)
    .where((eb) =>
      eb.or([
        eb(
          'draftId',
          'in',
          eb.selectFrom('draft').select('id').where('teammateId', '=', viewer.id).where('sendAt', 'is', null),
        ),
        eb(
          'conversationDraftId',
          'in',
          eb.selectFrom('conversationDraft').select('id').where('teammateId', '=', viewer.id),
        ),
        eb(
          'incidentDraftId',
          'in',
          eb.selectFrom('incidentDraft').select('id').where('teammateId', '=', viewer.id),
        ),
        isSavedFor(viewer)(eb),
      ]),
    )
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new NotFound('This file is not in a draft of yours.');
}
