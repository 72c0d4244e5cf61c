import { DAY, now } from '../../lib/clock.ts';
import { ownersOnly, type Viewer } from '../access.ts';
import { dateText, dayOf } from '../coverage/coverage.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { pauseOn, pauseProblem } from '../rota/rota.ts';
import { pausesOf } from './board.ts';
import { replanShifts } from './planning.ts';

const LONGEST_REASON = 300;

/** The pause in force today or still to come; null where there is none. */
export async function currentPause(db: Db) {
  const today = Math.floor(now() / DAY);
  const pauses = await pausesOf(db);
  return pauses.find((pause) => (pause.until ?? Infinity) >= Math.max(today, pause.from)) ?? null;
}

/**
 * The programme rests from a date on, with a reason that everybody reads and a date to look at it again (G4). The days
 * planned in it are called off, their guests and buddies told; nobody earns or owes anything meanwhile.
 */
export async function pauseRota(
  tx: Tx,
  viewer: Viewer,
  input: { from: string; reviewOn: string; reason: string },
): Promise<void> {
  ownersOnly(viewer, 'pause the programme');
  const from = dayOf(input.from);
  const reviewOn = dayOf(input.reviewOn);
  const reason = input.reason.trim().slice(0, LONGEST_REASON);
  if (from === null) throw new Invalid({ from: 'The first day is a date like 2026-10-25.' });
  if (reviewOn === null)
    throw new Invalid({ reviewOn: 'Choose a date on which to look at it again: no pause drifts on.' });
  const problem = pauseProblem({ from, reviewOn, reason });
  if (problem) throw new Invalid({ [problem.field]: problem.why });
  if (await currentPause(tx)) throw new Conflict('The programme is paused already.');
  await tx
    .insertInto('pause')
    .values({
      fromDate: dateText(from),
      reviewOn: dateText(reviewOn),
      reason,
      teammateId: viewer.id,
      createdAt: now(),
      untilDate: null,
      endedAt: null,
    })
    .execute();
  await record(tx, {
    kind: 'rota.paused',
    by: viewer,
    data: { from: input.from, reviewOn: input.reviewOn },
  });
  await replanShifts(tx, { by: viewer });
}

/** The programme goes on from today; days are planned again. Conflict where it is not paused. */
export async function resumeRota(tx: Tx, viewer: Viewer): Promise<void> {
  ownersOnly(viewer, 'pause the programme');
  const pause = await currentPause(tx);
  if (!pause) throw new Conflict('The programme is not paused.');
  const yesterday = Math.floor(now() / DAY) - 1;
  // One that has not begun never was: it ends the day before its first.
  const until = pauseOn([pause], yesterday) ? yesterday : pause.from - 1;
  await tx
    .updateTable('pause')
    .set({ untilDate: dateText(until), endedAt: now() })
    .where('id', '=', pause.id)
    .execute();
  await record(tx, { kind: 'rota.resumed', by: viewer });
  await replanShifts(tx, { by: viewer });
}
