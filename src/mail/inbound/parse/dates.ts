/** Dates as mails write them (RFC 5322, 3.3 and 4.3, and what is none of that). */

const MONTHS = new Map<string, number>(
  Object.entries({
    jan: 0,
    feb: 1,
    mar: 2,
    apr: 3,
    may: 4,
    jun: 5,
    jul: 6,
    aug: 7,
    sep: 8,
    oct: 9,
    nov: 10,
    dec: 11,
    mär: 2,
    mrz: 2,
    mai: 4,
    okt: 9,
    dez: 11, // German
    fév: 1,
    avr: 3,
    aoû: 7,
    déc: 11, // French
    ene: 0,
    abr: 3,
    ago: 7,
    dic: 11, // Spanish
    gen: 0,
    mag: 4,
    giu: 5,
    lug: 6,
    set: 8,
    ott: 9, // Italian
    fev: 1,
    out: 9, // Portuguese
    mrt: 2,
    mei: 4,
    maj: 4, // Dutch, Danish, Swedish
  }),
);

const MINUTE = 60_000; // ms
const HOUR = 60;

/** Minutes east of UTC. */
const ZONES = new Map<string, number>(
  Object.entries({
    UT: 0,
    UTC: 0,
    GMT: 0,
    Z: 0,
    WET: 0,
    EST: -5 * HOUR,
    EDT: -4 * HOUR,
    CST: -6 * HOUR,
    CDT: -5 * HOUR,
    MST: -7 * HOUR,
    MDT: -6 * HOUR,
    PST: -8 * HOUR,
    PDT: -7 * HOUR,
    BST: HOUR,
    CET: HOUR,
    MET: HOUR,
    MEZ: HOUR,
    WEST: HOUR,
    CEST: 2 * HOUR,
    MEST: 2 * HOUR,
    MESZ: 2 * HOUR,
    EET: 2 * HOUR,
    SAST: 2 * HOUR,
    EEST: 3 * HOUR,
    MSK: 3 * HOUR,
    IST: 5 * HOUR + 30,
    HKT: 8 * HOUR,
    SGT: 8 * HOUR,
    AWST: 8 * HOUR,
    JST: 9 * HOUR,
    KST: 9 * HOUR,
    AEST: 10 * HOUR,
    AEDT: 11 * HOUR,
    NZST: 12 * HOUR,
    NZDT: 13 * HOUR,
  }),
);

const FURTHEST_EAST = 14 * HOUR;
const FURTHEST_WEST = -12 * HOUR;

/** Minutes east of UTC; 0 where it is missing or cannot be, for the hour is then still about right. */
function zone(text: string): number {
  const offset = /^\s*(?:GMT|UTC?)?\s*([+-])\s*(\d{1,2}):?(\d{2})?/i.exec(text);
  if (offset) {
    const minutes = (Number(offset[2]) * HOUR + Number(offset[3] ?? 0)) * (offset[1] === '-' ? -1 : 1);
    return minutes > FURTHEST_EAST || minutes < FURTHEST_WEST ? 0 : minutes;
  }
  const name = /^\s*\(?([A-Z]{1,4})\b/i.exec(text);
  return name ? (ZONES.get(name[1]!.toUpperCase()) ?? 0) : 0;
}

/** RFC 5322, 4.3: two digits below 50 are this century, three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length >= 4) return year;
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

type Parts = {
  year: string;
  month: number;
  day: string;
  hour: string;
  minute: string;
  second: string;
  zone: string;
};

function toTime(parts: Parts): number | null {
  const { month } = parts;
  const [day, hour, minute, second] = [parts.day, parts.hour, parts.minute, parts.second].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (month < 0 || month > 11 || day < 1 || hour > 24 || minute > 59 || second > 60) return null;
  const date = new Date(0);
  date.setUTCFullYear(fullYear(parts.year), month, day);
  if (date.getUTCDate() !== day) return null; // 31 February
  date.setUTCHours(hour, minute, Math.min(second, 59)); // a leap second has no place in ms UTC
  const time = date.getTime() - zone(parts.zone) * MINUTE;
  return Number.isNaN(time) ? null : time;
}

const CLOCK = String.raw`(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:\.\d+)?\s*([ap]m)?`;
const DAY_FIRST = new RegExp(
  String.raw`(\d{1,2})(?:st|nd|rd|th)?[.\s/-]{1,4}(\p{L}{3})\p{L}*[.,\s/-]{1,4}(\d{2,4})\b(?:[,\s]{1,4}|\sat\s)?(?:${CLOCK})?`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(\p{L}{3})\p{L}*[.\s]{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b(?:[,\s]{1,4}|\sat\s)?(?:${CLOCK})?`,
  'iu',
);
const ASCTIME = new RegExp(
  String.raw`(\p{L}{3})\p{L}*\s{1,3}(\d{1,2})\s{1,3}${CLOCK}\s*([A-Z]{3,4}|[+-]\d{4})?\s{1,3}(\d{4})\b`,
  'iu',
);
const ISO = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?)?/;
const NUMERIC = /(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[,\s]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;

function month(name: string): number {
  return MONTHS.get(name.toLowerCase()) ?? -1;
}

function hours(hour: string | undefined, half: string | undefined): string {
  if (!half) return hour ?? '0';
  return String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
}

function named(text: string): number | null {
  const asctime = ASCTIME.exec(text);
  if (asctime) {
    const [, name, day, hour, minute, second, half, zone = '', year] = asctime;
    const rest = zone || text.slice(asctime.index + asctime[0].length);
    return toTime({
      year: year!,
      month: month(name!),
      day: day!,
      hour: hours(hour, half),
      minute: minute!,
      second: second ?? '0',
      zone: rest,
    });
  }
  const dayFirst = DAY_FIRST.exec(text);
  const match = dayFirst ?? MONTH_FIRST.exec(text);
  if (!match) return null;
  const [all, one, two, year, hour, minute, second, half] = match;
  const [day, name] = dayFirst ? [one!, two!] : [two!, one!];
  const rest = text.slice(match.index + all.length);
  return toTime({
    year: year!,
    month: month(name),
    day,
    hour: hours(hour, half),
    minute: minute ?? '0',
    second: second ?? '0',
    zone: rest,
  });
}

function numbered(text: string): number | null {
  const iso = ISO.exec(text);
  if (iso) {
    const [all, year, m, day, hour = '0', minute = '0', second = '0'] = iso;
    return toTime({
      year: year!,
      month: Number(m) - 1,
      day: day!,
      hour,
      minute,
      second,
      zone: text.slice(iso.index + all.length),
    });
  }
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [all, one, mark, two, year, hour = '0', minute = '0', second = '0'] = match;
  // 3/14/2024 is American, 14.3.2024 is not; where both are possible the mark tells.
  const american = Number(one) <= 12 && (mark === '/' || Number(two) > 12);
  const [day, m] = american ? [two!, one!] : [one!, two!];
  return toTime({
    year: year!,
    month: Number(m) - 1,
    day,
    hour,
    minute,
    second,
    zone: text.slice(match.index + all.length),
  });
}

const LONGEST = 200;

/** A Date header as milliseconds UTC, null where it cannot be read. A zone that cannot be is taken as UTC. */
export function parseDate(value: string): number | null {
  const text = value
    .slice(0, LONGEST)
    .replace(/\(([A-Z]{2,5})\)\s*$/, ' $1') // a zone that is only a comment is better than none
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?: ?/g, ':')
    .trim();
  return named(text) ?? numbered(text);
}
