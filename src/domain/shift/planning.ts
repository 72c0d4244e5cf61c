import { now } from '../../lib/clock.ts';
import { type Day, dateText, dayOf } from '../coverage/coverage.ts';
import type { Tx } from '../database.ts';
import { type Actor, record } from '../event.ts';
import { type Change, type Credit, pauseOn, plan, type Replanned, replan, type Shift } from '../rota/rota.ts';
import { type Board, board, rowOf } from './board.ts';
import { notify } from './notices.ts';
import { changeNotices, plannedNotices, type Told } from './telling.ts';

/**
 * Plans the rota again from today on, changing as little as it must, and tells those concerned; does nothing before the
 * programme has started. Called in the transaction of whatever changed: leave, hours, who takes part, a pause, the night.
 */
export async function replanShifts(tx: Tx, { by }: { by: Actor | null }): Promise<void> {
  const at = now();
  // First of all, so that two who plan at once do it one after the other.
  const running = await tx
    .updateTable('rota')
    .set({ changedAt: at })
    .where('id', '=', 1)
    .where('startedAt', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (!running) return;
  const settled = await settle(tx, await board(tx, at));
  const paused = settled.coming.filter(({ date }) => pauseOn(settled.pauses, date) !== null);
  const previous = settled.coming.filter((shift) => !paused.includes(shift));
  const { credits: _, ...request } = settled.request;
  const planned = replan(previous, { ...request, credits: creditsByName(settled) }, { from: settled.today });
  const calledOff = paused.map((shift): Change => ({ shift, what: 'dropped', now: null }));
  await write(tx, settled, {
    planned: { ...planned, changes: [...planned.changes, ...calledOff] },
    previous,
    by,
  });
}

/** Brings the accounts up to yesterday: who was due, and who went. What was never planned is not made up. */
async function settle(tx: Tx, here: Board): Promise<Board> {
  const { today, settings, request } = here;
  const through = settings.settledThrough === null ? today - 1 : dayOf(settings.settledThrough)!;
  if (settings.settledThrough !== null && through >= today - 1) return here;
  const kept = here.past.filter(({ date }) => date > through);
  const accounts =
    through >= today - 1
      ? { credits: {}, owing: settings.owing }
      : plan({
          ...request,
          dates: { from: through + 1, to: today - 1 },
          history: here.past.filter(({ date }) => date <= through),
          credits: creditsByName(here),
          kept,
          fillFrom: Infinity,
        });
  const credits: Record<string, Credit> = {};
  for (const [name, credit] of Object.entries(accounts.credits)) credits[here.roster.ids.get(name)!] = credit;
  const settledThrough = dateText(today - 1);
  await tx
    .updateTable('rota')
    .set({ settledThrough, credits: JSON.stringify(credits), owing: String(accounts.owing) })
    .where('id', '=', 1)
    .execute();
  return {
    ...here,
    settings: { ...settings, settledThrough, credits, owing: accounts.owing },
    request: { ...request, owing: accounts.owing },
  };
}

/** What each is owed, by the planner's names. */
function creditsByName({ settings, roster }: Pick<Board, 'settings' | 'roster'>): Record<string, Credit> {
  return Object.fromEntries(
    Object.entries(settings.credits).flatMap(([id, credit]) => {
      const name = roster.names.get(Number(id));
      return name === undefined ? [] : [[name, credit]];
    }),
  );
}

type Written = { planned: Replanned; previous: Shift[]; by: Actor | null };

async function write(tx: Tx, here: Board, { planned, previous, by }: Written): Promise<void> {
  const changed = new Set(planned.changes.map(({ shift }) => shift));
  const known = new Set(
    [
      ...previous.filter((shift) => !changed.has(shift)),
      ...planned.changes.flatMap(({ now: shift }) => shift ?? []),
    ].map(keyOf),
  );
  const fresh = planned.shifts.filter((shift) => shift.date >= here.today && !known.has(keyOf(shift)));
  await applyChanges(tx, here, { changes: planned.changes, by });
  const told: Told[] = [];
  for (const shift of fresh) told.push(await insert(tx, here, { shift, by }));
  await notify(tx, here.roster, plannedNotices(here.roster.names, told));
  await tx
    .updateTable('rota')
    .set({ emptyPlaces: JSON.stringify(planned.unplaced.slice(0, 50)) })
    .where('id', '=', 1)
    .execute();
}

function keyOf({ date, guest }: { date: Day; guest: string }): string {
  return `${date} ${guest}`;
}

async function insert(tx: Tx, here: Board, { shift, by }: { shift: Shift; by: Actor | null }): Promise<Told> {
  const at = now();
  const { ids } = here.roster;
  const people = { guestId: ids.get(shift.guest)!, buddyId: ids.get(shift.buddy)! };
  const date = dateText(shift.date);
  const { id } = await tx
    .insertInto('shift')
    .values({ ...people, date, why: shift.why, createdAt: at, changedAt: at, calledOffAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { kind: 'shift.planned', by, data: { shiftId: id, date, ...people } });
  return { id, date: shift.date, ...people };
}

type Applied = { changes: Change[]; by: Actor | null };

/** Writes what changed for shifts that were there, records it, and tells those concerned. */
export async function applyChanges(tx: Tx, here: Board, { changes, by }: Applied): Promise<void> {
  const { ids } = here.roster;
  const at = now();
  const found = changes.map((change) => ({ ...change, row: rowOf(here, change.shift)! }));
  if (found.length === 0) return;
  const touched = found.map(({ row }) => row.id);
  // Aside first: two that change places would meet on the way (one guest for a buddy, one day for a guest).
  await tx.updateTable('shift').set({ calledOffAt: at, changedAt: at }).where('id', 'in', touched).execute();
  await tx
    .updateTable('swap')
    .set({ endedAt: at })
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('shiftId', 'in', touched), eb('forShiftId', 'in', touched)]))
    .execute();
  for (const { row, now: shift, what } of found) {
    const old: Told = { ...row, date: dayOf(row.date)! };
    const next: Told | null = shift && {
      id: row.id,
      date: shift.date,
      guestId: ids.get(shift.guest)!,
      buddyId: ids.get(shift.buddy)!,
    };
    if (next && shift) {
      const values = { date: dateText(next.date), guestId: next.guestId, buddyId: next.buddyId };
      await tx
        .updateTable('shift')
        .set({ ...values, why: shift.why, calledOffAt: null })
        .where('id', '=', row.id)
        .execute();
    }
    await recordChange(tx, { what, old, next, by });
    await notify(tx, here.roster, changeNotices(here.roster.names, { old, now: next }));
  }
}

type Recorded = { what: Change['what']; old: Told; next: Told | null; by: Actor | null };

async function recordChange(tx: Tx, { what, old, next, by }: Recorded): Promise<void> {
  const data = { shiftId: old.id, from: dateText(old.date), ...(next ? { to: dateText(next.date) } : {}) };
  if (!next) await record(tx, { kind: 'shift.called-off', by, data });
  else if (old.guestId !== next.guestId) await record(tx, { kind: 'shift.swapped', by, data });
  else if (what === 'moved') await record(tx, { kind: 'shift.moved', by, data });
  else await record(tx, { kind: 'shift.buddy-changed', by, data });
}
