import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoneOf } from '../../../../src/mail/inbound/parse/date-zone.ts';

test.each([
  ['Tue, 03 Nov 2026 09:12:00 +0200', '+02:00'],
  ['Tue, 3 Nov 2026 09:12:00 -0330 (NST)', '-03:30'],
  ['3 Nov 2026 09:12 +05:45', '+05:45'],
  ['Tue, 03 Nov 2026 09:12:00 GMT', '+00:00'],
  ['Tue, 03 Nov 2026 09:12:00 EST', '-05:00'],
  ['Tue, 03 Nov 2026 09:12:00 +0000', '+00:00'],
  ['Tue, 03 Nov 2026 09:12:00 -0000', null],
  ['Tue, 03 Nov 2026 09:12:00 +9900', null],
  ['Tue, 03 Nov 2026 09:12:00 XYZ', null],
  ['Tue, 03 Nov 2026 09:12:00', null],
  ['', null],
])('%j says %j', (date, zone) => {
  expect(zoneOf(date)).toBe(zone);
});

test('whatever stands there, the zone is one that a clock can be set by, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('0', '1', '9', ':', '+', '-', ' ', 'Z', '(') }), (text) => {
      const zone = zoneOf(`10:00:00 ${text}`);
      if (zone !== null) Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    }),
  );
});
