import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/mail/inbound/parse/dates.ts';

const DATES: [written: string, read: string | null][] = [
  ['Tue, 3 Mar 2026 09:15:00 +0100', '2026-03-03T08:15:00.000Z'],
  ['3 Mar 26 09:15 GMT', '2026-03-03T09:15:00.000Z'],
  ['Tue, 3 Mar 99 09:15:00 EST', '1999-03-03T14:15:00.000Z'],
  ['Tue, 03 Mar 126 09:15:00 +0000', '2026-03-03T09:15:00.000Z'],
  ['Thu, 01 Jan 1970 00:00:00 +0000', '1970-01-01T00:00:00.000Z'],
  ['Thu, 31 Dec 2099 23:59:59 -0800', '2100-01-01T07:59:59.000Z'],
  ['Tue Mar  3 09:15:00 2026', '2026-03-03T09:15:00.000Z'],
  ['Tue Mar  3 09:15:00 CET 2026', '2026-03-03T08:15:00.000Z'],
  ['2026-03-03T09:15:00.123+02:00', '2026-03-03T07:15:00.000Z'],
  ['2026-03-03 09:15:00', '2026-03-03T09:15:00.000Z'],
  ['Tuesday, March 3, 2026 9:15 PM', '2026-03-03T21:15:00.000Z'],
  ['Di, 3 Mär 2026 09:15:00 +0100', '2026-03-03T08:15:00.000Z'],
  ['Tue, 3-Mar-2026 09.15.00 GMT', '2026-03-03T09:15:00.000Z'],
  ['03/14/2026 10:00', '2026-03-14T10:00:00.000Z'],
  ['14.03.2026 10:00:00', '2026-03-14T10:00:00.000Z'],
  ['Sat, 19 Mar 2005 20:13:44 GMT+01:00', '2005-03-19T19:13:44.000Z'],
  ['Fri, 21 Nov 1997 09(comment):   55  :  06 -0600', '1997-11-21T15:55:06.000Z'],
  ['Tue, 03 Mar 2026 09:15:00 (CET)', '2026-03-03T08:15:00.000Z'],
  ['Tue, 03 Mar 2026 09:15:60 +0000', '2026-03-03T09:15:59.000Z'],
  ['Tue, 03 Mar 2026 09:15:00 +99999', '2026-03-03T09:15:00.000Z'],
  ['Tue, 03 Mar 2026 09:15:00', '2026-03-03T09:15:00.000Z'],
  ['Tue, 31 Feb 2026 09:15:00 +0100', null],
  ['Tue, 03 Mar 2026 25:15:00 +0000', null],
  ['yesterday', null],
  ['', null],
];

describe('parseDate', () => {
  test.each(DATES)('%s', (written, read) => {
    const time = parseDate(written);
    expect(time === null ? null : new Date(time).toISOString()).toBe(read);
  });

  test('a date as RFC 5322 writes it comes back to the second', () => {
    const times = fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) / 1000 });
    fc.assert(
      fc.property(times, fc.integer({ min: -47, max: 55 }), (seconds, quarters) => {
        const offset = quarters * 15; // minutes
        const local = new Date((seconds + offset * 60) * 1000).toUTCString().replace(' GMT', '');
        const size = Math.abs(offset);
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
        expect(parseDate(`${local} ${zone}`)).toBe(seconds * 1000);
      }),
    );
  });
});

/** The third of each month at nine in the morning UTC, as a mail in that language names it. */
const MONTHS: [language: string, names: string[]][] = [
  [
    'English',
    ['Jan', 'February', 'Mar', 'April', 'May', 'Jun', 'July', 'Aug', 'Sept', 'Oct', 'November', 'Dec'],
  ],
  [
    'German',
    ['Jan', 'Feb', 'März', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sep', 'Oktober', 'Nov', 'Dezember'],
  ],
  ['Spanish', ['ene', 'feb', 'mar', 'abril', 'may', 'jun', 'jul', 'agosto', 'sep', 'oct', 'nov', 'dic']],
  [
    'Italian',
    ['gen', 'feb', 'mar', 'apr', 'maggio', 'giugno', 'luglio', 'ago', 'set', 'ottobre', 'nov', 'dic'],
  ],
  ['Portuguese', ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'outubro', 'nov', 'dez']],
  ['Dutch', ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']],
  ['Danish', ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']],
];

describe.each(MONTHS)('the months in %s', (_, names) => {
  test('are each the month they are, day first', () => {
    expect(names.map((name) => parseDate(`3 ${name} 2026 09:00:00 +0000`))).toEqual(
      names.map((__, month) => Date.UTC(2026, month, 3, 9)),
    );
  });
});

const ZONES: [written: string, minutesEast: number][] = [
  ['Z', 0],
  ['UT', 0],
  ['GMT', 0],
  ['utc', 0],
  ['EST', -300],
  ['EDT', -240],
  ['PST', -480],
  ['PDT', -420],
  ['CET', 60],
  ['MESZ', 120],
  ['IST', 330],
  ['JST', 540],
  ['NZDT', 780],
  ['(PDT)', -420],
  ['+05:30', 330],
  ['-0330', -210],
  ['+1400', 840],
  ['-1200', -720],
  ['+9', 540],
  ['UTC+2', 120],
  ['GMT-03:00', -180],
  ['+1401', 0],
  ['-1300', 0],
  ['XYZ', 0],
  ['', 0],
];

test.each(ZONES)('the zone “%s” is %i minutes east of UTC; what cannot be is UTC', (written, minutesEast) => {
  expect(parseDate(`Tue, 3 Mar 2026 09:15:00 ${written}`)).toBe(
    Date.UTC(2026, 2, 3, 9, 15) - minutesEast * 60_000,
  );
});

test.each([
  ['12:00 AM', 0],
  ['12:30 am', 0.5],
  ['1:00 PM', 13],
  ['12:00 PM', 12],
  ['11:59 PM', 23 + 59 / 60],
  ['24:00', 24],
])('%s is hour %d of the day', (clock, hour) => {
  expect(parseDate(`March 3, 2026 ${clock}`)).toBe(Math.round(Date.UTC(2026, 2, 3) + hour * 3_600_000));
});

test.each([
  ['03/04/2026', Date.UTC(2026, 2, 4)],
  ['03.04.2026', Date.UTC(2026, 3, 3)],
  ['03-04-2026', Date.UTC(2026, 3, 3)],
  ['25/12/2026', Date.UTC(2026, 11, 25)],
  ['12.25.2026', Date.UTC(2026, 11, 25)],
  ['29.02.2024', Date.UTC(2024, 1, 29)],
  ['29.02.2026', null],
  ['00/12/2026', null],
  ['31/31/2026', null],
  ['3.4-2026', null],
])('numbers alone, %s: the mark says which is the day, unless only one can be', (written, time) => {
  expect(parseDate(written)).toBe(time);
});

test('any text is a moment or none, soon', () => {
  const piece = fc.constantFrom(
    '3',
    '2026',
    'Mar',
    ',',
    ':',
    '-',
    '/',
    '.',
    ' ',
    '(',
    ')',
    '+0100',
    'PM',
    'T',
    '٣',
    '\0',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 80 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 400 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      const time = parseDate(written);
      expect(time === null || Number.isSafeInteger(time)).toBe(true);
    }),
  );
});
