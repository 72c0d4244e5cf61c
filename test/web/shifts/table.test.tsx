import { expect, test } from 'vitest';
import { dayOf, handovers } from '../../../src/domain/coverage/coverage.ts';
import { findingOf } from '../../../src/web/shifts/finding.ts';
import { rowsOf } from '../../../src/web/shifts/picture.tsx';
import { DayTable } from '../../../src/web/shifts/table.tsx';
import { peopleOf, WEEKDAYS } from '../../domain/coverage/people-of.ts';
import { words } from '../../support/html.ts';

const people = peopleOf(
  { name: 'Sid', zone: 'Australia/Sydney', hours: [{ days: WEEKDAYS, from: '08:00', to: '17:00' }] },
  { name: 'Ana', zone: 'Africa/Lagos', hours: [{ days: WEEKDAYS, from: '07:00', to: '16:00' }] },
  { name: 'Tom', zone: 'Europe/Lisbon', hours: [{ days: WEEKDAYS, from: '12:00', to: '20:00' }] },
);

function drawn(date: string): string {
  const day = dayOf(date)!;
  const at = Date.parse(`${date}T09:00:00Z`);
  const finding = findingOf(people, { at, zone: 'Africa/Lagos', chosen: day });
  const passed = handovers(people, { from: day, to: day });
  return String(
    <DayTable finding={finding} rows={rowsOf(people, day).rows} handovers={passed} zone="Africa/Lagos" />,
  );
}

test('says for each person their own clock and the reader’s', () => {
  const text = words(drawn('2026-11-04'));
  expect(text).toContain('Ana Lagos 07:00 to 16:00 07:00 to 16:00');
  expect(text).toContain('Tom Lisbon 12:00 to 20:00 13:00 to 21:00');
});

test('says where a window reaches beyond the day shown', () => {
  expect(words(drawn('2026-11-04'))).toContain('Sid Sydney until 17:00, from 08:00');
});

test('says every stretch of the day, whoever is here, and when nobody is', () => {
  const text = words(drawn('2026-11-04'));
  expect(text).toContain('21:00 to 22:00 your time (20:00 to 21:00 UTC) Nobody');
  expect(text).toContain('13:00 to 16:00 your time (12:00 to 15:00 UTC) Ana and Tom');
});

test('says who hands over to whom, where anybody does', () => {
  expect(words(drawn('2026-11-04'))).toContain('Time to hand over');
  expect(words(drawn('2026-11-07'))).not.toContain('Time to hand over');
});

test('is closed until somebody opens it, and needs no script for that', () => {
  expect(drawn('2026-11-04')).toMatch(/^<details class="world-table"><summary>Show as a table/);
});
