import {
  clockChangesAhead,
  cover,
  dateText,
  dayOf,
  handovers,
  newGaps,
  whatIf as whatIfOf,
} from '../../domain/coverage/coverage.ts';
import { transaction } from '../../domain/database.ts';
import { Invalid } from '../../domain/errors.ts';
import { roster } from '../../domain/schedule/roster.ts';
import { askForHours } from '../../domain/shift/asking.ts';
import { waitingFor } from '../../domain/shift/simulating.ts';
import { DAY, now } from '../../lib/clock.ts';
import type { Ctx, Handler } from '../context.ts';
import { joinerOf, wrongIn } from '../shifts/joiner.ts';
import { bodyOf, queryOf } from './input.ts';
import type { Route } from './openapi.ts';
import * as schemas from './schemas-shifts.ts';

const LONGEST = 400; // days in one answer
const LOOKED_AT = 14; // days

/** GET /coverage */
const show: Handler = async (c) => {
  const dates = datesOf(c, 7);
  const { people } = await roster(c.var.db, now());
  return c.json({ ...cover(people, dates), handovers: handovers(people, dates) });
};

/** The dates of a query, both included; Invalid where they are none, or too many for one answer. */
export function datesOf(c: Ctx, usual: number): { from: number; to: number } {
  const query = queryOf(c, schemas.Dates);
  const from = query.from === '' ? Math.floor(now() / DAY) : dayOf(query.from);
  if (from === null) throw new Invalid({ from: 'from is a date like 2026-10-25.' });
  const to = query.to === '' ? from + usual - 1 : dayOf(query.to);
  if (to === null || to < from) throw new Invalid({ to: 'to is a date like 2026-10-25, not before from.' });
  if (to - from > LONGEST) throw new Invalid({ to: `${LONGEST} days are the most for one answer.` });
  return { from, to };
}

/** GET /coverage/ahead */
const ahead: Handler = async (c) => {
  const at = now();
  const { people } = await roster(c.var.db, at);
  const clockChanges = clockChangesAhead(people, at).map(({ zone, at: moment, day, opens }) => ({
    zone,
    at: moment,
    date: dateText(day),
    opens,
  }));
  return c.json({ opening: newGaps(people, at), clockChanges });
};

/** GET /coverage/what-if and GET /waiting ask the same question. */
function askedIn(c: Ctx) {
  const typed = queryOf(c, schemas.JoinerQuery);
  const errors = wrongIn(typed);
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  const day = dayOf(typed.day) ?? Math.floor(now() / DAY);
  return { typed, dates: { from: day, to: day + LOOKED_AT - 1 } };
}

const whatIf: Handler = async (c) => {
  const { typed, dates } = askedIn(c);
  if (typed.zone === '') throw new Invalid({ zone: 'Say where somebody might join: zone=Europe/Lisbon.' });
  const { people } = await roster(c.var.db, now());
  const { days } = joinerOf(typed).hours[0]!;
  const { gapBefore, gapAfter, filled } = whatIfOf(people, dates, { ...typed, days });
  return c.json({ gapBefore, gapAfter, filled });
};

const waiting: Handler = async (c) => {
  const { typed, dates } = askedIn(c);
  const { people } = await roster(c.var.db, now());
  const stated = { letters: Number(typed.letters), minutes: Number(typed.minutes) };
  const joiner = typed.zone === '' ? null : joinerOf(typed);
  const waits = await waitingFor(c.var.db, { people, joiner, dates, stated });
  return c.json(waits ?? { basis: null, today: null, changed: null });
};

/** POST /coverage/questions */
const question: Handler = async (c) => {
  const { teammate, gapAt } = await bodyOf(c, schemas.NewQuestion);
  await transaction(c.var.db, (tx) => askForHours(tx, c.var.viewer, { teammateId: teammate, gapAt }));
  return c.body(null, 204);
};

/** Who is there when, what comes, and what would change it. */
export const COVERAGE_OPERATIONS: Route[] = [
  {
    method: 'get',
    path: '/coverage',
    summary: 'Who is there when, by UTC days',
    query: schemas.Dates,
    gives: schemas.Coverage,
    handler: show,
  },
  {
    method: 'get',
    path: '/coverage/ahead',
    summary: 'Hours that open, and changes of clocks',
    gives: schemas.CoverageAhead,
    handler: ahead,
  },
  {
    method: 'get',
    path: '/coverage/what-if',
    summary: 'What somebody more would fill',
    query: schemas.JoinerQuery,
    gives: schemas.WhatIf,
    handler: whatIf,
  },
  {
    method: 'get',
    path: '/waiting',
    summary: 'How long customers would wait, simulated for the team',
    query: schemas.JoinerQuery,
    gives: schemas.Waiting,
    handler: waiting,
  },
  {
    method: 'post',
    path: '/coverage/questions',
    summary: 'Ask somebody to begin earlier or stay longer',
    body: schemas.NewQuestion,
    gives: null,
    handler: question,
  },
];
