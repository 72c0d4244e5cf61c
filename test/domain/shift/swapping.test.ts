import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { transaction } from '../../../src/domain/database.ts';
import { enterLeave } from '../../../src/domain/schedule/leave.ts';
import { planNightly } from '../../../src/domain/shift/nightly.ts';
import { rotaSettings } from '../../../src/domain/shift/settings.ts';
import { findShift, type PlannedShift } from '../../../src/domain/shift/shift.ts';
import {
  acceptSwap,
  findSwap,
  offerSwap,
  openSwaps,
  refuseSwap,
  withdrawSwap,
} from '../../../src/domain/shift/swapping.ts';
import { travel } from '../../../src/lib/clock.ts';
import { coming, programme, toldTo } from '../../support/rota.ts';

/** A running programme, the first day of each guest, and what they do. */
async function swapping() {
  const office = await programme(28);
  const { db, sofie, jonas } = office;
  const firstOf = (shifts: PlannedShift[], { id }: Viewer) => shifts.find(({ guest }) => guest.id === id)!;
  const shifts = await coming(office);
  const offers = async (by: Viewer, id: number, inExchange?: number) =>
    transaction(db, async (tx) =>
      offerSwap(tx, await findShift(tx, id), {
        by,
        inExchange: inExchange === undefined ? undefined : await findShift(tx, inExchange),
      }),
    );
  const accepts = (by: Viewer, id: number) =>
    transaction(db, async (tx) => acceptSwap(tx, await findSwap(tx, id), by));
  return { ...office, offers, accepts, theirs: firstOf(shifts, sofie), mine: firstOf(shifts, jonas) };
}

test('two guests change days: each still does one, and both are told', async () => {
  const { offers, accepts, ...office } = await swapping();
  const id = await offers(office.sofie, office.theirs.id, office.mine.id);
  expect((await toldTo(office, office.jonas)).at(-1)).toContain('Sofie asks to change days');
  await accepts(office.jonas, id);
  expect((await findShift(office.db, office.theirs.id)).guest.name).toBe('Jonas');
  expect((await findShift(office.db, office.mine.id)).guest.name).toBe('Sofie');
  expect((await findShift(office.db, office.theirs.id)).date).toBe(office.theirs.date);
  expect(await openSwaps(office.db)).toEqual([]);
  const kinds = await office.db.selectFrom('event').select('kind').where('kind', 'like', 's%').execute();
  expect(kinds.map(({ kind }) => kind).filter((kind) => kind === 'shift.swapped')).toHaveLength(2);
});

test('a day that is taken over takes its credit along: what is owed adds up as before (B1)', async () => {
  const { offers, accepts, ...office } = await swapping();
  const before = await coming(office);
  await accepts(office.jonas, await offers(office.sofie, office.theirs.id));
  expect((await findShift(office.db, office.theirs.id)).guest.name).toBe('Jonas');
  expect(await coming(office)).toHaveLength(before.length);
  travel(
    Date.parse(`${office.mine.date > office.theirs.date ? office.mine.date : office.theirs.date}T12:00:00Z`) +
      86_400_000,
  );
  await planNightly(office.db);
  const { credits } = await rotaSettings(office.db);
  const sum = (what: 'earned' | 'done') => Object.values(credits).reduce((all, one) => all + one[what], 0);
  expect(sum('earned')).toBeCloseTo(sum('done'), 6);
});

test('the one who was asked may keep their day; the asker is told without a reason', async () => {
  const { offers, ...office } = await swapping();
  const id = await offers(office.sofie, office.theirs.id, office.mine.id);
  const refuse = (by: Viewer) =>
    transaction(office.db, async (tx) => refuseSwap(tx, await findSwap(tx, id), by));
  await expect(refuse(office.tomas)).rejects.toThrow('Nobody asked you');
  await refuse(office.jonas);
  expect((await toldTo(office, office.sofie)).at(-1)).toMatch(/^Jonas keeps their day, so yours stays on/);
  await expect(refuse(office.jonas)).rejects.toThrow('has ended');
});

test('an offer can be taken back, by whoever made it', async () => {
  const { offers, ...office } = await swapping();
  const id = await offers(office.sofie, office.theirs.id);
  const withdraw = (by: Viewer) =>
    transaction(office.db, async (tx) => withdrawSwap(tx, await findSwap(tx, id), by));
  await expect(withdraw(office.jonas)).rejects.toThrow('Sofie’s to take back');
  await withdraw(office.sofie);
  expect(await openSwaps(office.db)).toEqual([]);
});

test('nobody offers another’s day, offers twice, or accepts what is not theirs to accept', async () => {
  const { offers, accepts, ...office } = await swapping();
  await expect(offers(office.jonas, office.theirs.id)).rejects.toThrow('Sofie’s to offer');
  const id = await offers(office.sofie, office.theirs.id, office.mine.id);
  await expect(offers(office.sofie, office.theirs.id)).rejects.toMatchObject({
    fields: { swap: expect.stringContaining('offered already') },
  });
  await expect(accepts(office.sofie, id)).rejects.toThrow('This offer is yours');
  await expect(accepts(office.tomas, id)).rejects.toThrow('Jonas was asked');
});

test('somebody who is no guest cannot take a day over, and nothing changes', async () => {
  const { offers, accepts, ...office } = await swapping();
  const before = await coming(office);
  const id = await offers(office.sofie, office.theirs.id);
  await expect(accepts(office.yuki, id)).rejects.toMatchObject({
    fields: { swap: 'Yuki Kimura does not take part in the rota.' },
  });
  expect(await coming(office)).toEqual(before);
  expect(await openSwaps(office.db)).toHaveLength(1);
});

test('an exchange with one’s own day is none', async () => {
  const { offers, ...office } = await swapping();
  const [, second] = (await coming(office)).filter(({ guest }) => guest.id === office.sofie.id);
  await expect(offers(office.sofie, office.theirs.id, second!.id)).rejects.toMatchObject({
    fields: { swap: 'Both days are Sofie’s.' },
  });
});

test('an offer ends when its day changes under it', async () => {
  const { offers, ...office } = await swapping();
  const id = await offers(office.sofie, office.theirs.id);
  await transaction(office.db, (tx) =>
    enterLeave(tx, office.sofie, { from: office.theirs.date, to: office.theirs.date }),
  );
  await expect(findSwap(office.db, id)).rejects.toThrow('has ended');
});
