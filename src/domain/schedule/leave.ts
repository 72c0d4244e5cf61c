import { now } from '../../lib/clock.ts';
import type { Viewer } from '../access.ts';
import { dateText, dayOf } from '../coverage/coverage.ts';
import type { Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { replanShifts } from '../shift/planning.ts';

const LONGEST_DAYS = 731; // two years; a longer one is a slip of the year

/**
 * A person is away, both dates included, in their own zone. No reason is asked or kept (practices 4.1). Days with
 * customers that it meets get another buddy, move, or go to somebody else. Throws Invalid with `from` or `to`.
 */
export async function enterLeave(
  tx: Tx,
  viewer: Viewer,
  { from, to }: { from: string; to: string },
): Promise<number> {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === null) throw new Invalid({ from: 'The first day is a date like 2026-10-25.' });
  if (last === null) throw new Invalid({ to: 'The last day is a date like 2026-10-25.' });
  if (last < first)
    throw new Invalid({ to: `${to} is before the leave begins, ${from}. The last day away is included.` });
  if (last - first > LONGEST_DAYS)
    throw new Invalid({ to: `That is more than two years. Is the year of ${to} right?` });
  const { id } = await tx
    .insertInto('leave')
    .values({ teammateId: viewer.id, firstDate: dateText(first), lastDate: dateText(last), createdAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { kind: 'leave.entered', by: viewer, data: { from, to } });
  await replanShifts(tx, { by: viewer });
  return id;
}

/** Takes back one's own leave; NotFound for anybody else's. What was planned meanwhile stays. */
export async function cancelLeave(tx: Tx, viewer: Viewer, id: number): Promise<void> {
  const gone = await tx
    .deleteFrom('leave')
    .where('id', '=', id)
    .where('teammateId', '=', viewer.id)
    .returning(['firstDate', 'lastDate'])
    .executeTakeFirst();
  if (!gone) throw new NotFound('This leave is not here any more.');
  await record(tx, {
    kind: 'leave.cancelled',
    by: viewer,
    data: { from: gone.firstDate, to: gone.lastDate },
  });
  await replanShifts(tx, { by: viewer });
}
