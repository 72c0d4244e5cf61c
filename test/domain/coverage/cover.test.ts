import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cover,
  dateText,
  dayOf,
  handovers,
  instantText,
  length,
  type Person,
  type Span,
  utcDays,
  weekdayOf,
} from '../../../src/domain/coverage/coverage.ts';
import { MINUTE } from '../../../src/lib/clock.ts';
import { EVERY_DAY, peopleOf, WEEKDAYS } from './people-of.ts';

const ALL_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const dates = (from: string, to = from) => ({ from: dayOf(from)!, to: dayOf(to)! });
const minutes = (spans: Span[]) => length(spans) / MINUTE;
const written = (spans: Span[]) => spans.map(({ start, end }) => `${instantText(start)}/${instantText(end)}`);
const there = (people: Person[], from: string, to = from) =>
  written(cover(people, dates(from, to)).intervals);

const golden = peopleOf({ zone: 'Europe/Berlin' }, { zone: 'America/Chicago' }, { zone: 'Australia/Sydney' });

describe('the golden roster', () => {
  test('has an hour without anybody on every day of winter, and none in summer', () => {
    const gapOn = new Map<string, number>();
    const range = dates('2026-01-01', '2027-12-31');
    for (const gap of cover(golden, range).gaps) {
      const day = instantText(gap.start).slice(0, 10);
      gapOn.set(day, (gapOn.get(day) ?? 0) + (gap.end - gap.start) / MINUTE);
    }
    for (let day = range.from; day <= range.to; day++) {
      const date = dateText(day);
      const summer =
        (date >= '2026-03-29' && date <= '2026-10-24') || (date >= '2027-03-28' && date <= '2027-10-30');
      expect([date, gapOn.get(date) ?? 0]).toEqual([date, summer ? 0 : 60]);
    }
  });

  test('does not change when the United States change their clocks alone', () => {
    expect(minutes(cover(golden, dates('2026-03-07')).gaps)).toBe(60);
    expect(minutes(cover(golden, dates('2026-03-08')).gaps)).toBe(60);
  });

  test('hands over from Sydney to Berlin and from Berlin to Chicago in summer', () => {
    const overlaps = handovers(golden, dates('2026-07-01'));
    expect(overlaps.map(({ leaving, arriving }) => `${leaving} to ${arriving}`)).toEqual([
      'Person 3 to Person 1',
      'Person 1 to Person 2',
    ]);
    expect(written(overlaps)).toEqual([
      '2026-07-01T06:00:00Z/2026-07-01T07:00:00Z',
      '2026-07-01T13:00:00Z/2026-07-01T15:00:00Z',
    ]);
  });
});

describe('days that are shorter or longer than 24 hours', () => {
  const wholeDays = (zone: string) =>
    peopleOf({ zone, hours: [{ days: EVERY_DAY, from: '00:00', to: '24:00', chosen: true }] });
  const localDay = (zone: string, weekday: string) =>
    peopleOf({ zone, hours: [{ days: [weekday], from: '00:00', to: '24:00', chosen: true }] });

  test.each([
    ['Europe/Berlin', '2026-03-29', 1380],
    ['Europe/Berlin', '2026-10-25', 1500],
    ['Australia/Lord_Howe', '2026-04-05', 1470],
    ['Australia/Lord_Howe', '2026-10-04', 1410],
    ['Africa/Cairo', '2026-04-24', 1380],
    ['America/Santiago', '2026-09-06', 1380],
    ['Asia/Kathmandu', '2026-03-29', 1440],
  ])('in %s the %s has %i minutes', (zone, date, expected) => {
    const day = dayOf(date)!;
    const people = localDay(zone, ALL_DAYS[weekdayOf(day)]!);
    expect(minutes(cover(people, { from: day - 1, to: day + 1 }).intervals)).toBe(expected);
  });

  test('leave no hole between one whole day and the next, in any zone that changes', () => {
    for (const zone of [
      'Africa/Cairo',
      'Asia/Beirut',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
    ]) {
      expect(cover(wholeDays(zone), dates('2026-01-01', '2027-12-31')).gaps).toEqual([]);
    }
  });

  test('a window that begins at a midnight that does not exist begins when the clocks have skipped it', () => {
    const cairo = peopleOf({
      zone: 'Africa/Cairo',
      hours: [{ days: ['fri'], from: '00:00', to: '08:00', chosen: true }],
    });
    expect(there(cairo, '2026-04-23', '2026-04-24')).toEqual(['2026-04-23T22:00:00Z/2026-04-24T05:00:00Z']);
  });

  test('02:30 on a night that skips it is the moment the clocks skip it', () => {
    const early = peopleOf({ hours: [{ days: ['sun'], from: '02:30', to: '10:00', chosen: true }] });
    expect(there(early, '2026-03-29')).toEqual(['2026-03-29T01:00:00Z/2026-03-29T08:00:00Z']);
  });

  test('02:30 on a night that has it twice is the first one', () => {
    const early = peopleOf({ hours: [{ days: ['sun'], from: '02:30', to: '10:00', chosen: true }] });
    expect(there(early, '2026-10-25')).toEqual(['2026-10-25T00:30:00Z/2026-10-25T09:00:00Z']);
  });
});

describe('zones off the hour', () => {
  test.each([
    ['Asia/Kolkata', '2026-06-01T02:30:00Z/2026-06-01T11:30:00Z'],
    ['Asia/Kathmandu', '2026-06-01T02:15:00Z/2026-06-01T11:15:00Z'],
    ['Asia/Tehran', '2026-06-01T04:30:00Z/2026-06-01T13:30:00Z'],
    ['Australia/Lord_Howe', '2026-06-01T21:30:00Z/2026-06-02T00:00:00Z'],
    ['America/Asuncion', '2026-06-01T11:00:00Z/2026-06-01T20:00:00Z'],
    ['America/Sao_Paulo', '2026-06-01T11:00:00Z/2026-06-01T20:00:00Z'],
  ])('%s is where it is', (zone, expected) => {
    expect(there(peopleOf({ zone }), '2026-06-01').at(-1)).toBe(expected);
  });

  test('Kiritimati is a day ahead: its Monday morning is on Sunday in UTC', () => {
    const people = peopleOf({
      zone: 'Pacific/Kiritimati',
      hours: [{ days: ['mon'], from: '08:00', to: '17:00' }],
    });
    expect(there(people, '2026-05-31')).toEqual(['2026-05-31T18:00:00Z/2026-06-01T00:00:00Z']);
    expect(there(people, '2026-06-01')).toEqual(['2026-06-01T00:00:00Z/2026-06-01T03:00:00Z']);
  });
});

describe('what counts', () => {
  test('both dates are included, from the first minute to the last', () => {
    const people = peopleOf({
      zone: 'UTC',
      hours: [{ days: EVERY_DAY, from: '00:00', to: '24:00', chosen: true }],
    });
    expect(there(people, '2026-05-01', '2026-05-03')).toEqual(['2026-05-01T00:00:00Z/2026-05-04T00:00:00Z']);
  });

  test('hours outside 07:00 to 21:00 that nobody chose do not', () => {
    const people = peopleOf({ zone: 'UTC', hours: [{ days: EVERY_DAY, from: '05:00', to: '23:30' }] });
    expect(there(people, '2026-05-01')).toEqual(['2026-05-01T07:00:00Z/2026-05-01T21:00:00Z']);
  });

  test('a window across midnight counts on into the next morning when it was chosen', () => {
    const night = { days: ['fri'], from: '22:00', to: '06:00' };
    expect(
      there(peopleOf({ zone: 'UTC', hours: [{ ...night, chosen: true }] }), '2026-05-01', '2026-05-02'),
    ).toEqual(['2026-05-01T22:00:00Z/2026-05-02T06:00:00Z']);
    expect(there(peopleOf({ zone: 'UTC', hours: [night] }), '2026-05-01', '2026-05-02')).toEqual([]);
  });

  test('an exception replaces the hours of its date, half a day off cuts into them', () => {
    const zone = 'UTC';
    expect(
      there(
        peopleOf({ zone, exceptions: [{ date: '2026-05-01', from: '10:00', to: '12:00' }] }),
        '2026-05-01',
      ),
    ).toEqual(['2026-05-01T10:00:00Z/2026-05-01T12:00:00Z']);
    expect(there(peopleOf({ zone, exceptions: [{ date: '2026-05-01', off: true }] }), '2026-05-01')).toEqual(
      [],
    );
    expect(
      there(
        peopleOf({ zone, exceptions: [{ date: '2026-05-01', off: true, from: '12:00', to: '17:00' }] }),
        '2026-05-01',
      ),
    ).toEqual(['2026-05-01T08:00:00Z/2026-05-01T12:00:00Z']);
    expect(
      there(peopleOf({ zone, exceptions: [{ date: '2026-05-01', to: '15:00' }] }), '2026-05-01'),
    ).toEqual(['2026-05-01T08:00:00Z/2026-05-01T15:00:00Z']);
    expect(
      there(peopleOf({ zone, exceptions: [{ date: '2026-05-01', from: '07:30' }] }), '2026-05-01'),
    ).toEqual(['2026-05-01T07:30:00Z/2026-05-01T17:00:00Z']);
  });

  test('an exception that begins earlier keeps the hours that were chosen, and counts only humane ones more', () => {
    const early = (exception: object) =>
      there(
        peopleOf({
          zone: 'UTC',
          hours: [{ days: EVERY_DAY, from: '05:00', to: '13:00', chosen: true }],
          exceptions: [{ date: '2026-05-01', ...exception }],
        }),
        '2026-05-01',
      );
    expect(early({ from: '04:00' })).toEqual(['2026-05-01T05:00:00Z/2026-05-01T13:00:00Z']);
    expect(early({ from: '04:00', chosen: true })).toEqual(['2026-05-01T04:00:00Z/2026-05-01T13:00:00Z']);
    expect(early({ to: '22:00' })).toEqual(['2026-05-01T05:00:00Z/2026-05-01T21:00:00Z']);
    expect(early({ from: '12:00' })).toEqual(['2026-05-01T12:00:00Z/2026-05-01T13:00:00Z']);
    expect(early({ to: '04:00' })).toEqual([]);
  });

  test('leave takes both its dates, even one with an exception', () => {
    const people = peopleOf({
      zone: 'UTC',
      leave: [{ from: '2026-05-02', to: '2026-05-03' }],
      exceptions: [{ date: '2026-05-03', from: '09:00', to: '12:00' }],
    });
    expect(there(people, '2026-05-01', '2026-05-04').map((text) => text.slice(0, 10))).toEqual([
      '2026-05-01',
      '2026-05-04',
    ]);
  });

  test('a person counts from the day they joined to the day they left, both included', () => {
    const people = peopleOf({ zone: 'UTC', joined: '2026-05-02', left: '2026-05-03' });
    expect(there(people, '2026-05-01', '2026-05-05').map((text) => text.slice(0, 10))).toEqual([
      '2026-05-02',
      '2026-05-03',
    ]);
  });

  test('a public holiday of the place is a day off, where that differs by state too', () => {
    const berlin = peopleOf({ holidays: { country: 'DE', subdivision: 'BE' } });
    const bavaria = peopleOf({ holidays: { country: 'DE', subdivision: 'DE-BY' } });
    expect(there(berlin, '2026-03-08')).toEqual([]); // Women's Day, a holiday in Berlin alone
    expect(there(bavaria, '2026-03-08')).toHaveLength(1);
    expect(there(bavaria, '2026-01-06')).toEqual([]); // Epiphany
    expect(there(berlin, '2026-01-06')).toHaveLength(1);
    expect(there(peopleOf({}), '2026-01-01')).toHaveLength(1);
  });

  test('a holiday counts only when confirmed, where confirmed ones are listed, and an exception beats it', () => {
    const holidays = { country: 'DE', subdivision: 'BE', confirmed: ['2026-12-25'] };
    expect(there(peopleOf({ holidays }), '2026-12-25')).toEqual([]);
    expect(there(peopleOf({ holidays }), '2026-12-26')).toHaveLength(1);
    const exceptions = [{ date: '2026-12-25', from: '10:00', to: '12:00' }];
    expect(there(peopleOf({ holidays, exceptions }), '2026-12-25')).toHaveLength(1);
  });

  test('one person alone is a thin stretch, also when one alone follows another', () => {
    const people = peopleOf(
      { zone: 'UTC', hours: [{ days: EVERY_DAY, from: '08:00', to: '12:00' }] },
      { zone: 'UTC', hours: [{ days: EVERY_DAY, from: '12:00', to: '16:00' }] },
      { zone: 'UTC', hours: [{ days: EVERY_DAY, from: '14:00', to: '18:00' }] },
    );
    expect(written(cover(people, dates('2026-05-01')).thin)).toEqual([
      '2026-05-01T08:00:00Z/2026-05-01T14:00:00Z',
      '2026-05-01T16:00:00Z/2026-05-01T18:00:00Z',
    ]);
  });
});

const TRAPS: Record<string, string[]> = {
  'America/Chicago': ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'],
  'America/New_York': ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'],
  'Europe/Berlin': ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'],
  'Europe/London': ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'],
  'Australia/Sydney': ['2026-04-04', '2026-10-03', '2027-04-03', '2027-10-02'],
  'Australia/Lord_Howe': ['2026-04-04', '2026-10-03', '2027-04-03', '2027-10-02'],
  'Pacific/Auckland': ['2026-04-04', '2026-09-26', '2027-04-03', '2027-09-25'],
  'Pacific/Chatham': ['2026-04-04', '2026-09-26', '2027-04-03', '2027-09-25'],
  'Africa/Casablanca': ['2026-02-15', '2026-03-22', '2027-02-07', '2027-03-14'],
  'Africa/Cairo': ['2026-04-23', '2026-10-29', '2027-04-29', '2027-10-28'],
  'Asia/Beirut': ['2026-03-28', '2026-10-24', '2027-03-27', '2027-10-30'],
  'America/Santiago': ['2026-04-05', '2026-09-06', '2027-04-04', '2027-09-05'],
  'Asia/Jerusalem': ['2026-03-27', '2026-10-24', '2027-03-26', '2027-10-30'],
  'America/Sao_Paulo': ['2026-10-25'],
  'America/Asuncion': ['2026-10-04'],
  'Asia/Kathmandu': ['2026-10-25'],
  'Pacific/Kiritimati': ['2026-10-25'],
};

/** What the wall clock shows in each minute around a date, asked of the runtime minute by minute. */
function wallMinutes(zone: string, span: Span): number[] {
  const shown: number[] = [];
  for (let at = span.start; at < span.end; at += MINUTE) {
    const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
    shown.push(wall.toZonedDateTime('UTC').epochMilliseconds / MINUTE);
  }
  return shown;
}

/** The plain oracle: a window begins in the first minute whose wall clock has reached it, and ends likewise. */
function presentMinutes(person: Person, shown: number[]): boolean[] {
  const present = shown.map(() => false);
  const firstDay = Math.floor(shown[0]! / 1440) - 1;
  const lastDay = Math.floor(shown.at(-1)! / 1440);
  for (const { days, from, to } of person.hours) {
    const [start, end] = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    const length = end! > start! ? end! - start! : end! + 1440 - start!;
    for (let day = firstDay; day <= lastDay; day++) {
      if (!days.includes(ALL_DAYS[weekdayOf(day)]!)) continue;
      const reached = (wall: number) => shown.findIndex((minute) => minute >= wall);
      const first = reached(day * 1440 + start!);
      const last = reached(day * 1440 + start! + length);
      if (first < 0) continue;
      for (let i = first; i < (last < 0 ? shown.length : last); i++) present[i] = true;
    }
  }
  return present;
}

const quarter = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const anyWindow = fc
  .tuple(
    fc.integer({ min: 0, max: 287 }),
    fc.integer({ min: 1, max: 143 }),
    fc.subarray([...ALL_DAYS], { minLength: 1 }),
  )
  .map(([start, long, days]) => ({
    days,
    from: quarter(start * 5),
    to: quarter(((start + long) * 5) % 1440),
    chosen: true,
  }));

describe('cover of random rosters across every change of clocks of 2026 and 2027', () => {
  test.each(Object.entries(TRAPS))(
    'equals a count minute by minute: %s',
    (zone, changes) => {
      for (const date of changes) {
        const range = { from: dayOf(date)! - 1, to: dayOf(date)! + 1 };
        const wide = utcDays({ from: range.from - 3, to: range.to + 1 });
        const clocks = [zone, 'Europe/Berlin'].map((each) => ({
          zone: each,
          shown: wallMinutes(each, wide),
        }));
        fc.assert(
          fc.property(
            fc.array(fc.tuple(fc.constantFrom(0, 1), fc.array(anyWindow, { maxLength: 3 })), {
              minLength: 1,
              maxLength: 4,
            }),
            (roster) => {
              const people = peopleOf(
                ...roster.map(([clock, hours]) => ({ zone: clocks[clock]!.zone, hours })),
              );
              const present = people.map((person, i) => presentMinutes(person, clocks[roster[i]![0]]!.shown));
              expect(perMinute(people, range)).toEqual(oracle(present, wide, utcDays(range)));
            },
          ),
          { numRuns: 6, seed: 20261025 },
        );
      }
    },
    60_000,
  );
});

function oracle(present: boolean[][], wide: Span, bounds: Span): string[] {
  const counts: string[] = [];
  for (let at = bounds.start; at < bounds.end; at += MINUTE) {
    const i = (at - wide.start) / MINUTE;
    counts.push(present.flatMap((is, who) => (is[i] ? [`Person ${who + 1}`] : [])).join());
  }
  return counts;
}

function perMinute(people: Person[], range: { from: number; to: number }): string[] {
  const bounds = utcDays(range);
  const { intervals, gaps, thin } = cover(people, range);
  const counts: string[] = new Array((bounds.end - bounds.start) / MINUTE).fill('missing');
  const paint = (span: Span, text: string) => {
    for (let at = span.start; at < span.end; at += MINUTE) counts[(at - bounds.start) / MINUTE] = text;
  };
  for (const gap of gaps) paint(gap, '');
  for (const interval of intervals) paint(interval, interval.people.join());
  expect(minutes(thin)).toBe(counts.filter((text) => text !== '' && !text.includes(',')).length);
  return counts;
}

describe('for any roster', () => {
  test('moving one person by n minutes moves their cover by exactly n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 599 }), fc.integer({ min: 1, max: 240 }), (from, by) => {
        const at = (shift: number) =>
          cover(
            peopleOf({
              zone: 'Asia/Kolkata',
              hours: [
                {
                  days: EVERY_DAY,
                  from: quarter(from + shift),
                  to: quarter(from + shift + 480),
                  chosen: true,
                },
              ],
            }),
            dates('2026-06-02', '2026-06-04'),
          ).intervals.filter(({ start, end }) => end - start === 480 * MINUTE);
        const moved = at(by)[0]!.start - at(0)[0]!.start;
        expect([by * MINUTE, by * MINUTE - 1440 * MINUTE, by * MINUTE + 1440 * MINUTE]).toContain(moved);
      }),
      { numRuns: 50 },
    );
  });

  test('guests never change who is there, when nobody is, or who is alone', () => {
    fc.assert(
      fc.property(
        fc.array(anyWindow, { maxLength: 2 }),
        fc.array(anyWindow, { minLength: 1, maxLength: 2 }),
        (hours, theirs) => {
          const [host, guest] = peopleOf({ hours }, { hours: theirs, guest: true });
          expect(cover([host!, guest!], dates('2026-10-24', '2026-10-26'))).toEqual(
            cover([host!], dates('2026-10-24', '2026-10-26')),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  test('a rota that works because of guests alone is not covered', () => {
    const people = peopleOf({ guest: true, hours: [{ days: WEEKDAYS, from: '08:00', to: '17:00' }] });
    expect(minutes(cover(people, dates('2026-05-01')).gaps)).toBe(1440);
  });
});
