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
    'in America/Asuncion, 2026-07-01T12:00:00Z is 2026-07-01T09:00 and not 2026-07-01T08:00',
  );
});

test('who is told which data is old is told what it is, what comes of it and what to do', () => {
  const [problem] = zoneDataProblems(() => 'unknown');
  expect(problem).toContain(`Node’s time-zone data (${process.versions.tz}) is out of date`);
  expect(problem).toContain('Hours there would be planned wrongly. Update Node');
});

test('a runtime from before Morocco’s law of 2026 is told to be updated', () => {
  const old = (zone: string, at: string) => {
    const shown = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
    const isSummer = zone === 'Africa/Casablanca' && at.startsWith('2027-07');
    return (isSummer ? shown.add({ hours: 1 }) : shown).toString({ smallestUnit: 'minute' });
  };
  expect(zoneDataProblems(old)).toEqual([
    expect.stringContaining('in Africa/Casablanca, 2027-07-01T12:00:00Z'),
  ]);
});
