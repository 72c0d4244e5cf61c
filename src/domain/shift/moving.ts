import type { Viewer, Visible } from '../access.ts';
import { type Day, dateText, dayOf } from '../coverage/coverage.ts';
import type { Db, Tx } from '../database.ts';
import { Forbidden, Invalid } from '../errors.ts';
import { move, openDays, type Shift } from '../rota/rota.ts';
import { type Board, board } from './board.ts';
import { applyChanges } from './planning.ts';
import type { PlannedShift } from './shift.ts';

/** The dates to which a guest may move a day: at most a week away, present, gaps kept, a buddy free (G1). */
export async function daysToMoveTo(db: Db, shift: Visible<PlannedShift>): Promise<Day[]> {
  const here = await board(db);
  const planned = plannedIn(here, shift);
  return openDays(here.coming, here.request, { shift: planned }).filter((day) => day >= here.today);
}

/**
 * A guest moves their own day. The buddy stays where that fits, else a free one takes over; both are told. Forbidden
 * for somebody else's day; Invalid with `date` says why a date will not do.
 */
export async function moveShift(
  tx: Tx,
  shift: Visible<PlannedShift>,
  { date, by }: { date: string; by: Viewer },
): Promise<void> {
  if (shift.guest.id !== by.id) throw new Forbidden(`This day is ${shift.guest.name}’s to move.`);
  const to = dayOf(date);
  if (to === null) throw new Invalid({ date: 'Choose one of the days.' });
  const here = await board(tx);
  if (to < here.today) throw new Invalid({ date: 'That day is past.' });
  const planned = plannedIn(here, shift);
  const agreed = move(here.coming, here.request, { shift: planned, to });
  if ('why' in agreed) throw new Invalid({ date: agreed.why });
  const moved = agreed.shifts.find((one) => one.guest === planned.guest && one.date === to)!;
  await applyChanges(tx, here, { changes: [{ shift: planned, what: 'moved', now: moved }], by });
}

/** A stored shift among those of the board; Invalid where it is past. */
export function plannedIn(here: Board, shift: PlannedShift): Shift {
  const name = here.roster.names.get(shift.guest.id)!;
  const found = here.coming.find((one) => dateText(one.date) === shift.date && one.guest === name);
  if (!found) throw new Invalid({ date: 'This day is past.', swap: 'This day is past.' });
  return found;
}
