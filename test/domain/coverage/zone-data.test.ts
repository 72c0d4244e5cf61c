import { expect, test } from 'vitest';
import { zoneDataProblems } from '../../../src/domain/coverage/coverage.ts';

test('the zone data of this runtime is current', () => {
  expect(zoneDataProblems()).toEqual([]);
});

test('a runtime that still changes the clocks of Asunción is told to be updated', () => {
  const old = (zone: string, at: string) => {
    const shown = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
    return (zone === 'America/Asuncion' ? shown.subtract({ hours: 1 }) : shown).toString({
      smallestUnit: 'minute',
    });
  };
  const problems = zoneDataProblems(old);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(
    'America/Asuncion at 2026-07-01T12:00:00Z should be 2026-07-01T09:00 and is 2026-07-01T08:00',
  );
});
