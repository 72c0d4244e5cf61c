import { clockNotes, type Person } from '../../domain/coverage/coverage.ts';
import { roster } from '../../domain/schedule/roster.ts';
import { type Schedule, scheduleOf } from '../../domain/schedule/schedule.ts';
import { dateAt } from '../../domain/schedule/working-moments.ts';
import { feedSince } from '../../domain/shift/feed.ts';
import { teammates } from '../../domain/teammate/teammate.ts';
import { DAY, now } from '../../lib/clock.ts';
import type { Ctx } from '../context.ts';
import { type Errors, formStatus } from '../forms.ts';
import { Away, type TypedAway } from './hours-away.tsx';
import { CalendarAddress } from './hours-calendar.tsx';
import { HoursForm, type TypedWeek } from './hours-form.tsx';
import { HolidayForm, type TypedHolidays } from './hours-holidays.tsx';
import { settingsPage } from './settings.tsx';

const NOTED_DAYS = 200; // the next two changes of the clocks

export type Typed = {
  week?: TypedWeek;
  away?: TypedAway;
  holidays?: TypedHolidays;
  /** A calendar's new address, shown once. */
  address?: string;
  errors?: Errors;
};

/** The page with what was typed and what is wrong with it: 422 where something is. */
export async function hoursPage(
  c: Ctx,
  { week, away, holidays, address, errors = {} }: Typed,
): Promise<Response> {
  const { db, viewer } = c.var;
  const at = now();
  const today = dateAt(viewer.zone, at);
  const schedule = await scheduleOf(db, viewer, today);
  const [people, since, { people: known, names }] = await Promise.all([
    teammates(db),
    feedSince(db, viewer),
    roster(db, at),
  ]);
  const me = known.find(({ name }) => name === names.get(viewer.id));
  const others = people.filter(({ id }) => id !== viewer.id);
  const children = (
    <>
      <HoursForm
        typed={week ?? typedFrom(schedule)}
        errors={errors}
        others={others}
        notes={me ? notesFor(me, at) : []}
      />
      <Away schedule={schedule} typed={away ?? {}} errors={errors} today={today} />
      <HolidayForm saved={schedule.holidays} typed={holidays} errors={errors} />
      <CalendarAddress since={since} address={address} zone={viewer.zone} />
    </>
  );
  return settingsPage(c, {
    heading: 'When you are here',
    detail:
      'In your own time. Your teammates see when somebody is there for customers; why you are away is nobody’s business.',
    status: formStatus(errors),
    children,
  });
}

/** What the clocks do to these hours in the coming months, in words. */
function notesFor(me: Person, at: number): string[] {
  const today = Math.floor(at / DAY);
  return clockNotes([me], { from: today, to: today + NOTED_DAYS }).map((note) =>
    note.slice(me.name.length + 2),
  );
}

function typedFrom({ zone, week, interests, buddy, vetoes }: Schedule): TypedWeek {
  return {
    zone,
    rows: week,
    interests: interests.join(', '),
    capacity: String(buddy.capacity),
    most: buddy.perWeek === undefined ? '' : String(buddy.perWeek),
    vetoes,
  };
}

/** Errors under the names that a form's fields have. */
export function renamed(errors: Errors, names: Record<string, string>): Errors {
  return Object.fromEntries(Object.entries(errors).map(([name, words]) => [names[name] ?? name, words]));
}
