import { DAY, HOUR, MINUTE } from '../../lib/clock.ts';

const SMALL = 'nobody one two three four five six seven eight nine ten eleven twelve'.split(' ');

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A count as people say it: one to twelve as words, more as digits with thousands apart. */
export function countWords(count: number): string {
  return count >= 1 && count <= 12 ? (SMALL[count] ?? '') : count.toLocaleString('en');
}

/** "Ana", "Ana and Tomás", "Ana, Tomás and Yuki", "Ana, Tomás and 4 more". */
export function nameList(names: readonly string[], most = 3): string {
  if (names.length <= 1) return names[0] ?? '';
  const shown = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1);
  const last = names.length > most ? `${names.length - shown.length} more` : names.at(-1);
  return `${shown.join(', ')} and ${last}`;
}

/** A length in whole minutes as words: "less than a minute", "52 minutes", "3 hours", "2 days". */
export function durationWords(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 90) return plural(Math.round(minutes), 'minute');
  if (minutes < 36 * 60) return plural(Math.round(minutes / 60), 'hour');
  return plural(Math.round(minutes / (24 * 60)), 'day');
}

function people(count: number, more: boolean): string {
  const words = countWords(count);
  const who = count === 1 ? 'person' : 'people';
  return more ? `More than ${words} ${who}` : `${words.charAt(0).toUpperCase()}${words.slice(1)} ${who}`;
}

/**
 * The inbox's title, a sentence that says what is so. `more` says that counting stopped at `count`.
 * `longestMinutes` is how long the first of them has waited; null leaves the second line out.
 */
export function waitingSentence(count: number, more: boolean, longestMinutes: number | null) {
  if (count <= 0) return { title: 'Nobody is waiting', detail: 'Everyone who wrote has heard from you.' };
  const title = `${people(count, more)} ${count === 1 ? 'is' : 'are'} waiting`;
  if (longestMinutes === null) return { title, detail: '' };
  const long = durationWords(longestMinutes);
  return { title, detail: count === 1 && !more ? `For ${long}.` : `The longest for ${long}.` };
}

/** A wait in the least room: "now", "4 min", "3 h", "2 days". Takes milliseconds. */
export function shortWait(ms: number): string {
  if (ms < MINUTE) return 'now';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h`;
  return plural(Math.floor(ms / DAY), 'day');
}

/** A file's size: "812 bytes", "34 KB", "1.2 MB". One kilobyte is 1,000 bytes, as file managers say. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte');
  const units = ['KB', 'MB', 'GB', 'TB'];
  let amount = bytes / 1000;
  let unit = 0;
  // 999.5 KB would be written "1000 KB".
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${amount < 9.95 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[unit]}`;
}
