import { expect, test } from 'vitest';
import { viewerFor } from '../../../src/domain/access.ts';
import { transaction } from '../../../src/domain/database.ts';
import { saveSchedule, scheduleOf } from '../../../src/domain/schedule/schedule.ts';
import { desk } from '../../support/desk.ts';

const OFFICE = { days: ['mon', 'tue'] as ('mon' | 'tue')[], from: '08:00', to: '17:00' };

async function saves(input: object) {
  const office = await desk();
  const save = transaction(office.db, (tx) =>
    saveSchedule(tx, office.ana, { zone: 'Africa/Lagos', week: [OFFICE], ...input }),
  );
  return { office, save };
}

test('a week, a zone, interests and vetoes are saved together and read again', async () => {
  const { office, save } = await saves({});
  await save;
  const night = { days: ['fri' as const], from: '22:00', to: '06:00', chosen: true };
  await transaction(office.db, (tx) =>
    saveSchedule(tx, office.ana, {
      zone: 'Europe/Lisbon',
      week: [OFFICE, night],
      interests: ['Maps', ' maps of  Lagos '],
      vetoes: [office.yuki.id],
      buddy: { capacity: 2, perWeek: 1 },
    }),
  );
  expect(await scheduleOf(office.db, office.ana, '2026-01-01')).toEqual({
    zone: 'Europe/Lisbon',
    week: [OFFICE, night],
    holidays: null,
    interests: ['Maps', 'maps of Lagos'],
    vetoes: [office.yuki.id],
    buddy: { capacity: 2, perWeek: 1 },
    leave: [],
    exceptions: [],
  });
  expect((await viewerFor(office.db, office.ana.id)).zone).toBe('Europe/Lisbon');
  const kinds = await office.db
    .selectFrom('event')
    .select('kind')
    .where('kind', '=', 'schedule.changed')
    .execute();
  expect(kinds).toHaveLength(2);
});

test('who has said nothing has an empty week and may look after a guest', async () => {
  const { db, yuki } = await desk();
  const { week, buddy, zone } = await scheduleOf(db, yuki, '2026-01-01');
  expect([week, buddy, zone]).toEqual([[], { capacity: 1 }, 'Australia/Sydney']);
});

test.each<[string, object, Record<string, RegExp>]>([
  ['a zone that does not exist', { zone: 'Mars/Olympus' }, { zone: /not a time zone/ }],
  ['an offset for a zone', { zone: '+02:00' }, { zone: /IANA|time zone/ }],
  [
    'hours that end before they begin',
    { week: [{ ...OFFICE, from: '17:00', to: '08:00' }] },
    { 'week.0.to': /before/ },
  ],
  ['hours that end when they begin', { week: [{ ...OFFICE, to: '08:00' }] }, { 'week.0.to': /whole day/ }],
  ['a time that is none', { week: [OFFICE, { ...OFFICE, from: '25:00' }] }, { 'week.1.from': /not a time/ }],
  ['no day', { week: [{ ...OFFICE, days: [] }] }, { 'week.0.days': /no day/ }],
  [
    'early hours that nobody chose',
    { week: [{ ...OFFICE, from: '05:00' }] },
    { 'week.0.chosen': /07:00 to 21:00/ },
  ],
  [
    'a night that nobody chose',
    { week: [{ ...OFFICE, from: '22:00', to: '06:00' }] },
    { 'week.0.chosen': /choose/ },
  ],
  ['oneself as a veto', { vetoes: [1] }, { vetoes: /yourself/ }],
  ['a stranger as a veto', { vetoes: [4711] }, { vetoes: /no teammate/ }],
  ['nine lines of hours', { week: Array(9).fill(OFFICE) }, { week: /8 lines/ }],
])('%s is told at its field, and nothing is half saved', async (_, input, wrong) => {
  const [[field, words]] = Object.entries(wrong) as [[string, RegExp]];
  const { office, save } = await saves(input);
  await expect(save).rejects.toMatchObject({ fields: { [field]: expect.stringMatching(words) } });
  expect(await office.db.selectFrom('schedule').selectAll().execute()).toEqual([]);
  expect((await viewerFor(office.db, office.ana.id)).zone).toBe('Africa/Lagos');
});
