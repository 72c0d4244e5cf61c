import { minutesOf, type Person, somebody } from '../../domain/coverage/coverage.ts';
import { isZone } from '../../lib/zone.ts';
import type { Errors } from '../forms.ts';
import type { TypedJoiner } from './what-if-form.tsx';

/** The name of somebody who is not there yet. */
export const NEWCOMER = 'Somebody new';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const EARLIEST = 7 * 60; // minutes after midnight
const LATEST = 21 * 60;
const MOST = 10_000;

/** What is wrong with a question about somebody new, by field. */
export function wrongIn({ zone, from, to, letters, minutes }: TypedJoiner): Errors {
  const errors: Record<string, string> = {};
  if (zone !== '' && !isZone(zone)) errors.zone = `“${zone}” is not a time zone that is known here.`;
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === null) errors.from = 'This is not a time like 09:00.';
  if (end === null) errors.to = 'This is not a time like 17:00.';
  if (start !== null && end !== null && (end <= start || start < EARLIEST || end > LATEST))
    errors.to = 'Ask nobody for nights: a day lies between 07:00 and 21:00, and ends after it begins.';
  const isNumber = (text: string) => text === '' || (Number(text) > 0 && Number(text) <= MOST);
  if (!isNumber(letters)) errors.letters = 'Letters in a day are a number above 0.';
  if (!isNumber(minutes)) errors.minutes = 'Minutes for an answer are a number above 0.';
  return errors;
}

/** Somebody who might join, as the pure functions know people. */
export function joinerOf({ zone, from, to, days }: TypedJoiner): Person {
  return somebody({
    name: NEWCOMER,
    zone,
    hours: [{ days: days === 'all' ? [...WEEK, 'sat', 'sun'] : [...WEEK], from, to }],
  });
}
