import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { scheduleOf } from '../../../src/domain/schedule/schedule.ts';
import { askForHours } from '../../../src/domain/shift/asking.ts';
import { itIs } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { TUESDAY, toldTo, worksAt } from '../../support/rota.ts';

/** Ana until 12:00 and Tomás from 13:00 UTC: an hour between them on each weekday. */
async function withAnHour() {
  itIs(TUESDAY);
  const office = await desk();
  await worksAt(office, office.ana, { from: '08:00', to: '13:00' }); // Lagos is an hour ahead of UTC
  await worksAt(office, office.tomas, { from: '13:00', to: '18:00' });
  const gapAt = Date.UTC(2026, 10, 4, 12);
  const asks = (teammateId: number, at = gapAt) =>
    transaction(office.db, (tx) => askForHours(tx, office.yuki, { teammateId, gapAt: at }));
  return { ...office, asks };
}

test('who could stay longer is asked in their own time of day', async () => {
  const { asks, ...office } = await withAnHour();
  await asks(office.ana.id);
  expect(await toldTo(office, office.ana)).toEqual([
    'Yuki Kimura asks: could you stay until 14:00 on Wednesday 4 November? Nobody is there for customers then. It is yours to say.',
  ]);
});

test('who could begin earlier is asked to', async () => {
  const { asks, ...office } = await withAnHour();
  await asks(office.tomas.id);
  expect((await toldTo(office, office.tomas))[0]).toContain(
    'could you begin at 12:00 on Wednesday 4 November?',
  );
});

test('asking changes nobody’s hours', async () => {
  const { asks, ...office } = await withAnHour();
  const before = await scheduleOf(office.db, office.ana, '2026-01-01');
  await asks(office.ana.id);
  expect(await scheduleOf(office.db, office.ana, '2026-01-01')).toEqual(before);
  const kinds = await office.db
    .selectFrom('event')
    .select('kind')
    .where('kind', '=', 'coverage.asked')
    .execute();
  expect(kinds).toHaveLength(1);
});

test.each([
  ['somebody who cannot help', (office: { yuki: { id: number } }) => office.yuki.id, undefined],
  ['nobody', () => 4711, undefined],
  [
    'somebody about an hour that is covered',
    (office: { ana: { id: number } }) => office.ana.id,
    Date.UTC(2026, 10, 4, 9),
  ],
  ['somebody about no time at all', (office: { ana: { id: number } }) => office.ana.id, 0],
] as const)('%s is not asked', async (_, who, at) => {
  const { asks, ...office } = await withAnHour();
  await expect(asks(who(office), at)).rejects.toMatchObject({
    fields: { teammate: expect.stringContaining('covered by now') },
  });
  expect(await office.db.selectFrom('notice').selectAll().execute()).toEqual([]);
});
