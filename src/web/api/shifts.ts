import { dateText } from '../../domain/coverage/coverage.ts';
import { transaction } from '../../domain/database.ts';
import { daysToMoveTo, moveShift } from '../../domain/shift/moving.ts';
import { findShift, type PlannedShift, shiftsBetween, whyFor } from '../../domain/shift/shift.ts';
import { acceptSwap, offerSwap, openSwaps, refuseSwap, withdrawSwap } from '../../domain/shift/swapping.ts';
import type { Ctx, Handler } from '../context.ts';
import { shiftIn, swapIn } from '../finders.ts';
import { datesOf } from './coverage.ts';
import { bodyOf, named } from './input.ts';
import type { Route } from './openapi.ts';
import * as schemas from './schemas-shifts.ts';

const USUAL = 42; // days: six weeks

function shown(c: Ctx, shift: PlannedShift) {
  const { id, date, guest, buddy } = shift;
  return { id, date, guest, buddy, why: whyFor(shift, c.var.viewer) };
}

/** GET /shifts */
const index: Handler = async (c) => {
  const shifts = await shiftsBetween(c.var.db, datesOf(c, USUAL));
  return c.json({ shifts: shifts.map((shift) => shown(c, shift)) });
};

/** GET /shifts/:number */
const show: Handler = async (c) => c.json(shown(c, await shiftIn(c)));

/** GET /shifts/:number/dates: where its guest may move it. */
const dates: Handler = async (c) => {
  const open = await daysToMoveTo(c.var.db, await shiftIn(c));
  return c.json({ dates: open.map(dateText) });
};

/** PUT /shifts/:number/date */
const updateDate: Handler = async (c) => {
  const shift = await shiftIn(c);
  const { date } = await bodyOf(c, schemas.NewDate);
  await transaction(c.var.db, (tx) => moveShift(tx, shift, { date, by: c.var.viewer }));
  return c.body(null, 204);
};

/** POST /shifts/:number/swaps */
const createSwap: Handler = async (c) => {
  const shift = await shiftIn(c);
  const asked = await bodyOf(c, schemas.NewSwap);
  const inExchange =
    asked.inExchange === undefined
      ? undefined
      : await named('inExchange', findShift(c.var.db, asked.inExchange));
  const id = await transaction(c.var.db, (tx) => offerSwap(tx, shift, { by: c.var.viewer, inExchange }));
  return c.json({ id }, 201);
};

/** GET /swaps */
const swaps: Handler = async (c) =>
  c.json({
    swaps: (await openSwaps(c.var.db)).map((swap) => ({
      id: swap.id,
      shift: shown(c, swap.shift),
      by: swap.by,
      inExchange: swap.inExchange && shown(c, swap.inExchange),
    })),
  });

/** POST /swaps/:number/acceptance, POST /swaps/:number/refusal, DELETE /swaps/:number */
const ending =
  (end: typeof acceptSwap): Handler =>
  async (c) => {
    const swap = await swapIn(c);
    await transaction(c.var.db, (tx) => end(tx, swap, c.var.viewer));
    return c.body(null, 204);
  };

/** The days with customers and what two agree about them. */
export const SHIFT_OPERATIONS: Route[] = [
  {
    method: 'get',
    path: '/shifts',
    summary: 'Who spends which day with customers',
    query: schemas.Dates,
    gives: schemas.Shifts,
    handler: index,
  },
  { method: 'get', path: '/shifts/:number', summary: 'One day', gives: schemas.Shift, handler: show },
  {
    method: 'get',
    path: '/shifts/:number/dates',
    summary: 'Dates to which its guest can move it',
    gives: schemas.OpenDates,
    handler: dates,
  },
  {
    method: 'put',
    path: '/shifts/:number/date',
    summary: 'Move your own day',
    body: schemas.NewDate,
    gives: null,
    handler: updateDate,
  },
  {
    method: 'post',
    path: '/shifts/:number/swaps',
    summary: 'Offer your day, or ask to change days',
    body: schemas.NewSwap,
    gives: schemas.Made,
    status: 201,
    handler: createSwap,
  },
  {
    method: 'get',
    path: '/swaps',
    summary: 'Open offers and questions',
    gives: schemas.Swaps,
    handler: swaps,
  },
  {
    method: 'post',
    path: '/swaps/:number/acceptance',
    summary: 'Take the day, or change days',
    gives: null,
    handler: ending(acceptSwap),
  },
  {
    method: 'post',
    path: '/swaps/:number/refusal',
    summary: 'Keep your day',
    gives: null,
    handler: ending(refuseSwap),
  },
  {
    method: 'delete',
    path: '/swaps/:number',
    summary: 'Take an offer back',
    gives: null,
    handler: ending(withdrawSwap),
  },
];
