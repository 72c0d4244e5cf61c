import { DAY, MINUTE, now } from '../../lib/clock.ts';
import { newGaps, type Span } from '../coverage/coverage.ts';
import { type Db, transaction } from '../database.ts';
import { record } from '../event.ts';
import { roster } from '../schedule/roster.ts';
import { owners } from '../teammate/teammate.ts';
import { type NewNotice, notify } from './notices.ts';

const TOLD_LATELY = 8 * DAY; // ms: a hole that comes every day is told once

/**
 * Looks fourteen days ahead and tells the owners, each in their own zone and working time, of gaps that were not there
 * the week before (A2). A gap is told once, however often this runs.
 */
export async function warnOfGaps(db: Db): Promise<void> {
  const at = now();
  const people = await roster(db, at);
  if (!people.people.some((person) => !person.guest && person.hours.length > 0)) return;
  const fresh = newGaps(people.people, at);
  if (fresh.length === 0) return;
  await transaction(db, async (tx) => {
    const warned = await tx
      .selectFrom('coverageWarning')
      .select(['startsAt', 'endsAt'])
      .where('startsAt', '>=', fresh[0]!.start - TOLD_LATELY)
      .execute();
    const untold = fresh.filter((gap) => !warned.some((one) => isTold(one, gap)));
    if (untold.length === 0) return;
    await tx
      .insertInto('coverageWarning')
      .values(untold.map(({ start, end }) => ({ startsAt: start, endsAt: end, warnedAt: at })))
      .execute();
    await record(tx, { kind: 'coverage.warned', data: { start: untold[0]!.start, end: untold[0]!.end } });
    await notify(
      tx,
      people,
      (await owners(tx)).map((owner) => noticeFor(owner, untold)),
    );
  });
}

/** The very gap, or one at the same time of another day of that week. */
function isTold(warned: { startsAt: number; endsAt: number }, gap: Span): boolean {
  const days = Math.round((gap.start - warned.startsAt) / DAY) * DAY;
  return (
    Math.abs(days) <= TOLD_LATELY && warned.startsAt + days <= gap.start && warned.endsAt + days >= gap.end
  );
}

function noticeFor({ id, zone }: { id: number; zone: string }, gaps: Span[]): NewNotice {
  const [first] = gaps;
  const more = gaps.length > 1 ? ', and on other days after it' : '';
  return {
    teammateId: id,
    text: `Nobody is there for customers on ${spanWords(first!, zone)} your time${more}.`,
    href: `/shifts?day=${new Date(first!.start).toISOString().slice(0, 10)}`,
  };
}

/** "Sunday 25 October from 07:00 to 08:00", on a zone's clock; the end has its own day where that is another. */
export function spanWords({ start, end }: { start: number; end: number }, zone: string): string {
  const at = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  const day = (moment: number) =>
    new Date(moment).toLocaleDateString('en-GB', {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
  const clock = (moment: number) => at(moment).toString().slice(11, 16);
  const isSameDay = day(start) === day(end - MINUTE);
  return `${day(start)} from ${clock(start)} to ${isSameDay ? '' : `${day(end)} `}${clock(end)}`;
}
