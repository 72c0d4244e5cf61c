import { expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/coverage/coverage.ts';
import { waitingFor } from '../../../src/domain/shift/simulating.ts';
import { acts, itIs } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { DAY, TUESDAY } from '../../support/rota.ts';
import { peopleOf } from '../coverage/people-of.ts';

const dates = { from: dayOf('2026-11-02')!, to: dayOf('2026-11-15')! };
const always = peopleOf({
  zone: 'UTC',
  hours: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00', chosen: true },
  ],
});
const [office] = peopleOf({ name: 'By day', zone: 'UTC' });
const NONE = { letters: 0, minutes: 0 };

test('without letters of one’s own or stated ones there is nothing to play', async () => {
  const { db } = await desk();
  expect(await waitingFor(db, { people: always, joiner: null, dates, stated: NONE })).toBeNull();
});

test('stated letters are spread over the day, and stated minutes taken as they are', async () => {
  const { db } = await desk();
  const stated = { letters: 24, minutes: 5 };
  const waits = (await waitingFor(db, { people: always, joiner: null, dates, stated }))!;
  expect(waits.basis).toEqual({ letters: 24, minutes: 5, isOwn: { letters: false, minutes: false } });
  expect(waits.changed).toBeNull();
  expect(waits.today.hours.every(({ arrivals }) => arrivals > 20)).toBe(true); // enough for each hour to mean something
  expect(waits.today.all.median).toBeLessThan(5);
});

test('somebody more never makes anybody wait longer', async () => {
  const { db } = await desk();
  const stated = { letters: 60, minutes: 12 };
  const waits = (await waitingFor(db, {
    people: [office!],
    joiner: { ...office!, name: 'More', zone: 'Asia/Tokyo' },
    dates,
    stated,
  }))!;
  expect(waits.changed!.all.median).toBeLessThanOrEqual(waits.today.all.median!);
  expect(waits.changed!.all.p90).toBeLessThanOrEqual(waits.today.all.p90!);
  expect(waits.changed!.all.arrivals).toBe(waits.today.all.arrivals);
});

test('the same question has the same answer', async () => {
  const { db } = await desk();
  const ask = () =>
    waitingFor(db, { people: always, joiner: null, dates, stated: { letters: 9, minutes: 7 } });
  expect(await ask()).toEqual(await ask());
});

test('a team’s own letters are taken where it has enough of them', async () => {
  itIs(TUESDAY);
  const world = await desk();
  for (let i = 0; i < 6; i++)
    await acts(world).receives({
      receivedAt: TUESDAY - 3 * DAY + i * 3_600_000,
      from: { address: `c${i}@northwind.example`, name: 'C' },
      messageId: `<own-${i}@northwind.example>`,
    });
  const waits = (await waitingFor(world.db, { people: always, joiner: null, dates, stated: NONE }))!;
  expect(waits.basis.isOwn).toEqual({ letters: true, minutes: false });
  expect(waits.basis.letters).toBeGreaterThanOrEqual(1.5); // six in three days, the fourth just begun
  expect(waits.basis.letters).toBeLessThanOrEqual(2);
});
