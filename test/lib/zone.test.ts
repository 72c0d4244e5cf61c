import { expect, test } from 'vitest';
import { isZone } from '../../src/lib/zone.ts';

test.each([
  ['Europe/Berlin', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['+02:00', false],
  ['2026-10-25T00:00[Europe/Berlin]', false],
  ['Mars/Phobos', false],
  ['', false],
])('"%s" is a zone: %s', (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});
