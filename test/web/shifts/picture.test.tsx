import { describe, expect, test } from 'vitest';
import { cover, dayOf, type Person } from '../../../src/domain/coverage/coverage.ts';
import { DAY } from '../../../src/lib/clock.ts';
import { findingOf } from '../../../src/web/shifts/finding.ts';
import { Picture, rowsOf } from '../../../src/web/shifts/picture.tsx';
import { peopleOf, WEEKDAYS } from '../../domain/coverage/people-of.ts';
import { words } from '../../support/html.ts';

const everyDay = [...WEEKDAYS, 'sat', 'sun'];
const team = peopleOf(
  { name: 'Sid', zone: 'Australia/Sydney', hours: [{ days: everyDay, from: '08:00', to: '17:00' }] },
  { name: 'Ana', zone: 'Africa/Lagos', hours: [{ days: everyDay, from: '07:00', to: '16:00' }] },
  { name: 'Ife', zone: 'Africa/Lagos', hours: [{ days: everyDay, from: '07:00', to: '16:00' }] },
  { name: 'Tom', zone: 'Europe/Lisbon', hours: [{ days: WEEKDAYS, from: '12:00', to: '21:00' }] },
);

function drawn(people: Person[], date: string, at = Date.parse(`${date}T12:00:00Z`)): string {
  const day = dayOf(date)!;
  const finding = findingOf(people, { at, zone: 'Europe/Berlin', chosen: day });
  return String(<Picture finding={finding} {...rowsOf(people, day)} at={at} zone="Europe/Berlin" />);
}

/** Where a rectangle of a kind begins and how long it is, in percent. */
function rects(html: string, kind: string): { x: number; width: number }[] {
  return [...html.matchAll(new RegExp(`<rect class="${kind}" x="([\\d.-]+)%" width="([\\d.]+)%"`, 'g'))].map(
    ([, x, width]) => ({ x: Number(x), width: Number(width) }),
  );
}

describe('rows', () => {
  test('are people of one clock and the same hours together, the clock that is ahead first', () => {
    const { rows, absent } = rowsOf(team, dayOf('2026-11-04')!);
    expect(rows.map(({ names, zone }) => [names, zone])).toEqual([
      [['Sid'], 'Australia/Sydney'],
      [['Ana', 'Ife'], 'Africa/Lagos'],
      [['Tom'], 'Europe/Lisbon'],
    ]);
    expect(absent).toEqual([]);
  });

  test('leave out who is not here that day, by name and without a reason', () => {
    const { rows, absent } = rowsOf(team, dayOf('2026-11-07')!);
    expect(rows).toHaveLength(2);
    expect(absent).toEqual(['Tom']);
    expect(words(drawn(team, '2026-11-07'))).toContain('Not here that day: Tom');
  });

  test('leave guests and people without hours out', () => {
    const more = peopleOf({ name: 'G', guest: true }, { name: 'N', hours: [] });
    expect(rowsOf([...team, ...more], dayOf('2026-11-04')!).rows).toHaveLength(3);
  });

  test('mark somebody who is only imagined', () => {
    const { rows } = rowsOf(
      [...team, ...peopleOf({ name: 'New', zone: 'Asia/Tokyo' })],
      dayOf('2026-11-04')!,
      'New',
    );
    expect(rows.filter(({ isNew }) => isNew).map(({ names }) => names)).toEqual([['New']]);
  });
});

describe('the picture', () => {
  test.each(['2026-11-04', '2026-11-07', '2026-10-25', '2027-03-28', '2027-04-04'])(
    'of %s shows each minute of the day once: somebody, two, or nobody',
    (date) => {
      const html = drawn(team, date);
      const parts = ['many', 'one', 'none'].flatMap((kind) => rects(html, `cover-${kind}`));
      parts.sort((a, b) => a.x - b.x);
      expect(parts[0]!.x).toBe(0);
      parts.forEach(({ x, width }, i) => {
        expect(x + width).toBeCloseTo(parts[i + 1]?.x ?? 100, 2);
      });
    },
  );

  test('hatches exactly the minutes without anybody', () => {
    const day = dayOf('2026-11-07')!;
    const { gaps } = cover(team, { from: day, to: day });
    const shown = rects(drawn(team, '2026-11-07'), 'cover-none');
    expect(shown).toHaveLength(gaps.length);
    gaps.forEach((gap, i) => {
      expect(shown[i]!.x).toBeCloseTo(((gap.start - day * DAY) / DAY) * 100, 2);
      expect(shown[i]!.width).toBeCloseTo(((gap.end - gap.start) / DAY) * 100, 2);
    });
  });

  test('says its finding to whoever does not see it, and hides its parts', () => {
    const html = drawn(team, '2026-11-04');
    expect(html).toMatch(
      /role="img" aria-label="Nobody is here for [^"]+"|role="img" aria-label="Somebody is here/,
    );
    expect([...html.matchAll(/<svg(?![^>]*(?:aria-hidden|x="))[^>]*>/g)]).toEqual([]);
  });

  test('writes the hours into the bars, on the clock of whoever works them', () => {
    const text = words(drawn(team, '2026-11-04'));
    expect(text).toContain('Ana and Ife: 07:00 to 16:00 in Lagos');
    expect(text).toContain('Tom: 12:00 to 21:00 in Lisbon');
  });

  test('has a line for now on today alone', () => {
    const noon = Date.parse('2026-11-04T12:00:00Z');
    expect(drawn(team, '2026-11-04', noon)).toContain('class="world-now" x1="50%"');
    expect(drawn(team, '2026-11-05', noon)).not.toContain('world-now');
  });

  test('has the hours of the viewer’s own clock below those of UTC', () => {
    const text = words(drawn(team, '2026-11-04'));
    expect(text).toContain('UTC 00 03 06 09 12 15 18 21 24');
    expect(text).toContain('Your time 01 04 07 10 13 16 19 22 01');
  });

  test('needs no style that a strict page refuses', () => {
    expect(drawn(team, '2026-11-04')).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
  });

  test('keeps a name apart that could be markup', () => {
    const [one] = team;
    expect(drawn([{ ...one!, name: '<b>Ana</b>' }], '2026-11-04')).not.toContain('<b>');
  });

  test('of a night that the clocks shorten is as long as that night', () => {
    const night = peopleOf({
      name: 'Nia',
      zone: 'Europe/Berlin',
      hours: [{ days: everyDay, from: '22:00', to: '06:00', chosen: true }],
    });
    const before = rects(drawn(night, '2027-03-21'), 'cover-one');
    const shorter = rects(drawn(night, '2027-03-28'), 'cover-one');
    const sum = (parts: { width: number }[]) => parts.reduce((all, { width }) => all + width, 0);
    // Its end is an hour earlier by UTC, and so is its beginning in the evening.
    expect(sum(before)).toBeCloseTo((8 / 24) * 100, 2);
    expect(sum(shorter)).toBeCloseTo((8 / 24) * 100, 2);
    expect(shorter[0]!.width).toBeCloseTo(before[0]!.width - (1 / 24) * 100, 2);
  });
});
