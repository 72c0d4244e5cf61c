import type { Said } from '../kinds.ts';
import { fold } from '../text/mask.ts';

const HOUR = 3_600_000; // ms
const DAY = 24 * HOUR;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  twenty: 20,
  thirty: 30,
  'forty-eight': 48,
  'twenty-four': 24,
  few: 3,
  couple: 2,
};

const PROMISE =
  /\b(?:(?:i|we|she|he|they|it|you|that|this|someone|somebody|there|(?:my|our|a|the|your) \w+(?: \w+)?)(?:'ll| will|'re going to| are going to|'m going to| am going to| is going to| should| can have| shall)|expected|(?:is|are) (?:due|expected|back|coming|scheduled|planned|promised)|(?:is|are|am|'s|'re|'m) (?:coming|going|sending|shipping|arriving|visiting|calling)|due|can take|takes|comes?|arrives?|leaves?|ships?|go(?:es)? out|you (?:get|receive)|promise|expect|by)\b/;
const CONDITION = /\b(?:if|once|when|as soon as) you\b/;

/** Milliseconds UTC of a message, or nothing when it has no readable time. */
export function timeOf(said: Said): number | undefined {
  if (said.at === undefined) return undefined;
  const at = typeof said.at === 'number' ? said.at : Date.parse(said.at);
  return Number.isNaN(at) ? undefined : at;
}

function endOfDay(ms: number): number {
  return Math.floor(ms / DAY) * DAY + DAY - 1;
}

/** "Between 9 and 11", "by 3 pm": the last hour that is named on that day, or its end. */
function atHour(text: string, end: number): number {
  const hours =
    /\b(?:between \d{1,2}(?: ?[ap]m)? and|by|before|at|until) (\d{1,2})(?::\d\d)?(?: ?([ap])m)?\b/.exec(text);
  if (!hours) return /\b(?:by|before|at) noon\b/.test(text) ? end + 1 - 12 * HOUR : end;
  const hour = (+hours[1]! % 12) + (hours[2] === 'p' || (!hours[2] && +hours[1]! === 12) ? 12 : 0);
  const named = !hours[2] && +hours[1]! > 12 ? +hours[1]! : hour;
  return named > 23 ? end : end + 1 - DAY + named * HOUR;
}

function count(word: string): number {
  return NUMBERS[word] ?? Number.parseInt(word, 10);
}

function monthDay(day: number, month: number, from: number): number {
  const base = new Date(from);
  const year = base.getUTCFullYear();
  const at = Date.UTC(year, month, day);
  return endOfDay(at < from - 30 * DAY ? Date.UTC(year + 1, month, day) : at);
}

function relative(text: string, from: number): number | undefined {
  const span =
    /\b(?:in|within|under|takes?|next|another)(?: the)?(?: next| about| around| at most)? (a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|twenty-four|forty-eight|\d{1,3})(?: ?(?:to|-|–|or) ?(two|three|four|five|six|seven|\d{1,3}))? (?:working |business )?(minute|min|hour|hr|day|week|month)s?\b/.exec(
      text,
    );
  if (span) {
    const n = count(span[2] ?? span[1]!);
    const unit = {
      minute: 60_000,
      min: 60_000,
      hour: HOUR,
      hr: HOUR,
      day: DAY,
      week: 7 * DAY,
      month: 30 * DAY,
    }[span[3]!]!;
    return unit >= DAY ? endOfDay(from + n * unit) : from + n * unit;
  }
  if (/\btomorrow\b|\bovernight\b/.test(text)) return atHour(text, endOfDay(from + DAY));
  if (
    /\b(?:today|tonight|this (?:morning|afternoon|evening)|by (?:noon|midnight|eod)|end of (?:the )?day|eod)\b/.test(
      text,
    )
  )
    return atHour(text, endOfDay(from));
  if (/\b(?:before|by) the weekend\b/.test(text))
    return endOfDay(from + ((5 - new Date(from).getUTCDay() + 7) % 7) * DAY);
  if (/\bnext week\b/.test(text)) return endOfDay(from + (14 - (new Date(from).getUTCDay() || 7)) * DAY);
  if (/\b(?:end of (?:the|this) week|this week)\b/.test(text))
    return endOfDay(from + ((7 - new Date(from).getUTCDay()) % 7) * DAY);
  return undefined;
}

function calendar(text: string, from: number): number | undefined {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(text);
  if (iso) return endOfDay(Date.UTC(+iso[1]!, +iso[2]! - 1, +iso[3]!));
  const dm =
    /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/.exec(
      text,
    );
  if (dm) return monthDay(+dm[1]!, MONTHS.indexOf(dm[2]!), from);
  const md = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:st|nd|rd|th)?\b/.exec(
    text,
  );
  if (md) return monthDay(+md[2]!, MONTHS.indexOf(md[1]!), from);
  const dom = /\b(?:by|on|before|until) the (\d{1,2})(?:st|nd|rd|th)\b/.exec(text);
  if (dom) {
    const base = new Date(from);
    const month = +dom[1]! < base.getUTCDate() ? base.getUTCMonth() + 1 : base.getUTCMonth();
    return endOfDay(Date.UTC(base.getUTCFullYear(), month, +dom[1]!));
  }
  const weekday = /\b(?:(next) )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/.exec(text);
  if (!weekday) return undefined;
  const ahead = (WEEKDAYS.indexOf(weekday[2]!) - new Date(from).getUTCDay() + 7) % 7;
  return endOfDay(from + (ahead === 0 && weekday[1] ? 7 : ahead) * DAY);
}

/** When a sentence of ours, written at `from`, promised something: the end of that day, or the hour. Milliseconds UTC. */
export function promisedFor(sentence: string, from: number): { at: number; words: string } | undefined {
  const text = fold(sentence).toLowerCase();
  if (!PROMISE.test(text) || CONDITION.test(text) || /\?$/.test(text.trim())) return undefined;
  if (
    /\b(?:was|were|had been|has been|went out|arrived|left|came|fixed|sent|booked)\b/.test(text) &&
    !/\b(?:will|'ll|going to|should|due|expect)\b/.test(text)
  )
    return undefined;
  const at = calendar(text, from) ?? relative(text, from);
  return at === undefined ? undefined : { at, words: sentence.trim() };
}
