import { describe, expect, test } from 'vitest';
import { fileOf, run } from './run.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const entry = (name: string, zone: string, more = {}) => ({
  name,
  zone,
  hours: [{ days, from: '08:00', to: '17:00' }],
  ...more,
});
const golden = [
  entry('Berta', 'Europe/Berlin'),
  entry('Chi', 'America/Chicago'),
  entry('Syd', 'Australia/Sydney'),
];
const call = (people: unknown, dates: [from: string, to: string], ...more: string[]) =>
  run(['coverage', '--people', fileOf(people), '--from', dates[0], '--to', dates[1], ...more]);

describe('porchlight coverage --json', () => {
  test('prints intervals, gaps, thin stretches and refusals and nothing else, in UTC', async () => {
    const { status, json, err } = await call(golden, ['2026-10-25', '2026-10-25'], '--json');
    expect([status, err]).toEqual([0, '']);
    expect(json()).toEqual({
      intervals: [
        { start: '2026-10-25T00:00:00Z', end: '2026-10-25T06:00:00Z', people: ['Syd'] },
        { start: '2026-10-25T07:00:00Z', end: '2026-10-25T13:00:00Z', people: ['Berta'] },
        { start: '2026-10-25T13:00:00Z', end: '2026-10-25T16:00:00Z', people: ['Berta', 'Chi'] },
        { start: '2026-10-25T16:00:00Z', end: '2026-10-25T21:00:00Z', people: ['Chi'] },
        { start: '2026-10-25T21:00:00Z', end: '2026-10-25T22:00:00Z', people: ['Chi', 'Syd'] },
        { start: '2026-10-25T22:00:00Z', end: '2026-10-26T00:00:00Z', people: ['Syd'] },
      ],
      gaps: [{ start: '2026-10-25T06:00:00Z', end: '2026-10-25T07:00:00Z' }],
      thin: [
        { start: '2026-10-25T00:00:00Z', end: '2026-10-25T06:00:00Z' },
        { start: '2026-10-25T07:00:00Z', end: '2026-10-25T13:00:00Z' },
        { start: '2026-10-25T16:00:00Z', end: '2026-10-25T21:00:00Z' },
        { start: '2026-10-25T22:00:00Z', end: '2026-10-26T00:00:00Z' },
      ],
      refused: [],
    });
  });

  test('is the same with guests in the file', async () => {
    const guest = entry('Gil', 'America/Sao_Paulo', {
      guest: true,
      hours: [{ days, from: '05:00', to: '17:00' }],
    });
    const without = await call(golden, ['2026-10-20', '2026-10-30'], '--json');
    const withGuest = await call([guest, ...golden], ['2026-10-20', '2026-10-30'], '--json');
    expect(withGuest.out).toBe(without.out);
  });

  test('lists refused hours with the name and why', async () => {
    const night = [entry('Nia', 'UTC', { hours: [{ days, from: '22:00', to: '06:00' }] })];
    const { json } = await call(night, ['2026-05-01', '2026-05-01'], '--json');
    expect(json().refused).toEqual([{ name: 'Nia', why: expect.stringContaining('22:00–06:00') }]);
    expect(json().intervals).toEqual([]);
  });

  test('says on stderr what it understood differently, and still answers', async () => {
    const early = [
      entry('Ed', 'Europe/Berlin', { hours: [{ days, from: '02:30', to: '10:00', chosen: true }] }),
      entry('Lea', 'Europe/Berlin', { left: '2026-01-31' }),
    ];
    const { status, err } = await call(early, ['2026-03-29', '2026-03-29'], '--json');
    expect(status).toBe(0);
    expect(err.split('\n')).toEqual([
      'Note: Lea left on 2026-01-31 and is not counted',
      'Note: Ed: 02:30 on 2026-03-29 in Europe/Berlin does not exist, 03:00 is meant',
    ]);
  });

  test('with --join tells what somebody there would fill', async () => {
    const { json } = await call(golden, ['2026-11-02', '2026-11-02'], '--json', '--join', 'Asia/Kolkata');
    expect(json().whatIf).toMatchObject({
      gapBefore: 60,
      gapAfter: 0,
      filled: [
        { start: '2026-11-02T06:00:00Z', end: '2026-11-02T07:00:00Z', localFrom: '11:30', localTo: '12:30' },
      ],
    });
  });

  test('without --json says the same in words', async () => {
    const { out } = await call(golden, ['2026-10-25', '2026-10-25']);
    expect(out).toContain('Nobody is there for 60 minutes:\n  2026-10-25T06:00 to 2026-10-25T07:00');
    expect(out).toMatch(/Somebody in \S+, \d\d:\d\d to \d\d:\d\d each day, would fill 60 minutes/);
  });
});

describe('a call that cannot be answered', () => {
  test.each<[string, string[], RegExp]>([
    ['no dates', ['--people', 'x.json'], /--from DATE is missing/],
    [
      'a date that does not exist',
      ['--people', 'x.json', '--from', '2026-02-30', '--to', '2026-03-01'],
      /"2026-02-30" is not a date/,
    ],
    [
      'dates the wrong way round',
      ['--people', 'x.json', '--from', '2026-03-02', '--to', '2026-03-01'],
      /--to 2026-03-01 is before --from/,
    ],
    ['a flag it does not know', ['--peple', 'x.json'], /--peple/],
    ['a word too many', ['x.json'], /x\.json/],
    ['no file', ['--from', '2026-03-01', '--to', '2026-03-02'], /--people FILE\.json is missing/],
    [
      'a zone that is none',
      ['--people', 'x.json', '--from', '2026-03-01', '--to', '2026-03-02', '--join', 'Lisbon'],
      /--join: "Lisbon"/,
    ],
  ])('with %s is a wrong call: status 2 and one line', async (_, args, expected) => {
    const { status, out, err } = await run(['coverage', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err).not.toContain('\n');
  });

  test.each<[string, unknown, string]>([
    ['that is not JSON', '[{', 'is not JSON'],
    ['with a wrong zone', [entry('Ada', 'Europe/Berln')], 'Ada: zone: "Europe/Berln"'],
    [
      'with hours that end before they begin',
      [entry('Ada', 'UTC', { hours: [{ days, from: '17:00', to: '08:00' }] })],
      'Ada: hours[0].to',
    ],
    [
      'with many mistakes',
      [entry('A', 'X'), entry('B', 'X'), entry('C', 'X'), entry('D', 'X'), entry('E', 'X'), entry('F', 'X')],
      'and 1 more',
    ],
  ])('with a file %s fails: status 1 and one line that says where', async (_, content, expected) => {
    const { status, out, err } = await call(content, ['2026-03-01', '2026-03-02'], '--json');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(expected);
    expect(err).not.toContain('\n');
  });

  test('with a file that is not there fails and names it', async () => {
    const { status, err } = await run([
      'coverage',
      '--people',
      '/no/such.json',
      '--from',
      '2026-03-01',
      '--to',
      '2026-03-02',
    ]);
    expect([status, err]).toEqual([1, '/no/such.json cannot be read: ENOENT']);
  });

  test('--help explains', async () => {
    const { status, out } = await run(['coverage', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('--people FILE.json');
  });
});
