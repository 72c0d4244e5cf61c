import { DAY } from '../../lib/clock.ts';
import type { Day } from '../coverage/coverage.ts';

/** A date as people say it: "Thursday 26 November", with its year where it is not that of `today`. */
export function dateWords(day: Day, today?: Day): string {
  const date = new Date(day * DAY);
  const words = date.toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const isOtherYear = today !== undefined && new Date(today * DAY).getUTCFullYear() !== date.getUTCFullYear();
  return isOtherYear ? `${words} ${date.getUTCFullYear()}` : words;
}

/** The same in the least room: "Thu 26 Nov". */
export function shortDate(day: Day): string {
  return new Date(day * DAY).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
}
