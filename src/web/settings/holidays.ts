import { transaction } from '../../domain/database.ts';
import { confirmHolidays, holidaysToConfirm } from '../../domain/schedule/holidays.ts';
import { DAY, now } from '../../lib/clock.ts';
import type { Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt } from '../forms.ts';
import { hoursPage } from './hours-page.tsx';

const YEAR = 365; // days

/** GET /settings/holidays?country=DE&subdivision=BE: the holidays of a place, to look through. */
export const show: Handler = async (c) => {
  const country = (c.req.query('country') ?? '').trim();
  const subdivision = (c.req.query('subdivision') ?? '').trim();
  if (country === '') return c.redirect('/settings/hours', 303);
  const today = Math.floor(now() / DAY);
  const { value, errors } = await attempt(async () =>
    holidaysToConfirm({ country, subdivision }, { from: today, to: today + YEAR }),
  );
  return hoursPage(c, { holidays: { country, subdivision, listed: value ?? [] }, errors });
};

/** PUT /settings/holidays: those that are days off. */
export const update: Handler = async (c) => {
  const body = await c.req.parseBody({ all: true });
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '');
  const place = { country: text('country'), subdivision: text('subdivision') };
  const confirmed = [body.confirmed ?? []].flat().filter((date) => typeof date === 'string');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => confirmHolidays(tx, c.var.viewer, { ...place, confirmed })),
  );
  if (errors) return hoursPage(c, { holidays: { ...place, listed: [] }, errors });
  flash(c, place.country ? 'These holidays are days off for you.' : 'No public holidays, then.');
  return c.redirect('/settings/hours', 303);
};
