import { QUOTE_WORDS } from './languages.ts';
import { MORE_QUOTE_WORDS } from './languages-more.ts';
import type { Lines } from './lines.ts';
import { HINT_ATTRIBUTION } from './lines.ts';

const LANGUAGES = [...Object.values(QUOTE_WORDS), ...Object.values(MORE_QUOTE_WORDS)];

/** Alternatives of one kind in every language, longest first so that the longest wins. */
export function alternatives(kind: 'on' | 'wrote' | 'original' | 'forwarded'): string[] {
  const words = new Set(LANGUAGES.flatMap((language) => language[kind].split('|')));
  return [...words].sort((a, b) => b.length - a.length);
}

const LEAD = new RegExp(
  `^(?:${alternatives('on')
    .map((w) => w.replaceAll('.', '\\.'))
    .join('|')})(?:(?=[\\s,:：])|(?<=[在于於-]))`,
  'iu',
);
/** The same in scripts that have capitals, written with one. */
const CAPITAL_LEAD = new RegExp(LEAD.source.replace('^', '^(?=\\p{Lu})'), 'u');
const VERB = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${alternatives('wrote')
    .filter((w) => !/[\u3040-\uffff]/.test(w))
    .join('|')})(?![\\p{L}])|${alternatives('wrote')
    .filter((w) => /[\u3040-\uffff]/.test(w))
    .join('|')})`,
  'iu',
);
const ADDRESS = /[^\s<>()@"':;,[\]]{1,80}@[^\s<>()@"',;[\]]{1,200}/;
const NUMERIC_DATE = /\d{1,4}[./-]\s?(?:\d{1,2}|[A-Za-z]{3,9}\.?)[./-]\s?\d{2,4}/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const TIME = /(?<!\d)\d{1,2}\s?[:.h時时시]\s?\d{2}(?!\d)/;
const DAY = /(?<!\d)[0-3]?\d(?!\d)/;
const EAST_DATE = /\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/;
const MONTH_DAY =
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|févr|avr|juin|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out|maj|mei|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\p{L}{0,7}\.?,?\s\d{1,2}(?!\d)|(?<!\d)\d{1,2}\.?\s(?:de\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|févr|avr|juin|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out|maj|mei|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/iu;

/** True where the words hold a date as mail programs write it, in any order and language. */
export function hasDate(s: string): boolean {
  if (NUMERIC_DATE.test(s) || EAST_DATE.test(s) || MONTH_DAY.test(s)) return true;
  if (YEAR.test(s)) return DAY.test(s.replace(YEAR, ' '));
  return TIME.test(s) && /\p{L}{2}/u.test(s);
}

/** True where the words hold an e-mail address. */
export function hasAddress(s: string): boolean {
  return s.includes('@') && ADDRESS.test(s);
}

/** Programs never write in the first person: "On Monday I wrote:" is a person's own sentence. */
const FIRST_PERSON = /(?<!\p{L})(?:I|[Ii]ch|[Ii]k|[Jj]ag|[Jj]eg|[Яя])(?!\p{L}|\.)/u;

const MOST_LINES = 5;
const LONGEST_JOINED = 700;
const DASHED = /^[-–—_=*~ ]{2,}(.{3,300}?)[-–—_=*~ ]{2,}:?$/u;
const NAME_LAST = /^\s["']?(?:\p{Lu}[\p{L}\p{M}.'’-]{0,40}["']?\s?){1,4}[:：]$/u;
const ADDRESS_LAST = /@[^\s<>()[\]]{1,200}["'\s]{0,2}[>)\]]{1,3}\s?[:：]?\s{0,4}[*_]{0,4}$/;
const DIGIT_LAST = /[\d)\]]\s?(?:[AaPp]\.?\s?[Mm]\.?|Uhr|uur|h)?\s?[:：]$/;
const ENDS = /[:：]\s*[-–—*_ ]*$/;

/** What speaks for a stretch of words being "On …, someone wrote:". */
type Evidence = {
  lead: boolean;
  digitFirst: boolean;
  verb: boolean;
  verbLast: boolean;
  date: boolean;
  address: boolean;
  colon: boolean;
  /** The address and its bracket end the words: "<a@b.example>:". */
  addressLast: boolean;
  /** A name and no more follows the verb: "schrieb Anna Blau:". */
  nameLast: boolean;
  /** A date or a time ends the words, perhaps in brackets. */
  digitLast: boolean;
  dashed: boolean;
  length: number;
};

const EVERY_VERB = new RegExp(VERB, 'giu');

/** The last verb: a footer such as "Sent from my phone" may stand before the one that counts. */
function lastVerb(s: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const found of s.matchAll(EVERY_VERB)) last = found;
  return last;
}

function evidenceOf(joined: string): Evidence {
  const dashed = DASHED.exec(joined);
  const s = (dashed?.[1] ?? joined).replace(/^[-–—*_ ]+/, '');
  const verb = lastVerb(s);
  const rest = verb === null ? '' : s.slice(verb.index + verb[0].length);
  return {
    lead: LEAD.test(s),
    digitFirst: /^["'(]?\d/.test(s),
    verb: verb !== null,
    verbLast: verb !== null && /^[\s:：*_.\-–—)>]*$/.test(rest),
    date: hasDate(s),
    address: hasAddress(s),
    colon: ENDS.test(s),
    nameLast: NAME_LAST.test(rest),
    addressLast: ADDRESS_LAST.test(s),
    digitLast: DIGIT_LAST.test(s),
    dashed: dashed !== null,
    length: s.length,
  };
}

/** Whether what stands before a quote mark is its introduction: then less evidence is enough. */
function introducesMarks(e: Evidence): boolean {
  if (e.length > 300) return false;
  if (e.verb && (e.colon || e.verbLast)) return e.lead || e.date || e.address || e.length < 80;
  return e.date && e.address && (e.colon || e.addressLast);
}

/** Whether words with no marked quote below them are "On …, someone wrote:" nonetheless. */
function introducesRest(e: Evidence): boolean {
  if (e.dashed && e.verb && e.verbLast) return e.length < 200;
  const ended = e.verbLast || e.nameLast || e.addressLast || e.digitLast;
  if (e.verb && e.date && e.colon && ended)
    return e.address || e.lead || e.digitFirst || (e.digitLast && e.length < 120);
  if (e.verb && e.address && e.verbLast) return e.date || (e.colon && e.length < 200);
  return e.date && e.address && e.colon && e.addressLast && e.length < 260;
}

/** True where words open as such an introduction does: later lines that do so start one of their own. */
function opensStrongly(s: string): boolean {
  const bare = s.replace(/^[-–—*_ ]+/, '');
  return (LEAD.test(bare) && /\d/.test(bare.slice(0, 40))) || /^\d{1,4}[./-]\d{1,2}[./-]\d/.test(bare);
}

/** Whether a line below `opening` opens an introduction of its own, rather than going on with a wrapped one. */
function startsAnew(opening: string, line: string): boolean {
  if (!opensStrongly(line)) return false;
  if (CAPITAL_LEAD.test(line.replace(/^[-–—*_ ]+/, ''))) return true;
  return !opensStrongly(opening) && !hasAddress(opening) && !VERB.test(opening);
}

/** Lines first to last introduce a quote; `offset` is where in line `first` it starts, in characters of its text. */
type Attribution = { first: number; last: number; offset: number; marked: boolean };

/** Depth of the next line that is not blank, -1 at the end. */
export function nextDepth(lines: Lines, after: number): number {
  for (let i = after + 1; i < lines.count; i++) if (!lines.blank[i]) return lines.depth[i] ?? 0;
  return -1;
}

/** The last line of a window that starts at `first`, or -1: a blank line ends it but once, after a strong start. */
function extend(lines: Lines, last: number, strong: boolean): number {
  const next = last + 1;
  if (next >= lines.count) return -1;
  if (!lines.blank[next]) return next;
  if (!strong || next + 1 >= lines.count || lines.blank[next + 1]) return -1;
  return next + 1;
}

const MAY_END = /[:：\-–—>)\]*_]\s*$/;

function verdict(lines: Lines, joined: string, last: number): 'marked' | 'rest' | null {
  const e = evidenceOf(joined);
  const marked = nextDepth(lines, last) > 0;
  if (marked && introducesMarks(e)) return 'marked';
  if (introducesRest(e) && (e.address || !FIRST_PERSON.test(joined))) return marked ? 'marked' : 'rest';
  return null;
}

/** Who may open a window of several lines: a known word or a date, and where a paragraph starts a name too. */
function mayOpen(lines: Lines, i: number, s: string): boolean {
  if (opensStrongly(s)) return true;
  const address = hasAddress(s);
  const verb = VERB.test(s);
  if (address && verb) return true;
  if (!/\d/.test(s) && !address && !verb) return false;
  return i === 0 || lines.blank[i - 1] === 1 || (lines.depth[i - 1] ?? 0) > 0;
}

/**
 * The introduction of a quote ("On …, someone wrote:") that starts on line i, in whatever language and however
 * wrapped; null where there is none. Looks at no more than five lines, so a mail is read in linear time.
 */
export function attributionAt(lines: Lines, i: number): Attribution | null {
  const opening = lines.at(i);
  if (((lines.hints?.[i] ?? 0) & HINT_ATTRIBUTION) !== 0) return hinted(lines, i);
  const strong = opensStrongly(opening);
  const shared = strong ? null : sharedLine(lines, i, opening);
  if (shared !== null) return shared;
  const alone = judged(lines, { first: i, last: i, joined: opening, ending: opening });
  if (alone !== null || !mayOpen(lines, i, opening)) return alone;
  return wrapped(lines, i, opening);
}

type Window = { first: number; last: number; joined: string; ending: string };

function judged(lines: Lines, window: Window): Attribution | null {
  const { first, last, joined, ending } = window;
  const mayEnd = MAY_END.test(ending) || (ending.length < 400 && VERB.test(ending.slice(-24)));
  if (joined.length < 8 || !mayEnd) return null;
  const found = verdict(lines, joined, last);
  return found === null ? null : { first, last, offset: 0, marked: found === 'marked' };
}

function standsAlone(lines: Lines, i: number, line: string): boolean {
  return judged(lines, { first: i, last: i, joined: line, ending: line }) !== null;
}

/** An introduction that goes on over the lines below line `first`. */
function wrapped(lines: Lines, first: number, opening: string): Attribution | null {
  const strong = opensStrongly(opening);
  const mayBeWords = !strong && !hasAddress(opening) && !(opening.length < 60 && hasDate(opening));
  let joined = opening;
  let last = first;
  for (let n = 1; n < MOST_LINES && joined.length <= LONGEST_JOINED; n++) {
    last = extend(lines, last, strong && n < 3);
    if (last < 0 || (lines.depth[last] ?? 0) > 0) return null;
    const ending = lines.at(last);
    if (startsAnew(opening, ending) || sharedLine(lines, last, ending) !== null) return null;
    joined = `${joined} ${ending}`;
    if (mayBeWords && hasDate(ending) && standsAlone(lines, last, ending)) return null;
    const found = judged(lines, { first, last, joined, ending });
    if (found !== null) return found;
  }
  return null;
}

function hinted(lines: Lines, i: number): Attribution {
  let last = i;
  while (last + 1 < lines.count && ((lines.hints?.[last + 1] ?? 0) & HINT_ATTRIBUTION) !== 0) last++;
  return { first: i, last, offset: 0, marked: nextDepth(lines, last) > 0 };
}

const MID_LINE = /[\s\-–—](?:On|Am|Le|El|Il|Em|Op|Den)\s(?=[^\n]{0,24}\d)/g;

/** "yes please On Wed, 4 Apr 2012 … wrote:": the reply and the introduction share a line. */
function sharedLine(lines: Lines, i: number, s: string): Attribution | null {
  if (s.length > LONGEST_JOINED || !ENDS.test(s)) return null;
  MID_LINE.lastIndex = 0;
  for (let found = MID_LINE.exec(s); found !== null; found = MID_LINE.exec(s)) {
    const e = evidenceOf(s.slice(found.index + 1));
    const marked = nextDepth(lines, i) > 0;
    if (e.verbLast && e.colon && e.date && (marked || e.address))
      return { first: i, last: i, offset: found.index + 1, marked };
  }
  return null;
}
