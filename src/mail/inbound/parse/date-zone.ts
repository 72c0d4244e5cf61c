const LONGEST = 200; // characters of a header
const FARTHEST = 14 * 60; // minutes: no place on earth is farther from UTC

/** The zones that RFC 5322 (4.3) still lets a Date header name. Any other name says nothing. */
const NAMED: Record<string, string> = {
  UT: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
};

/**
 * How far from UTC the sender's clock stood, `+02:00`, as a Date header says; null where it says nothing of it:
 * `-0000` means just that (RFC 5322, 3.3), and so does a zone that cannot be.
 */
export function zoneOf(date: string): string | null {
  const text = date
    .slice(0, LONGEST)
    .replace(/\([^()]*\)/g, ' ')
    .trim();
  const match = /:\d\d\s*([+-])(\d\d):?([0-5]\d)$/.exec(text);
  if (match) {
    const [, sign, hours, minutes] = match;
    const isFar = Number(hours) * 60 + Number(minutes) > FARTHEST;
    if (isFar || (sign === '-' && hours === '00' && minutes === '00')) return null;
    return `${sign}${hours}:${minutes}`;
  }
  const name = /:\d\d\s*([A-Z]{1,3})$/.exec(text)?.[1] ?? '';
  return NAMED[name] ?? null;
}
