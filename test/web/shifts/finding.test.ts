import { describe, expect, test } from 'vitest';
import { dateText, dayOf } from '../../../src/domain/coverage/coverage.ts';
import { findingOf } from '../../../src/web/shifts/finding.ts';
import { peopleOf, WEEKDAYS } from '../../domain/coverage/people-of.ts';

const everyDay = [...WEEKDAYS, 'sat', 'sun'];
const hours = (from: string, to: string, days: readonly string[] = everyDay) => [{ days, from, to }];
const golden = peopleOf(
  { name: 'Berta', zone: 'Europe/Berlin', hours: hours('08:00', '17:00') },
  { name: 'Chad', zone: 'America/Chicago', hours: hours('08:00', '17:00') },
  { name: 'Sid', zone: 'Australia/Sydney', hours: hours('08:00', '17:00') },
);

function found(people: typeof golden, today: string, chosen: string | null = null) {
  const zone = people.every((person) => person.zone === 'UTC') ? 'UTC' : 'Europe/Berlin';
  const at = Date.parse(`${today}T09:00:00Z`);
  return findingOf(people, { at, zone, chosen: chosen === null ? null : dayOf(chosen) });
}

describe('the golden roster', () => {
  test('in July is there all day long, and the change that will open an hour is named', () => {
    const { title, detail, day, gap } = found(golden, '2026-07-08');
    expect(title).toBe('Somebody is here all day long');
    expect(detail).toBe('An hour opens on Sunday 25 October, when Berlin changes its clocks.');
    expect([dateText(day), gap]).toEqual(['2026-07-08', null]);
  });

  test.each(['2026-10-12', '2026-10-18', '2026-10-24'])(
    'on %s the hole of 25 October is the finding',
    (today) => {
      const { title, detail, day, gap } = found(golden, today);
      expect(title).toBe('An hour opens on Sunday 25 October');
      expect(detail).toBe(
        'When Berlin changes its clocks, nobody is here, 07:00 to 08:00 your time (06:00 to 07:00 UTC), until Sunday 28 March.',
      );
      expect(dateText(day)).toBe('2026-10-25');
      expect(gap).toEqual({ start: Date.parse('2026-10-25T06:00Z'), end: Date.parse('2026-10-25T07:00Z') });
    },
  );

  test('fifteen days before, it is not warned of yet', () => {
    expect(found(golden, '2026-10-10').title).toBe('Somebody is here all day long');
  });

  test('once the hole is as it always is, it is said of the day and no longer of an opening', () => {
    const { title, detail } = found(golden, '2026-11-20');
    expect(title).toBe('Nobody is here for an hour today');
    expect(detail).toMatch(/^07:00 to 08:00 your time \(06:00 to 07:00 UTC\)\./);
  });

  test('a day that somebody chose is the one shown, whatever opens elsewhere', () => {
    const { title, day } = found(golden, '2026-10-18', '2026-10-20');
    expect([title, dateText(day)]).toEqual(['Somebody is here all day on Tuesday 20 October', '2026-10-20']);
    expect(found(golden, '2026-10-18', '2026-10-27').title).toBe(
      'Nobody is here for an hour on Tuesday 27 October',
    );
  });

  test('a day of another year has its year', () => {
    expect(found(golden, '2026-10-18', '2027-01-05').title).toContain('on Tuesday 5 January 2027');
  });
});

describe('a small team', () => {
  const two = peopleOf(
    { name: 'Ana', zone: 'UTC', hours: hours('08:00', '12:00', WEEKDAYS) },
    { name: 'Ben', zone: 'UTC', hours: hours('14:00', '18:00', WEEKDAYS) },
  );

  test('is told each stretch in which nobody is here', () => {
    const { title, detail } = found(two, '2026-11-04');
    expect(title).toBe('Nobody is here for 16 hours today');
    expect(detail).toBe('00:00 to 08:00 UTC, and 12:00 to 14:00 UTC, and 18:00 to 24:00 UTC.');
  });

  test('has weekends without anybody', () => {
    const { title, detail } = found(two, '2026-11-07');
    expect(title).toBe('Nobody is here today');
    expect(detail).toContain('answered when somebody is back');
  });

  test('is warned of what leave opens, by its dates and not by whose it is', () => {
    const away = two.map((person) =>
      person.name === 'Ben' ? { ...person, leave: [{ from: '2026-11-09', to: '2026-11-09' }] } : person,
    );
    const { title, detail } = found(away, '2026-11-04');
    expect(title).toBe('Four hours open on Monday 9 November');
    expect(detail).toBe('Nobody is here then, 14:00 to 18:00 UTC.');
    expect(`${title}${detail}`).not.toMatch(/Ben|leave|away/);
  });
});

test('around the clock without any change of clocks, nothing is ahead', () => {
  const three = peopleOf(
    { name: 'K', zone: 'Asia/Kolkata', hours: hours('08:00', '17:00') },
    { name: 'A', zone: 'America/Asuncion', hours: hours('08:00', '19:00') },
    { name: 'T', zone: 'Asia/Tokyo', hours: hours('07:00', '12:00') },
  );
  const { title, detail, changes } = found(three, '2026-11-04');
  expect([title, detail, changes]).toEqual([
    'Somebody is here all day long',
    'Nobody works nights for it.',
    [],
  ]);
});

test('guests change neither the sentence nor the picture (G2)', () => {
  const guests = peopleOf({ name: 'G', guest: true, zone: 'UTC', hours: hours('07:00', '21:00') });
  const without = found(golden, '2026-11-20');
  expect(found([...golden, ...guests], '2026-11-20')).toEqual(without);
});
