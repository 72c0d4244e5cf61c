const MINUTE = 60_000; // ms
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 6 * DAY; // a weekday's name is clear for six days back, then it repeats

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times what using it does. Undefined is the browser's own zone.
function formatter(zone: string | undefined): Intl.DateTimeFormat {
  const key = zone ?? '';
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(key, made);
  return made;
}

function parts(at: number, zone?: string): Record<string, string> {
  return Object.fromEntries(
    formatter(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
}

function waitWords(ms: number): string {
  if (ms < MINUTE) return 'now';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h`;
  const days = Math.floor(ms / DAY);
  return `${days} day${days === 1 ? '' : 's'}`;
}

function momentWords(at: number, now: number, zone?: string): string {
  const then = parts(at, zone);
  const today = parts(now, zone);
  const clock = `${then.hour}:${then.minute}`;
  const isThisYear = then.year === today.year;
  if (isThisYear && then.month === today.month && then.day === today.day) return `Today ${clock}`;
  if (at <= now && now - at < WEEK) return `${then.weekday} ${clock}`;
  return isThisYear ? `${then.day} ${then.month} ${clock}` : `${then.day} ${then.month} ${then.year}`;
}

export type TimeMode = 'waiting' | 'time' | 'within' | 'clock';

/**
 * A moment in the words that the server uses for it: how long ago (`waiting`), when (`time`, or `within` a sentence), or the
 * clock alone. Times are milliseconds UTC; the zone is the browser's own where left out.
 */
export function timeWords(mode: TimeMode, at: number, { now, zone }: { now: number; zone?: string }): string {
  if (mode === 'waiting') return waitWords(now - at);
  if (mode === 'time') return momentWords(at, now, zone);
  if (mode === 'within') return momentWords(at, now, zone).replace('Today', 'today');
  const { hour, minute } = parts(at, zone);
  return `${hour}:${minute}`;
}

/** A file's size as the server writes it: "812 bytes", "34 KB", "1.2 MB"; one KB is 1,000 bytes. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte${bytes === 1 ? '' : 's'}`;
  const units = ['KB', 'MB', 'GB'];
  let amount = bytes / 1000;
  let unit = 0;
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${amount < 9.95 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[unit]}`;
}
