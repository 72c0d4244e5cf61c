import type { Span } from '../../domain/coverage/coverage.ts';
import { DAY, MINUTE } from '../../lib/clock.ts';
import { clockWords } from '../ui/moments.ts';

/** "09:00 to 17:00" on a zone's clock; the end of a day is 24:00. */
export function hoursWords({ start, end }: Span, zone: string): string {
  const last = clockWords(end, zone);
  return `${clockWords(start, zone)} to ${last === '00:00' ? '24:00' : last}`;
}

/** A stretch of the day shown, in the viewer's time and, where that is another clock, in UTC. */
export function bothWords(span: Span, zone: string): string {
  const here = hoursWords(span, zone);
  const utc = hoursWords(span, 'UTC');
  return here === utc ? `${utc} UTC` : `${here} your time (${utc} UTC)`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** A length as people say it: "an hour", "half an hour", "two and a half hours", "45 minutes". */
export function lengthWords(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  if (minutes === 1) return 'a minute';
  if (minutes === 60) return 'an hour';
  if (minutes === 30) return 'half an hour';
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  const whole = SMALL[hours] ?? String(hours);
  if (minutes % 60 === 0) return `${whole} hours`;
  if (minutes % 60 === 30) return hours === 1 ? 'an hour and a half' : `${whole} and a half hours`;
  return `${hours} h ${minutes % 60} min`;
}

/** Where an instant lies in the UTC day that begins at `start`, as an SVG length: "26.042%". */
export function percent(at: number, start: number): string {
  return `${Math.round(((at - start) / DAY) * 1e5) / 1e3}%`;
}
