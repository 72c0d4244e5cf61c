import { now } from '../../lib/clock.ts';
import type { Viewer } from '../access.ts';
import {
  type Dates,
  dayOf,
  type Holidays,
  type PublicHoliday,
  placeProblem,
  publicHolidays,
} from '../coverage/coverage.ts';
import type { Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { replanShifts } from '../shift/planning.ts';

/** A place by its codes (ISO 3166): `DE`, `BE`. */
type HolidayPlace = { country: string; subdivision: string };

/** The public holidays of a place for a person to look through; throws Invalid where the place is not known. */
export function holidaysToConfirm(place: HolidayPlace, dates: Dates): PublicHoliday[] {
  return publicHolidays(known(place), dates);
}

/**
 * A person says which public holidays are days off for them (practices 4.16: the list has errors, so somebody looks).
 * Holidays after the list's end count only once they are confirmed too. An empty country means none.
 */
export async function confirmHolidays(
  tx: Tx,
  viewer: Viewer,
  { confirmed, ...place }: HolidayPlace & { confirmed: string[] },
): Promise<void> {
  if (confirmed.some((date) => dayOf(date) === null))
    throw new Invalid({ confirmed: 'One of these is no date of the calendar.' });
  const holidays = place.country === '' ? null : JSON.stringify({ ...known(place), confirmed });
  const values = { holidays, holidaysConfirmedAt: holidays === null ? null : now(), changedAt: now() };
  await tx
    .insertInto('schedule')
    .values({ ...values, teammateId: viewer.id, week: '[]', interests: '[]', vetoes: '[]', buddy: null })
    .onConflict((conflict) => conflict.column('teammateId').doUpdateSet(values))
    .execute();
  await record(tx, {
    kind: 'schedule.holidays-confirmed',
    by: viewer,
    data: { country: place.country, subdivision: place.subdivision },
  });
  await replanShifts(tx, { by: viewer });
}

function known({ country, subdivision }: HolidayPlace): Holidays {
  const place = { country, ...(subdivision ? { subdivision } : {}) };
  const problem = placeProblem(place);
  if (problem) throw new Invalid({ [problem.field]: `${problem.why}.` });
  return place;
}
