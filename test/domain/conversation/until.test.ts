import fc from 'fast-check';
import { expect, test } from 'vitest';
import { morningsAhead, readUntil, UNTIL_ANSWERED } from '../../../src/domain/conversation/until.ts';
import { Invalid } from '../../../src/domain/errors.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
/** A Tuesday, ten to noon in Lisbon. */
const NOW = at('2026-11-03T11:50:00Z');
const lisbon = { zone: 'Europe/Lisbon', now: NOW };
const read = (text: string, here = lisbon) => new Date(readUntil(text, here).at).toISOString().slice(0, 16);

test.each([
  ['later', '2026-11-03T14:50'],
  ['tomorrow', '2026-11-04T09:00'],
  ['Wednesday', '2026-11-04T09:00'],
  ['monday', '2026-11-09T09:00'],
  ['thu', '2026-11-05T09:00'],
  [' Next week ', '2026-11-09T09:00'],
  ['next-week', '2026-11-09T09:00'],
  ['monday 14:30', '2026-11-09T14:30'],
  ['Monday, 8:05', '2026-11-09T08:05'],
  ['friday at 16:00', '2026-11-06T16:00'],
  ['tomorrow 00:00', '2026-11-04T00:00'],
  ['2026-11-24T16:30', '2026-11-24T16:30'],
  ['2026-11-24 16:30', '2026-11-24T16:30'],
  ['2026-11-24', '2026-11-24T09:00'],
  ['2026-11-24T16:30:00+02:00', '2026-11-24T14:30'],
  ['2026-11-24T16:30:00Z', '2026-11-24T16:30'],
])('“%s” on a Tuesday at noon in Lisbon is %s', (text, moment) => {
  expect(read(text)).toBe(moment);
});

test('a weekday is never today: on a Tuesday, Tuesday is in a week', () => {
  expect(read('tuesday')).toBe('2026-11-10T09:00');
});

test('it is by the clock of whoever asks', () => {
  expect(read('tomorrow', { zone: 'Australia/Sydney', now: NOW })).toBe('2026-11-03T22:00');
  expect(readUntil('tomorrow', { zone: 'Australia/Sydney', now: NOW }).localTime).toBe('2026-11-04T09:00');
});

test('until they answer has no time, and sorts behind every time', () => {
  expect(readUntil('answer', lisbon)).toEqual({ localTime: null, at: UNTIL_ANSWERED });
  expect(UNTIL_ANSWERED).toBe(new Date(UNTIL_ANSWERED).getTime());
  expect(new Date(UNTIL_ANSWERED + 1).getTime()).toBeNaN();
});

test('a midnight that daylight saving skips is the moment right after the gap', () => {
  // Cairo's clocks went from 00:00 to 01:00 on 24 April 2026.
  const now = at('2026-04-20T10:00:00Z');
  expect(read('2026-04-24T00:00', { zone: 'Africa/Cairo', now })).toBe('2026-04-23T22:00');
});

test('an hour that comes twice is the first, and the second where the first has passed', () => {
  // Lisbon, 25 October 2026: 01:30 is at 00:30 UTC and again at 01:30 UTC.
  const doubled = '2026-10-25T01:30';
  expect(read(doubled, { zone: 'Europe/Lisbon', now: at('2026-10-20T10:00:00Z') })).toBe('2026-10-25T00:30');
  expect(read(doubled, { zone: 'Europe/Lisbon', now: at('2026-10-25T01:10:00Z') })).toBe('2026-10-25T01:30');
});

test.each([
  ['2026-11-03T11:00', 'is in the past'],
  ['2026-11-02', 'Monday 2 November 2026, 09:00 in Lisbon, is in the past. Choose a later time.'],
  ['1999-01-01T00:00Z', 'is in the past'],
  ['2029-11-03T12:00', 'Two years is the longest'],
  ['9999-12-31', 'Two years is the longest'],
  ['', 'Say until when'],
  ['soon', '“soon” is no time that can be read. Say until when: a weekday such as Monday'],
  ['mond', 'Say until when'],
  ['monday 25:00', 'Say until when'],
  ['monday 9', 'Say until when'],
  ['next friday', 'Say until when'],
  ['later 14:00', 'Say until when'],
  ['yesterday', 'Say until when'],
  ['2026-02-31', 'Say until when'],
  ['2026-11-24T25:00', 'Say until when'],
  ['2026-13-01T10:00:00Z', 'Say until when'],
])('“%s” is refused with a word: %s', (text, words) => {
  expect(() => readUntil(text, lisbon)).toThrow(words);
});

const zones = fc.constantFrom(
  'Europe/Lisbon',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/St_Johns',
);
const moments = fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2030-01-01T00:00Z') });

test('whatever is chosen lies ahead, and means the same wall clock again', () => {
  const choices = fc.constantFrom('later', 'tomorrow', 'monday', 'sunday');
  fc.assert(
    fc.property(zones, moments, choices, (zone, now, text) => {
      const until = readUntil(text, { zone, now });
      expect(until.at).toBeGreaterThan(now);
      expect(readUntil(until.localTime!, { zone, now }).at).toBe(until.at);
    }),
  );
});

test('anything typed is understood or refused, and never breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        expect(readUntil(text, lisbon).at).toBeGreaterThan(NOW);
      } catch (error) {
        expect(error).toBeInstanceOf(Invalid);
      }
    }),
  );
});

const YEAR = { from: at('2026-01-01T00:00:00Z'), to: at('2027-01-01T00:00:00Z') };
const EVERY_ZONE = Intl.supportedValuesOf('timeZone');

/** Each change of a zone's clocks within the year: when, and the wall clock before and after. */
function changes(zone: string) {
  const found: { at: number; before: Temporal.PlainDateTime; after: Temporal.PlainDateTime }[] = [];
  let moment = Temporal.Instant.fromEpochMilliseconds(YEAR.from).toZonedDateTimeISO(zone);
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= YEAR.to) return found;
    const before = next.subtract({ milliseconds: 1 }).toPlainDateTime().round({ smallestUnit: 'minute' });
    found.push({ at: next.epochMilliseconds, before, after: next.toPlainDateTime() });
    moment = next;
  }
}

const CHANGES = EVERY_ZONE.flatMap((zone) => changes(zone).map((change) => ({ zone, ...change })));
const minutes = (change: (typeof CHANGES)[number]) =>
  change.before.until(change.after, { largestUnit: 'minutes' }).minutes;

test('there are changes of both kinds to look at, of whole hours and of less', () => {
  const sizes = new Set(CHANGES.map(minutes));
  expect([60, -60, 30, -30].filter((size) => !sizes.has(size))).toEqual([]);
  expect(CHANGES.length).toBeGreaterThan(100);
});

test('in every zone, a time that a change skips is the same stretch after it, and never before it', () => {
  for (const change of CHANGES.filter((one) => minutes(one) > 0)) {
    const { zone, before, after } = change;
    const now = change.at - 86_400_000;
    for (const skipped of [before, after.subtract({ minutes: 1 })]) {
      const until = readUntil(skipped.toString({ smallestUnit: 'minute' }), { zone, now });
      const late = before.until(skipped, { largestUnit: 'minutes' }).minutes;
      expect([zone, until.at]).toEqual([zone, change.at + late * 60_000]);
      expect([zone, until.localTime]).toEqual([zone, skipped.toString({ smallestUnit: 'minute' })]);
    }
  }
});

test('in every zone, a time that comes twice is its first, then its second, then past', () => {
  for (const change of CHANGES.filter((one) => minutes(one) < 0)) {
    const { zone, after } = change;
    const twice = after.toString({ smallestUnit: 'minute' });
    const back = -minutes(change) * 60_000;
    const reads = (now: number) => readUntil(twice, { zone, now }).at;
    expect([zone, reads(change.at - 86_400_000)]).toEqual([zone, change.at - back]);
    expect([zone, reads(change.at - back)]).toEqual([zone, change.at]);
    expect(() => reads(change.at), zone).toThrow('is in the past');
  }
});

test('in every zone, tomorrow is nine by the clock of the next day, also where a day is gone or doubled', () => {
  const zone = fc.constantFrom(...EVERY_ZONE);
  fc.assert(
    fc.property(zone, moments, (where, now) => {
      const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(where).toPlainDate();
      const woken = Temporal.Instant.fromEpochMilliseconds(readUntil('tomorrow', { zone: where, now }).at);
      const wall = woken.toZonedDateTimeISO(where);
      expect([wall.toPlainDate().toString(), wall.hour, wall.minute]).toEqual([
        today.add({ days: 1 }).toString(),
        9,
        0,
      ]);
    }),
  );
});

test('an exact moment means that moment, whatever the zone of whoever says it', () => {
  const zone = fc.constantFrom(...EVERY_ZONE);
  fc.assert(
    fc.property(zone, fc.integer({ min: 1, max: 500_000 }), (where, later) => {
      const now = YEAR.from;
      const wanted = now + later * 60_000;
      const change = CHANGES.find((one) => one.zone === where && Math.abs(one.at - wanted) <= 86_400_000);
      fc.pre(!change); // an hour that comes twice is said apart above
      expect(readUntil(new Date(wanted).toISOString(), { zone: where, now }).at).toBe(wanted);
    }),
  );
});

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

test('in every zone, a weekday is nine by its own clock on the next day of that name, across every change of clocks', () => {
  const zone = fc.constantFrom(...EVERY_ZONE);
  const weekday = fc.constantFrom(...WEEKDAYS);
  const near = fc.constantFrom(...CHANGES).chain((change) =>
    fc.record({
      where: fc.constant(change.zone),
      now: fc.integer({ min: change.at - 7 * 86_400_000, max: change.at + 86_400_000 }),
    }),
  );
  const anywhere = fc.record({ where: zone, now: moments });
  fc.assert(
    fc.property(fc.oneof(near, anywhere), weekday, ({ where, now }, word) => {
      const here = { zone: where, now };
      const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(where).toPlainDate();
      const wall = Temporal.Instant.fromEpochMilliseconds(readUntil(word, here).at).toZonedDateTimeISO(where);
      const days = today.until(wall.toPlainDate(), { largestUnit: 'days' }).days;
      expect([WEEKDAYS[wall.dayOfWeek - 1], wall.hour, wall.minute]).toEqual([word, 9, 0]);
      expect(days).toBeGreaterThanOrEqual(1);
      expect(days).toBeLessThanOrEqual(7);
      expect(readUntil(word.slice(0, 3).toUpperCase(), here)).toEqual(readUntil(word, here));
    }),
  );
});

test('the mornings that are offered are tomorrow, three working days and next Monday: in order, each once, each what its name means', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EVERY_ZONE), moments, (zone, now) => {
      const here = { zone, now };
      const mornings = morningsAhead(here);
      const days = mornings.map(({ localTime }) => Temporal.PlainDateTime.from(localTime!));
      const [tomorrow, ...working] = mornings;
      expect(tomorrow).toEqual(readUntil('tomorrow', here));
      expect(mornings).toContainEqual(readUntil('next week', here));
      working.forEach((one, at) => {
        const { dayOfWeek } = days[at + 1]!;
        expect(dayOfWeek).toBeLessThanOrEqual(5);
        expect(one).toEqual(readUntil(WEEKDAYS[dayOfWeek - 1]!, here));
      });
      expect(working.length).toBeGreaterThanOrEqual(3);
      expect(mornings.map(({ at }) => at)).toEqual(
        [...new Set(mornings.map(({ at }) => at))].sort((a, b) => a - b),
      );
    }),
  );
});
