import { transaction } from '../../domain/database.ts';
import { endFeed, feedOf, makeFeed } from '../../domain/shift/feed.ts';
import type { Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { hoursPage } from './hours-page.tsx';

/** POST /settings/calendar: makes a secret address, shown once; an older one ends. */
export const create: Handler = async (c) => {
  const token = await transaction(c.var.db, (tx) => makeFeed(tx, c.var.viewer));
  return hoursPage(c, { address: `${c.var.web.config.baseUrl}/calendars/${token}.ics` });
};

/** DELETE /settings/calendar */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => endFeed(tx, c.var.viewer));
  flash(c, 'The address has ended. Calendars that read it see nothing more.');
  return c.redirect('/settings/hours', 303);
};

/** GET /calendars/:token: a person's days, for their calendar program; whoever has the address may read it. */
export const show: Handler = async (c) => {
  const token = (c.req.param('token') ?? '').replace(/\.ics$/, '');
  const host = new URL(c.var.web.config.baseUrl).hostname;
  const calendar = await feedOf(c.var.db, { token, host });
  return c.body(calendar, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, max-age=900',
    'content-disposition': 'inline; filename="days-with-customers.ics"',
  });
};
