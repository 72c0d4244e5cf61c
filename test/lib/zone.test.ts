import { expect, test } from 'vitest';
import { isZone, town } from '../../src/lib/zone.ts';

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

test.each([
  ['Europe/Lisbon', 'Lisbon'],
  ['America/Sao_Paulo', 'Sao Paulo'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['Australia/Lord_Howe', 'Lord Howe'],
  ['UTC', 'UTC'],
])('%s is called %s', (zone, name) => {
  expect(town(zone)).toBe(name);
});
