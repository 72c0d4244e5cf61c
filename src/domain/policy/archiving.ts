import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { MOST_POLICIES, type Policy } from './policy.ts';

/** It holds no more: nobody is asked about it and nothing is filed under it. Its history stays. Conflict where it is archived. */
export async function archivePolicy(tx: Tx, policy: Visible<Policy>, { by }: { by: Viewer }): Promise<void> {
  const archived = await tx
    .updateTable('policy')
    .set({ archivedAt: now(), reviewAskedAt: null })
    .where('id', '=', policy.id)
    .where('archivedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!archived) throw new Conflict('Somebody has archived it already.');
  await record(tx, { kind: 'policy.archived', by, data: { policy: policy.id, title: policy.title } });
}

/** It holds again, as it was. Restored twice it is once. Invalid where there are too many others by now. */
export async function restorePolicy(tx: Tx, policy: Visible<Policy>, { by }: { by: Viewer }): Promise<void> {
  const standing = tx.selectFrom('policy').select('id').where('archivedAt', 'is', null);
  if ((await standing.limit(MOST_POLICIES).execute()).length === MOST_POLICIES)
    throw new Invalid({ policy: `There can be ${MOST_POLICIES} policies. Archive another one first.` });
  const restored = await tx
    .updateTable('policy')
    .set({ archivedAt: null })
    .where('id', '=', policy.id)
    .where('archivedAt', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (restored)
    await record(tx, { kind: 'policy.restored', by, data: { policy: policy.id, title: policy.title } });
}
