import { DAY, now } from '../../lib/clock.ts';
import { asVisible, type Viewer, type Visible } from '../access.ts';
import { dateText } from '../coverage/coverage.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { type Change, swap, takeOver } from '../rota/rota.ts';
import { board } from './board.ts';
import { plannedIn } from './moving.ts';
import { notify } from './notices.ts';
import { applyChanges } from './planning.ts';
import { findShift, type PlannedShift } from './shift.ts';
import { dateWords } from './words.ts';

/** An open swap. Without `inExchange` anybody in the programme may take the day over. */
export type Swap = {
  id: number;
  shift: PlannedShift;
  by: { id: number; name: string };
  inExchange: PlannedShift | null;
};

/** The open swaps, oldest first: offers that anybody may take, and days asked for in exchange. */
export async function openSwaps(db: Db): Promise<Swap[]> {
  const rows = await db
    .selectFrom('swap')
    .innerJoin('teammate', 'teammate.id', 'swap.teammateId')
    .innerJoin('shift', 'shift.id', 'swap.shiftId')
    .select(['swap.id', 'shiftId', 'forShiftId', 'teammateId', 'teammate.name'])
    .where('endedAt', 'is', null)
    .where('shift.date', '>=', dateText(Math.floor(now() / DAY))) // an offer of a day that is past has ended
    .orderBy('swap.id')
    .execute();
  const swaps: Swap[] = [];
  for (const row of rows)
    swaps.push({
      id: row.id,
      shift: await findShift(db, row.shiftId),
      by: { id: row.teammateId, name: row.name },
      inExchange: row.forShiftId === null ? null : await findShift(db, row.forShiftId),
    });
  return swaps;
}

/** An open swap; NotFound once it has ended. */
export async function findSwap(db: Db, id: number): Promise<Visible<Swap>> {
  const found = (await openSwaps(db)).find((one) => one.id === id);
  if (!found) throw new NotFound('This swap has ended: somebody was quicker, or the day changed.');
  return asVisible(found);
}

/**
 * A guest offers their day to everybody, or with `inExchange` asks somebody to change days. Forbidden for somebody
 * else's day; Invalid where it is offered already, past, or the exchange could not be.
 */
export async function offerSwap(
  tx: Tx,
  shift: Visible<PlannedShift>,
  { by, inExchange }: { by: Viewer; inExchange?: Visible<PlannedShift> },
): Promise<number> {
  if (shift.guest.id !== by.id) throw new Forbidden(`This day is ${shift.guest.name}’s to offer.`);
  const here = await board(tx);
  const mine = plannedIn(here, shift);
  if ((await openSwaps(tx)).some((one) => one.shift.id === shift.id))
    throw new Invalid({ swap: 'This day is offered already. Take the offer back first.' });
  if (inExchange) {
    const agreed = swap(here.coming, here.request, [mine, plannedIn(here, inExchange)]);
    if ('why' in agreed) throw new Invalid({ swap: agreed.why });
  }
  const { id } = await tx
    .insertInto('swap')
    .values({
      shiftId: shift.id,
      teammateId: by.id,
      forShiftId: inExchange?.id ?? null,
      createdAt: now(),
      acceptedAt: null,
      acceptedById: null,
      refusedAt: null,
      endedAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { kind: 'swap.offered', by, data: { swapId: id, shiftId: shift.id } });
  if (inExchange)
    await notify(tx, here.roster, [
      {
        teammateId: inExchange.guest.id,
        text: `${by.name} asks to change days: theirs on ${dateWords(shift.day)} for yours on ${dateWords(inExchange.day)}.`,
        href: `/shifts/${inExchange.id}`,
      },
    ]);
  return id;
}

/**
 * Somebody takes an offered day over, or the one who was asked agrees to the exchange. The day and the credit for it
 * go together, so nobody gains or loses (B1). Forbidden for whom it is not meant; Invalid with `swap` says why not.
 */
export async function acceptSwap(tx: Tx, offer: Visible<Swap>, by: Viewer): Promise<void> {
  const { shift, inExchange } = offer;
  if (offer.by.id === by.id) throw new Forbidden('This offer is yours. Somebody else can take it.');
  if (inExchange && inExchange.guest.id !== by.id)
    throw new Forbidden(`${inExchange.guest.name} was asked, so it is theirs to say.`);
  const here = await board(tx);
  const mine = plannedIn(here, shift);
  const taker = here.roster.names.get(by.id)!;
  const theirs = inExchange && plannedIn(here, inExchange);
  const agreed = theirs
    ? swap(here.coming, here.request, [mine, theirs])
    : takeOver(here.coming, here.request, { shift: mine, by: taker });
  if ('why' in agreed) throw new Invalid({ swap: agreed.why });
  const on = (date: number, guest: string) =>
    agreed.shifts.find((one) => one.date === date && one.guest === guest)!;
  const changes: Change[] = [{ shift: mine, what: 'moved', now: on(mine.date, taker) }];
  if (theirs) changes.push({ shift: theirs, what: 'moved', now: on(theirs.date, mine.guest) });
  await end(tx, offer.id, { acceptedAt: now(), acceptedById: by.id });
  await record(tx, { kind: 'swap.accepted', by, data: { swapId: offer.id, shiftId: shift.id } });
  await applyChanges(tx, here, { changes, by });
}

/** The one who was asked would rather keep their day. The asker is told, without a reason. */
export async function refuseSwap(tx: Tx, offer: Visible<Swap>, by: Viewer): Promise<void> {
  if (offer.inExchange?.guest.id !== by.id) throw new Forbidden('Nobody asked you about this one.');
  await end(tx, offer.id, { refusedAt: now() });
  await record(tx, { kind: 'swap.refused', by, data: { swapId: offer.id, shiftId: offer.shift.id } });
  const { roster } = await board(tx);
  const text = `${by.name} keeps their day, so yours stays on ${dateWords(offer.shift.day)}.`;
  await notify(tx, roster, [{ teammateId: offer.by.id, text, href: `/shifts/${offer.shift.id}` }]);
}

/** Takes one's own offer or question back; Forbidden for anybody else's. */
export async function withdrawSwap(tx: Tx, offer: Visible<Swap>, by: Viewer): Promise<void> {
  if (offer.by.id !== by.id) throw new Forbidden(`This offer is ${offer.by.name}’s to take back.`);
  await end(tx, offer.id, {});
  await record(tx, {
    kind: 'swap.withdrawn',
    by,
    data: { swapId: offer.id, shiftId: offer.shift.id },
  });
}

type Ending = { acceptedAt?: number; acceptedById?: number; refusedAt?: number };

async function end(tx: Tx, id: number, ending: Ending): Promise<void> {
  const ended = await tx
    .updateTable('swap')
    .set({ ...ending, endedAt: now() })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw new Conflict('Somebody was quicker: this swap has ended.');
}
