import { describe, expect, test } from 'vitest';
import {
  cover,
  dayOf,
  instantText,
  type Person,
  spansOn,
  WEEKDAYS,
  weekdayOf,
  workingTime,
} from '../../../src/domain/coverage/coverage.ts';
import { DAY } from '../../../src/lib/clock.ts';
import { GOLDEN } from './golden-hours.ts';
import { peopleOf } from './people-of.ts';

/** Somebody who works one stretch, on the weekday of one date only, by their own choice. */
function worker(zone: string, date: string, [from, to]: [string, string]): Person {
  const weekday = WEEKDAYS[weekdayOf(dayOf(date)!)]!;
  return peopleOf({ zone, hours: [{ days: [weekday], from, to, chosen: true }] })[0]!;
}

const short = (at: number) => `${instantText(at).slice(0, 16)}Z`;

describe('hours agree with another implementation of time zones, around every change of clocks', () => {
  test.each(Object.entries(GOLDEN))('%s', (zone, rows) => {
    for (const [date, from, to, start, end] of rows) {
      const day = dayOf(date)!;
      const time = workingTime(worker(zone, date, [from, to]), { from: day, to: day });
      const spans = spansOn(time, day).map((span) => [short(span.start), short(span.end)]);
      expect([date, from, to, spans]).toEqual([date, from, to, start === end ? [] : [[start, end]]]);
    }
  });
});

describe('cover agrees with it too, to the minute', () => {
  test.each(Object.entries(GOLDEN))('%s', (zone, rows) => {
    for (const [date, from, to, start, end] of rows) {
      const first = Math.floor(Date.parse(start) / DAY);
      const range = { from: first, to: first + 1 };
      const { intervals } = cover([worker(zone, date, [from, to])], range);
      const own = intervals.filter((span) => span.start < Date.parse(end) && span.end > Date.parse(start));
      const minutes = own.reduce((sum, span) => sum + (span.end - span.start) / 60_000, 0);
      expect([date, from, to, minutes]).toEqual([
        date,
        from,
        to,
        (Date.parse(end) - Date.parse(start)) / 60_000,
      ]);
    }
  });
});

test('every zone of the practices is in the table, with each of its changes', () => {
  expect(Object.keys(GOLDEN).length).toBeGreaterThan(18);
  for (const zone of [
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'Europe/Berlin',
    'Asia/Beirut',
    'America/Santiago',
  ])
    expect(new Set(GOLDEN[zone]!.map(([date]) => date)).size).toBe(12);
});
