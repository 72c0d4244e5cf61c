import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/coverage/coverage.ts';
import { calendarFeed } from '../../../src/domain/rota/rota.ts';
import { team } from './rota-of.ts';

const people = team([{ name: 'Ana, the first; née "Ñ"', zone: 'Australia/Lord_Howe' }, {}], 1);
const name = people[0]!.name;
const shift = (date: string, guest: string, why = 'Because.') => ({
  date: dayOf(date)!,
  guest,
  buddy: 'Buddy 1',
  why,
});
const request = { name, people, at: Date.parse('2026-01-02T03:04:05Z'), host: 'desk.example' };

/** Unfolds a feed as RFC 5545 says and gives its lines. */
const linesOf = (feed: string) => feed.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

describe('a calendar feed', () => {
  test('has one’s own days, as guest and as buddy, and nobody else’s', () => {
    const shifts = [shift('2026-03-02', name), shift('2026-03-03', 'Guest 2')];
    const count = (who: string) =>
      linesOf(calendarFeed({ ...request, name: who, shifts })).filter((line) => line === 'BEGIN:VEVENT')
        .length;
    expect([count(name), count('Buddy 1'), count('Guest 2'), count('Nobody')]).toEqual([1, 2, 1, 0]);
  });

  test('tells the hours of that very date in UTC, before and after the clocks change', () => {
    const shifts = [shift('2026-04-03', name), shift('2026-04-06', name)];
    const lines = linesOf(calendarFeed({ ...request, shifts }));
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART:20260402T210000Z',
      'DTSTART:20260405T213000Z',
    ]);
    expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([
      'DTEND:20260403T060000Z',
      'DTEND:20260406T063000Z',
    ]);
    expect(lines).toContain('DTSTAMP:20260102T030405Z');
  });

  test('escapes what the format gives a meaning, and no id holds more than letters, digits and hyphens', () => {
    const lines = linesOf(
      calendarFeed({
        ...request,
        name: 'Buddy 1',
        shifts: [shift('2026-03-02', name, 'One, two; three\\four\nfive')],
      }),
    );
    expect(lines).toContain('SUMMARY:Looking after Ana\\, the first\\; née "Ñ"');
    expect(lines).toContain('DESCRIPTION:One\\, two\\; three\\\\four\\nfive');
    expect(lines.find((line) => line.startsWith('UID:'))).toMatch(
      /^UID:20260302-[A-Za-z0-9-]+@desk\.example$/,
    );
  });

  test('has no line over 75 octets, ends every line with CRLF, and unfolds to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (why) => {
        const feed = calendarFeed({ ...request, shifts: [shift('2026-03-02', name, why)] });
        for (const line of feed.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const written = linesOf(feed).find((line) => line.startsWith('DESCRIPTION:'))!;
        const unescaped = written
          .slice(12)
          .replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter));
        expect(unescaped).toBe(why.replace(/\r\n|\r/g, '\n'));
      }),
    );
  });

  test('keeps a day whose guest is no longer known as a whole day', () => {
    const lines = linesOf(
      calendarFeed({ ...request, name: 'Buddy 1', shifts: [shift('2026-03-02', 'Gone')] }),
    );
    expect(lines).toContain('DTSTART;VALUE=DATE:20260302');
  });
});
