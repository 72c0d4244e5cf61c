import { expect, test } from 'vitest';
import { dayOf, workingTime } from '../../../src/domain/coverage/coverage.ts';
import { transaction } from '../../../src/domain/database.ts';
import { confirmHolidays, holidaysToConfirm } from '../../../src/domain/schedule/holidays.ts';
import { roster } from '../../../src/domain/schedule/roster.ts';
import { scheduleOf } from '../../../src/domain/schedule/schedule.ts';
import { desk } from '../../support/desk.ts';
import { TUESDAY, worksAt } from '../../support/rota.ts';

const YEAR = { from: dayOf('2026-11-01')!, to: dayOf('2027-10-31')! };
const BERLIN = { country: 'DE', subdivision: 'BE' };

test('the holidays of a place are shown for somebody to look at, by state', () => {
  const names = (place: { country: string; subdivision: string }) =>
    holidaysToConfirm(place, YEAR).map(({ name }) => name);
  expect(names(BERLIN)).toContain('International Women’s Day'.replace('’', "'"));
  expect(names({ country: 'DE', subdivision: 'BY' })).toContain('Epiphany');
  expect(names(BERLIN)).not.toContain('Epiphany');
});

test('only what was confirmed is a day off, and nothing is guessed from a zone', async () => {
  const office = await desk();
  await worksAt(office, office.ana, { from: '08:00', to: '17:00' });
  const off = async () => {
    const { people } = await roster(office.db, TUESDAY);
    return [...workingTime(people[0]!, YEAR).holidays.keys()];
  };
  expect(await off()).toEqual([]);
  await transaction(office.db, (tx) =>
    confirmHolidays(tx, office.ana, { ...BERLIN, confirmed: ['2026-12-25', '2027-03-26'] }),
  );
  expect(await off()).toEqual([dayOf('2026-12-25'), dayOf('2027-03-26')]);
  expect((await scheduleOf(office.db, office.ana, '2026-11-01')).week).toHaveLength(1);
  await transaction(office.db, (tx) =>
    confirmHolidays(tx, office.ana, { country: '', subdivision: '', confirmed: [] }),
  );
  expect(await off()).toEqual([]);
});

test('they can be confirmed before anything else was said', async () => {
  const { db, yuki } = await desk();
  await transaction(db, (tx) =>
    confirmHolidays(tx, yuki, { country: 'AU', subdivision: 'NSW', confirmed: ['2027-01-26'] }),
  );
  expect((await scheduleOf(db, yuki, '2026-11-01')).holidays).toEqual({
    country: 'AU',
    subdivision: 'NSW',
    confirmed: ['2027-01-26'],
  });
});

test.each([
  [{ country: 'XX', subdivision: '', confirmed: [] }, 'country'],
  [{ country: 'DE', subdivision: 'NSW', confirmed: [] }, 'subdivision'],
  [{ country: 'DE', subdivision: '', confirmed: ['2026-13-01'] }, 'confirmed'],
])('%j is refused at its field', async (input, field) => {
  const { db, ana } = await desk();
  const confirmed = transaction(db, (tx) => confirmHolidays(tx, ana, input));
  await expect(confirmed).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  expect(await db.selectFrom('schedule').selectAll().execute()).toEqual([]);
});
