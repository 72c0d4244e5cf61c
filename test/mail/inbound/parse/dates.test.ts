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
