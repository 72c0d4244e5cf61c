import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, instantText } from '../../../src/domain/coverage/calendar.ts';
import { length } from '../../../src/domain/coverage/spans.ts';
import {
  absenceOn,
  humane,
  spansOn,
  spansOver,
  wallWindow,
  windowsOn,
  workingTime,
} from '../../../src/domain/coverage/working-time.ts';
import { HOUR } from '../../../src/lib/clock.ts';
import { EVERY_DAY, peopleOf } from './people-of.ts';

const day = (text: string) => dayOf(text)!;
const march = { from: day('2026-03-01'), to: day('2026-03-31') };
const timeOf = (entry: Record<string, unknown> = {}, dates = march) =>
  workingTime(peopleOf(entry)[0]!, dates);
const shown = (entry: Record<string, unknown>, date: string) =>
  windowsOn(timeOf(entry), day(date)).map(({ from, to }) => `${from / 60}-${to / 60}`);

describe('a window of the wall clock', () => {
  const windows: [from: string, to: string, start: number, end: number][] = [
    ['08:00', '17:00', 480, 1020],
    ['00:00', '24:00', 0, 1440],
    ['22:00', '06:00', 1320, 1800],
    ['22:00', '00:00', 1320, 1440],
    ['22:00', '24:00', 1320, 1440],
    ['08:30', '08:30', 510, 1950],
  ];
  test.each(windows)('%s to %s', (...row) => {
    const [from, to, start, end] = row;
    expect(wallWindow(from, to)).toEqual({ from: start, to: end });
  });
});

describe('what counts of a window', () => {
  const hours: [from: string, to: string, counted: string[]][] = [
    ['08:00', '17:00', ['480-1020']],
    ['05:00', '12:00', ['420-720']],
    ['18:00', '23:00', ['1080-1260']],
    ['20:00', '08:00', ['1200-1260', '1860-1920']],
    ['22:00', '06:00', []],
    ['00:00', '24:00', ['420-1260']],
  ];
  test.each(hours)('%s to %s, not chosen, is what lies between 07:00 and 21:00', (from, to, counted) => {
    expect(humane(wallWindow(from, to), undefined).map((each) => `${each.from}-${each.to}`)).toEqual(counted);
    expect(humane(wallWindow(from, to), false)).toEqual(humane(wallWindow(from, to), undefined));
  });
  test.each(hours)('%s to %s, chosen, is all of it', (from, to) => {
    expect(humane(wallWindow(from, to), true)).toEqual([wallWindow(from, to)]);
  });
});

describe('the windows of a date', () => {
  const usual = { hours: [{ days: ['mon', 'tue'], from: '09:00', to: '17:00' }] };
  const split = {
    hours: [
      { days: EVERY_DAY, from: '08:00', to: '12:00' },
      { days: EVERY_DAY, from: '13:00', to: '17:00' },
    ],
  };
  const except = (base: object, ...exceptions: object[]) => ({
    ...base,
    exceptions: exceptions.map((each) => ({ date: '2026-03-02', ...each })),
  });
  const tables: [rule: string, entry: Record<string, unknown>, windows: string[]][] = [
    ['are those of the weekday', usual, ['9-17']],
    ['are several with a break', split, ['8-12', '13-17']],
    ['are none when the day is off', except(usual, { off: true }), []],
    ['are cut by half a day off', except(usual, { off: true, from: '12:00', to: '17:00' }), ['9-12']],
    ['are cut in the middle', except(usual, { off: true, from: '11:00', to: '14:00' }), ['9-11', '14-17']],
    ['are cut from a time on', except(usual, { off: true, from: '15:00' }), ['9-15']],
    ['are cut up to a time', except(usual, { off: true, to: '11:00' }), ['11-17']],
    ['are replaced by others', except(usual, { from: '12:00', to: '20:00' }), ['12-20']],
    ['begin later', except(split, { from: '10:00' }), ['10-12', '13-17']],
    ['begin earlier', except(split, { from: '07:00' }), ['7-8', '8-12', '13-17']],
    ['end later, the break kept', except(split, { to: '19:00' }), ['8-12', '13-17', '17-19']],
    ['end earlier', except(split, { to: '11:00' }), ['8-11']],
    ['lose a whole window that is over by then', except(split, { from: '12:30' }), ['13-17']],
    [
      'are replaced and cut on the same date',
      except(usual, { from: '08:00', to: '20:00' }, { off: true, from: '12:00', to: '13:00' }),
      ['8-12', '13-20'],
    ],
    [
      'of an exception count only between 07:00 and 21:00',
      except(usual, { from: '05:00', to: '12:00' }),
      ['7-12'],
    ],
    [
      'of a chosen exception count whole',
      except(usual, { from: '05:00', to: '12:00', chosen: true }),
      ['5-12'],
    ],
    [
      'are none on leave, whatever else is said',
      { ...except(usual, { from: '12:00', to: '20:00' }), leave: [{ from: '2026-03-01', to: '2026-03-02' }] },
      [],
    ],
    ['are none before the first day', { ...usual, joined: '2026-03-03' }, []],
    ['are there on the first day', { ...usual, joined: '2026-03-02' }, ['9-17']],
    ['are there on the last day', { ...usual, left: '2026-03-02' }, ['9-17']],
    ['are none after the last day', { ...usual, left: '2026-03-01' }, []],
  ];
  test.each(tables)('%s', (_, entry, windows) => expect(shown(entry, '2026-03-02')).toEqual(windows));

  test('are none on a weekday without hours', () => expect(shown(usual, '2026-03-04')).toEqual([]));

  test('are none on a public holiday but for an exception', () => {
    const may = { from: day('2026-05-01'), to: day('2026-05-01') };
    const entry = { holidays: { country: 'DE' } };
    expect(windowsOn(timeOf(entry, may), may.from)).toEqual([]);
    const worked = { ...entry, exceptions: [{ date: '2026-05-01', from: '10:00', to: '12:00' }] };
    expect(windowsOn(timeOf(worked, may), may.from)).toEqual([{ from: 600, to: 720 }]);
    expect(windowsOn(timeOf({}, may), may.from)).toHaveLength(1);
  });
});

describe('why there are no hours', () => {
  const dates = { from: day('2026-04-27'), to: day('2026-05-10') };
  const entry = {
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' }],
    holidays: { country: 'DE' },
    joined: '2026-04-28',
    left: '2026-05-08',
    leave: [{ from: '2026-04-29', to: '2026-04-29' }],
    exceptions: [{ date: '2026-04-30', off: true }],
  };
  const reasons: [date: string, reason: string | null][] = [
    ['2026-04-27', 'not-joined'],
    ['2026-04-28', null],
    ['2026-04-29', 'leave'],
    ['2026-04-30', 'off'],
    ['2026-05-01', 'holiday'],
    ['2026-05-02', 'no-hours'],
    ['2026-05-04', null],
    ['2026-05-09', 'left'],
  ];
  test.each(reasons)('on %s: %s', (date, reason) => {
    const time = timeOf(entry, dates);
    expect(absenceOn(time, day(date))).toBe(reason);
    expect(windowsOn(time, day(date)).length > 0).toBe(reason === null);
  });
});

describe('the instants of a date', () => {
  const spans = (entry: Record<string, unknown>, date: string) =>
    spansOn(timeOf(entry), day(date)).map(({ start, end }) => `${instantText(start)} ${instantText(end)}`);

  test('are the wall clock’s in the zone of the person', () => {
    expect(spans({}, '2026-03-02')).toEqual(['2026-03-02T07:00:00Z 2026-03-02T16:00:00Z']);
    expect(spans({ zone: 'Asia/Kolkata' }, '2026-03-02')).toEqual([
      '2026-03-02T02:30:00Z 2026-03-02T11:30:00Z',
    ]);
  });

  test('follow the clock when it changes', () => {
    expect(spans({}, '2026-03-28')).toEqual(['2026-03-28T07:00:00Z 2026-03-28T16:00:00Z']);
    expect(spans({}, '2026-03-29')).toEqual(['2026-03-29T06:00:00Z 2026-03-29T15:00:00Z']);
  });

  test('of a night belong to the date on which it begins, an hour short in spring', () => {
    const night = { hours: [{ days: EVERY_DAY, from: '22:00', to: '06:00', chosen: true }] };
    expect(spans(night, '2026-03-10')).toEqual(['2026-03-10T21:00:00Z 2026-03-11T05:00:00Z']);
    expect(length(spansOn(timeOf(night), day('2026-03-28')))).toBe(7 * HOUR);
  });

  test('of windows that touch are one stretch', () => {
    const touching = {
      hours: [
        { days: EVERY_DAY, from: '08:00', to: '12:00' },
        { days: EVERY_DAY, from: '12:00', to: '17:00' },
      ],
    };
    expect(spans(touching, '2026-03-02')).toHaveLength(1);
  });

  test('over a range are sorted, apart, and as long as the days of it and its neighbours', () => {
    const zones = ['Europe/Berlin', 'Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 8, max: 20 }), (zone, until) => {
        const to = `${String(until).padStart(2, '0')}:30`;
        const time = timeOf({ zone, hours: [{ days: EVERY_DAY, from: '07:15', to }] });
        const all = spansOver(time, march);
        let sum = 0;
        for (let each = march.from - 2; each <= march.to + 2; each++) sum += length(spansOn(time, each));
        expect(length(all)).toBe(sum);
        all.slice(1).forEach((span, i) => {
          expect(span.start).toBeGreaterThan(all[i]!.end);
        });
      }),
      { numRuns: 20 },
    );
  });
});
