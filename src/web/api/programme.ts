import { dateText } from '../../domain/coverage/coverage.ts';
import { transaction } from '../../domain/database.ts';
import { currentPause, pauseRota, resumeRota } from '../../domain/shift/pausing.ts';
import { changePart, changeRota, parts } from '../../domain/shift/programme.ts';
import { rotaSettings } from '../../domain/shift/settings.ts';
import { type Handler, numberIn } from '../context.ts';
import { bodyOf } from './input.ts';
import type { Route } from './openapi.ts';
import * as schemas from './schemas-shifts.ts';

/** GET /programme: what people are owed is in no answer. */
const show: Handler = async (c) => {
  const { startedAt, cadenceDays, guestsOnDay, leastGapDays, startsOn, emptyPlaces } = await rotaSettings(
    c.var.db,
  );
  const pause = await currentPause(c.var.db);
  return c.json({
    running: startedAt !== null,
    cadenceDays,
    guestsOnDay,
    leastGapDays,
    startsOn,
    pause: pause && {
      from: dateText(pause.from),
      reviewOn: dateText(pause.reviewOn),
      reason: pause.reason,
    },
    people: (await parts(c.var.db)).map(({ id, name, takesPartAs, leader, reason }) => ({
      person: { id, name },
      takesPartAs,
      leader,
      reason,
    })),
    emptyPlaces: emptyPlaces.map(({ date, why }) => ({ date: dateText(date), why })),
  });
};

/** PUT /programme */
const update: Handler = async (c) => {
  const settings = await bodyOf(c, schemas.NewProgramme);
  await transaction(c.var.db, (tx) => changeRota(tx, c.var.viewer, settings));
  return c.body(null, 204);
};

/** PUT /programme/people/:number */
const updatePart: Handler = async (c) => {
  const teammateId = numberIn(c);
  const part = await bodyOf(c, schemas.NewPart);
  await transaction(c.var.db, (tx) => changePart(tx, c.var.viewer, { ...part, teammateId }));
  return c.body(null, 204);
};

/** POST /programme/pause */
const createPause: Handler = async (c) => {
  const pause = await bodyOf(c, schemas.NewPause);
  await transaction(c.var.db, (tx) => pauseRota(tx, c.var.viewer, pause));
  return c.body(null, 204);
};

/** DELETE /programme/pause */
const destroyPause: Handler = async (c) => {
  await transaction(c.var.db, (tx) => resumeRota(tx, c.var.viewer));
  return c.body(null, 204);
};

/** How the days with customers are planned: read by everybody, changed by owners. */
export const PROGRAMME_OPERATIONS: Route[] = [
  {
    method: 'get',
    path: '/programme',
    summary: 'How days with customers are planned, and who takes part',
    gives: schemas.Programme,
    handler: show,
  },
  {
    method: 'put',
    path: '/programme',
    summary: 'Set the cadence and start; for owners',
    body: schemas.NewProgramme,
    gives: null,
    handler: update,
  },
  {
    method: 'put',
    path: '/programme/people/:number',
    summary: 'Say how somebody takes part; for owners',
    body: schemas.NewPart,
    gives: null,
    handler: updatePart,
  },
  {
    method: 'post',
    path: '/programme/pause',
    summary: 'Pause, with a reason and a date to look at it again; for owners',
    body: schemas.NewPause,
    gives: null,
    handler: createPause,
  },
  {
    method: 'delete',
    path: '/programme/pause',
    summary: 'Go on from today; for owners',
    gives: null,
    handler: destroyPause,
  },
];
