import { now } from '../../lib/clock.ts';
import type { Viewer } from '../access.ts';
import type { Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { replanShifts } from '../shift/planning.ts';
import { checkException, scheduleOf } from './schedule.ts';

/** One date that differs. Empty times mean "as usual"; `off` without times is the whole day. */
export type NewException = { date: string; kind: 'here' | 'off'; from: string; to: string; chosen: boolean };

/**
 * Says that one date differs from the usual week. Throws Invalid with the field: a date that is none, a time that the
 * clocks skip on that very date, hours outside 07:00 to 21:00 that were not chosen, a date that says nothing.
 */
export async function enterException(tx: Tx, viewer: Viewer, input: NewException): Promise<number> {
  const row = {
    date: input.date,
    kind: input.kind,
    fromTime: input.from || null,
    toTime: input.to || null,
    chosenAt: input.chosen ? now() : null,
  };
  checkException(await scheduleOf(tx, viewer, input.date), row);
  const { id } = await tx
    .insertInto('scheduleException')
    .values({ ...row, teammateId: viewer.id, createdAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { kind: 'schedule-exception.entered', by: viewer, data: { date: input.date } });
  await replanShifts(tx, { by: viewer });
  return id;
}

/** The date is as usual again; NotFound for somebody else's. */
export async function cancelException(tx: Tx, viewer: Viewer, id: number): Promise<void> {
  const gone = await tx
    .deleteFrom('scheduleException')
    .where('id', '=', id)
    .where('teammateId', '=', viewer.id)
    .returning('date')
    .executeTakeFirst();
  if (!gone) throw new NotFound('This day is as usual already.');
  await record(tx, { kind: 'schedule-exception.cancelled', by: viewer, data: { date: gone.date } });
  await replanShifts(tx, { by: viewer });
}
