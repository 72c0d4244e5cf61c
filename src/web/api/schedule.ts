import { dateText } from '../../domain/coverage/coverage.ts';
import { transaction } from '../../domain/database.ts';
import { cancelException, enterException } from '../../domain/schedule/excepting.ts';
import { confirmHolidays, holidaysToConfirm } from '../../domain/schedule/holidays.ts';
import { cancelLeave, enterLeave } from '../../domain/schedule/leave.ts';
import { saveSchedule, scheduleOf } from '../../domain/schedule/schedule.ts';
import { dateAt } from '../../domain/schedule/working-moments.ts';
import { endFeed, makeFeed } from '../../domain/shift/feed.ts';
import { findNotice, markRead, unreadNotices } from '../../domain/shift/notices.ts';
import { DAY, now } from '../../lib/clock.ts';
import { type Handler, numberIn } from '../context.ts';
import { bodyOf, queryOf } from './input.ts';
import type { Route } from './openapi.ts';
import * as schemas from './schemas-shifts.ts';

const YEAR = 365; // days

/** GET /schedule: one's own, and nobody else's. */
const show: Handler = async (c) => {
  const { buddy, exceptions, ...schedule } = await scheduleOf(
    c.var.db,
    c.var.viewer,
    dateAt(c.var.viewer.zone, now()),
  );
  return c.json({
    ...schedule,
    buddy: { capacity: buddy.capacity, mostInAWeek: buddy.perWeek },
    exceptions: exceptions.map(({ id, date, kind, fromTime, toTime }) => ({
      id,
      date,
      kind,
      from: fromTime,
      to: toTime,
    })),
  });
};

/** PUT /schedule */
const update: Handler = async (c) => {
  const { buddy, ...said } = await bodyOf(c, schemas.NewSchedule);
  const perWeek = buddy.mostInAWeek === undefined ? {} : { perWeek: buddy.mostInAWeek };
  await transaction(c.var.db, (tx) =>
    saveSchedule(tx, c.var.viewer, { ...said, buddy: { capacity: buddy.capacity, ...perWeek } }),
  );
  return c.body(null, 204);
};

/** GET /holidays: those of a place, to look through. */
const holidays: Handler = async (c) => {
  const today = Math.floor(now() / DAY);
  const found = holidaysToConfirm(queryOf(c, schemas.HolidayQuery), { from: today, to: today + YEAR });
  return c.json({ holidays: found.map(({ day, name }) => ({ date: dateText(day), name })) });
};

/** PUT /schedule/holidays */
const updateHolidays: Handler = async (c) => {
  const confirmed = await bodyOf(c, schemas.NewHolidays);
  await transaction(c.var.db, (tx) => confirmHolidays(tx, c.var.viewer, confirmed));
  return c.body(null, 204);
};

/** POST /schedule/leave */
const createLeave: Handler = async (c) => {
  const dates = await bodyOf(c, schemas.NewLeave);
  const id = await transaction(c.var.db, (tx) => enterLeave(tx, c.var.viewer, dates));
  return c.json({ id }, 201);
};

/** DELETE /schedule/leave/:number */
const destroyLeave: Handler = async (c) => {
  await transaction(c.var.db, (tx) => cancelLeave(tx, c.var.viewer, numberIn(c)));
  return c.body(null, 204);
};

/** POST /schedule/exceptions */
const createException: Handler = async (c) => {
  const exception = await bodyOf(c, schemas.NewException);
  const id = await transaction(c.var.db, (tx) => enterException(tx, c.var.viewer, exception));
  return c.json({ id }, 201);
};

/** DELETE /schedule/exceptions/:number */
const destroyException: Handler = async (c) => {
  await transaction(c.var.db, (tx) => cancelException(tx, c.var.viewer, numberIn(c)));
  return c.body(null, 204);
};

/** POST /schedule/calendar: a new secret address; an older one ends. */
const createCalendar: Handler = async (c) => {
  const token = await transaction(c.var.db, (tx) => makeFeed(tx, c.var.viewer));
  return c.json({ address: `${c.var.web.config.baseUrl}/calendars/${token}.ics` }, 201);
};

/** DELETE /schedule/calendar */
const destroyCalendar: Handler = async (c) => {
  await transaction(c.var.db, (tx) => endFeed(tx, c.var.viewer));
  return c.body(null, 204);
};

/** GET /notices: what one has not read. */
const notices: Handler = async (c) => c.json({ notices: await unreadNotices(c.var.db, c.var.viewer) });

/** POST /notices/:number/reading */
const createReading: Handler = async (c) => {
  const notice = await findNotice(c.var.db, c.var.viewer, numberIn(c));
  await transaction(c.var.db, (tx) => markRead(tx, notice));
  return c.body(null, 204);
};

type Said = Pick<Route, 'path' | 'summary' | 'handler'>;
const made = (route: Said & Pick<Route, 'body'>): Route => ({
  method: 'post',
  gives: schemas.Made,
  status: 201,
  ...route,
});
const done = (method: Route['method'], route: Said & Pick<Route, 'body'>): Route => ({
  method,
  gives: null,
  ...route,
});

/** What a person says of themself: when they are here, and what they are told. */
export const SCHEDULE_OPERATIONS: Route[] = [
  { method: 'get', path: '/schedule', summary: 'Your own hours', gives: schemas.Schedule, handler: show },
  done('put', { path: '/schedule', summary: 'Say your hours', body: schemas.NewSchedule, handler: update }),
  {
    method: 'get',
    path: '/holidays',
    summary: 'The public holidays of a place, to look through',
    query: schemas.HolidayQuery,
    gives: schemas.HolidayList,
    handler: holidays,
  },
  done('put', {
    path: '/schedule/holidays',
    summary: 'Say which holidays are days off for you',
    body: schemas.NewHolidays,
    handler: updateHolidays,
  }),
  made({ path: '/schedule/leave', summary: 'Enter leave', body: schemas.NewLeave, handler: createLeave }),
  done('delete', { path: '/schedule/leave/:number', summary: 'Take leave back', handler: destroyLeave }),
  made({
    path: '/schedule/exceptions',
    summary: 'Say that one date differs',
    body: schemas.NewException,
    handler: createException,
  }),
  done('delete', {
    path: '/schedule/exceptions/:number',
    summary: 'Make a date usual again',
    handler: destroyException,
  }),
  {
    ...made({
      path: '/schedule/calendar',
      summary: 'A new secret calendar address',
      handler: createCalendar,
    }),
    gives: schemas.CalendarAddress,
  },
  done('delete', { path: '/schedule/calendar', summary: 'End the address', handler: destroyCalendar }),
  {
    method: 'get',
    path: '/notices',
    summary: 'What is new for you',
    gives: schemas.Notices,
    handler: notices,
  },
  done('post', { path: '/notices/:number/reading', summary: 'I have read it', handler: createReading }),
];
