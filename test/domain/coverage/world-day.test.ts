import { expect, test } from 'vitest';
import { dayOf, instantText, type Span, worldDay } from '../../../src/domain/coverage/coverage.ts';
import { peopleOf } from './people-of.ts';

const written = (spans: Span[]) =>
  spans.map(({ start, end }) => `${instantText(start).slice(5, 16)}/${instantText(end).slice(5, 16)}`);
const people = peopleOf(
  { name: 'Chi', zone: 'America/Chicago' },
  { name: 'Gil', zone: 'Asia/Kathmandu', guest: true },
  { name: 'Syd', zone: 'Australia/Sydney' },
);

test('one day of the world shows each clock, who is awake and who is there, the earliest clock first', () => {
  const day = worldDay(people, dayOf('2026-11-02')!);
  expect(day.map(({ name, opensAt }) => [name, opensAt])).toEqual([
    ['Syd', 11 * 60],
    ['Gil', 5 * 60 + 45],
    ['Chi', 18 * 60],
  ]);
  const [syd, gil, chi] = day;
  expect(written(syd!.awake)).toEqual(['11-02T00:00/11-02T10:00', '11-02T20:00/11-03T00:00']);
  expect(written(syd!.working)).toEqual(['11-02T00:00/11-02T06:00', '11-02T21:00/11-03T00:00']);
  expect(written(chi!.working)).toEqual(['11-02T14:00/11-02T23:00']);
  expect(written(gil!.awake)).toEqual(['11-02T01:15/11-02T15:15']);
});

test('a guest is shown and never counted', () => {
  const gil = worldDay(people, dayOf('2026-11-02')!).find(({ name }) => name === 'Gil')!;
  expect([gil.guest, gil.working]).toEqual([true, []]);
});
