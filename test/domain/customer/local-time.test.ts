import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localZone, nextMornings, timeTyped, zoneSaid } from '../../../src/domain/customer/local-time.ts';
import { acts, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const DAY = 86_400_000;

test('letters that agree and are new say where a clock stands; others are a guess', () => {
  const at = NINE - DAY;
  expect(zoneSaid([], NINE)).toBeNull();
  expect(
    zoneSaid(
      [
        { zone: '+09:00', at },
        { zone: '+09:00', at },
      ],
      NINE,
    ),
  ).toEqual({ zone: '+09:00', sure: 'likely' });
  expect(
    zoneSaid(
      [
        { zone: '+09:00', at },
        { zone: '-05:00', at },
      ],
      NINE,
    ),
  ).toEqual({ zone: '+09:00', sure: 'guess' });
  expect(zoneSaid([{ zone: '+02:00', at: NINE - 90 * DAY }], NINE)?.sure).toBe('guess');
  expect(zoneSaid([{ zone: '+00:00', at }], NINE)?.sure).toBe('guess');
});

test('what a teammate set goes before what letters say; automatic letters say nothing', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ saidZone: '+01:00' });
  await act.receives({ saidZone: '-08:00', automatic: 'auto-reply' });
  const { customerId: id } = await office.conversation(conversationId);
  expect(await localZone(office.db, { id, zone: null }, NINE)).toEqual({ zone: '+01:00', sure: 'likely' });
  expect(await localZone(office.db, { id, zone: 'Asia/Tokyo' }, NINE)).toEqual({
    zone: 'Asia/Tokyo',
    sure: 'set',
  });
  expect(await localZone(office.db, { id: 999, zone: null }, NINE)).toBeNull();
});

test('tomorrow at nine is theirs; before a weekend Monday is offered too', () => {
  const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
  expect(nextMornings('Asia/Tokyo', NINE)).toEqual([{ day: 'tomorrow', at: at('2026-11-04T00:00Z') }]);
  expect(nextMornings('+02:00', at('2026-11-06T12:00Z'))).toEqual([
    { day: 'tomorrow', at: at('2026-11-07T07:00Z') },
    { day: 'Monday', at: at('2026-11-09T07:00Z') },
  ]);
  // The night in which summer time ends: nine is nine.
  expect(nextMornings('Europe/Lisbon', at('2026-10-24T12:00Z'))[0]!.at).toBe(at('2026-10-25T09:00Z'));
});

test('a morning is always to come, at nine, within three days', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      fc.constantFrom('America/New_York', 'Europe/Lisbon', 'Australia/Lord_Howe', 'Asia/Kathmandu', '-03:30'),
      (now, zone) => {
        for (const { at } of nextMornings(zone, now)) {
          expect(at).toBeGreaterThan(now);
          expect(at - now).toBeLessThan(4 * DAY);
          expect(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).hour).toBe(9);
        }
      },
    ),
  );
});

test('a typed time is read in the zone of who types; nonsense is none', () => {
  expect(timeTyped('2026-11-24T09:00', 'Europe/Lisbon')).toBe(Date.UTC(2026, 10, 24, 9));
  expect(timeTyped('2027-03-28T01:30', 'Europe/Lisbon')).toBe(Date.UTC(2027, 2, 28, 1, 30));
  for (const text of ['', 'tomorrow', '2026-13-40T99:00']) expect(timeTyped(text, 'UTC')).toBeNull();
});
