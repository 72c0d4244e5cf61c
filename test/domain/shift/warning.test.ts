import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { enterLeave } from '../../../src/domain/schedule/leave.ts';
import { spanWords, warnOfGaps } from '../../../src/domain/shift/warning.ts';
import { planShifts } from '../../../src/jobs/plan-shifts.ts';
import { travel } from '../../../src/lib/clock.ts';
import { itIs } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { DAY, TUESDAY, toldTo, worksAt } from '../../support/rota.ts';

/** Two people who cover weekdays together; the clock stands at 3 November 2026. */
async function covered() {
  itIs(TUESDAY);
  const office = await desk();
  await worksAt(office, office.ana, { from: '08:00', to: '13:00' });
  await worksAt(office, office.tomas, { from: '12:00', to: '18:00' });
  await warnOfGaps(office.db);
  return office;
}

test('a roster as it always is warns of nothing, weekends and nights included', async () => {
  const office = await covered();
  expect(await toldTo(office, office.ana)).toEqual([]);
});

test('a gap that leave opens is told to the owners, in their own time, once', async () => {
  const office = await covered();
  await transaction(office.db, (tx) =>
    enterLeave(tx, office.tomas, { from: '2026-11-09', to: '2026-11-10' }),
  );
  await planShifts(office.db);
  const told = await toldTo(office, office.ana);
  expect(told).toEqual([
    'Nobody is there for customers on Monday 9 November from 13:00 to 19:00 your time, and on other days after it.',
  ]);
  expect(await toldTo(office, office.tomas)).toEqual([]);
  travel(TUESDAY + 3 * DAY);
  await planShifts(office.db);
  expect(await toldTo(office, office.ana)).toEqual(told);
});

test('the hour that a change of clocks opens is told fourteen days ahead, and not again each day', async () => {
  itIs(Date.UTC(2027, 2, 10, 9));
  const office = await desk();
  await worksAt(office, office.ana, { from: '07:00', to: '16:00' });
  await worksAt(office, office.tomas, { from: '12:00', to: '21:00' });
  await worksAt(office, office.yuki, { from: '08:00', to: '17:00' });
  for (let day = 0; day < 20; day++) {
    travel(Date.UTC(2027, 2, 10 + day, 9));
    await warnOfGaps(office.db);
  }
  const told = await toldTo(office, office.ana);
  expect(told[0]).toContain('Monday 29 March from 21:00 to 22:00 your time');
  // Lisbon's hour once, and what Sydney's own change a week later adds to it.
  expect(told.length).toBeLessThanOrEqual(2);
  const warned = await office.db
    .selectFrom('coverageWarning')
    .select(['startsAt', 'warnedAt'])
    .orderBy('id')
    .execute();
  expect(warned[0]!.startsAt - warned[0]!.warnedAt).toBeGreaterThan(13 * DAY);
});

test('where nobody has said their hours, there is nothing to warn of', async () => {
  const office = await desk();
  await warnOfGaps(office.db);
  expect(await office.db.selectFrom('coverageWarning').selectAll().execute()).toEqual([]);
});

test('a stretch is said on the clock of whoever reads', () => {
  const span = { start: Date.UTC(2026, 9, 25, 6), end: Date.UTC(2026, 9, 25, 7) };
  expect(spanWords(span, 'Europe/Berlin')).toBe('Sunday 25 October from 07:00 to 08:00');
  expect(spanWords(span, 'Asia/Kolkata')).toBe('Sunday 25 October from 11:30 to 12:30');
  const night = { start: Date.UTC(2026, 9, 25, 22), end: Date.UTC(2026, 9, 26, 2) };
  expect(spanWords(night, 'UTC')).toBe('Sunday 25 October from 22:00 to Monday 26 October 02:00');
});
