import { expect, test } from 'vitest';
import { bestCandidates, dayOf, instantText, whatIf } from '../../../src/domain/coverage/coverage.ts';
import { EVERY_DAY, peopleOf } from './people-of.ts';

const day = { from: dayOf('2026-11-02')!, to: dayOf('2026-11-02')! }; // a Monday

test('somebody in Lisbon fills the minutes of gap in which they work, at their local time', () => {
  const people = peopleOf({ zone: 'UTC', hours: [{ days: EVERY_DAY, from: '07:00', to: '15:00' }] });
  const change = whatIf(people, day, { zone: 'Europe/Lisbon' });
  expect(change.gapBefore).toBe(16 * 60);
  expect(change.gapAfter).toBe(14 * 60);
  expect(change.filled.map((span) => [instantText(span.start), span.localFrom, span.localTo])).toEqual([
    ['2026-11-02T15:00:00Z', '15:00', '17:00'],
  ]);
});

test('the local time is that of the date: in summer the same gap is an hour later in Lisbon', () => {
  const people = peopleOf({ zone: 'UTC', hours: [{ days: EVERY_DAY, from: '07:00', to: '15:00' }] });
  const summer = { from: dayOf('2026-07-06')!, to: dayOf('2026-07-06')! };
  const change = whatIf(people, summer, { zone: 'Europe/Lisbon' });
  expect(change.filled.map((span) => [instantText(span.start), span.localFrom, span.localTo])).toEqual([
    ['2026-07-06T15:00:00Z', '16:00', '17:00'],
  ]);
});

test('the best candidates fill the golden roster’s hole within humane hours of their own', () => {
  const golden = peopleOf(
    { zone: 'Europe/Berlin' },
    { zone: 'America/Chicago' },
    { zone: 'Australia/Sydney' },
  );
  const best = bestCandidates(golden, day);
  expect(best[0]!.fills).toBe(60);
  for (const { zone, from, to } of best) {
    const change = whatIf(golden, day, { zone, from, to, days: [...EVERY_DAY] });
    expect(change.gapBefore - change.gapAfter).toBe(best.find((one) => one.zone === zone)!.fills);
    expect(from >= '07:00' && to <= '21:00').toBe(true);
  }
});

test('where there is no gap there is no candidate', () => {
  const people = peopleOf({
    zone: 'UTC',
    hours: [{ days: EVERY_DAY, from: '00:00', to: '24:00', chosen: true }],
  });
  expect(bestCandidates(people, day)).toEqual([]);
});
