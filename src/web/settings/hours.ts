import { WEEKDAYS } from '../../domain/coverage/coverage.ts';
import { transaction } from '../../domain/database.ts';
import { saveSchedule } from '../../domain/schedule/schedule.ts';
import type { Ctx, Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors } from '../forms.ts';
import { ROWS, type TypedWeek } from './hours-form.tsx';
import { hoursPage } from './hours-page.tsx';

/** GET /settings/hours: when a person is here. */
export const show: Handler = (c) => hoursPage(c, {});

/** PUT /settings/hours: the usual week, the zone, interests and who is never paired. */
export const update: Handler = async (c) => {
  const { week, places } = await typedWeek(c);
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) =>
      saveSchedule(tx, c.var.viewer, {
        zone: week.zone,
        week: places.map((place) => week.rows[place]!),
        interests: week.interests
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
        vetoes: week.vetoes,
        buddy: { capacity: Number(week.capacity), ...(week.most ? { perWeek: Number(week.most) } : {}) },
      }),
    ),
  );
  if (errors) return hoursPage(c, { week, errors: inPlaces(errors, places) });
  flash(c, 'Your hours are saved.');
  return c.redirect('/settings/hours', 303);
};

/** What was typed, and which lines say something: an empty line is no window. */
async function typedWeek(c: Ctx): Promise<{ week: TypedWeek; places: number[] }> {
  const body = await c.req.parseBody({ all: true });
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '');
  const rows = Array.from({ length: ROWS }, (_, i) => ({
    days: WEEKDAYS.filter((day) => text(`week-${i}-${day}`) !== ''),
    from: text(`week-${i}-from`),
    to: text(`week-${i}-to`),
    ...(text(`week-${i}-chosen`) ? { chosen: true } : {}),
  }));
  const places = rows.flatMap(({ days, from, to }, i) => (days.length > 0 || from || to ? [i] : []));
  const vetoes = [body.vetoes ?? []].flat().map(Number);
  const week: TypedWeek = {
    rows,
    zone: text('zone'),
    interests: text('interests'),
    capacity: text('capacity') || '1',
    most: text('most'),
    vetoes: vetoes.filter((id) => Number.isSafeInteger(id) && id > 0),
  };
  return { week, places };
}

/** Errors count the windows that were said; the page counts its lines. */
function inPlaces(errors: Errors, places: number[]): Errors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, words]) => [
      name.replace(/^week\.(\d+)/, (_, i: string) => `week.${places[Number(i)] ?? i}`),
      words,
    ]),
  );
}
