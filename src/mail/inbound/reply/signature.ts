import { DEVICES, FOOTER_WORDS } from './footers.ts';
import { opensDisclaimer } from './header-block.ts';
import type { Lines } from './lines.ts';
import { HINT_SIGNATURE } from './lines.ts';

/** A footer in its fixed pieces: what opens it, what stands in the middle, what ends it. */
type Footer = { pieces: string[] };

function footersOf(kind: 'mine' | 'other'): Footer[] {
  const all = Object.values(FOOTER_WORDS).flatMap((words) => words[kind].split('|'));
  return all.map((words) => ({ pieces: words.toLowerCase().split('…') }));
}

const MINE = footersOf('mine');
const OTHER = footersOf('other');
const LONGEST_NAME = 48;
const NO_NAME = /[,;:!?\n]|\.(?![a-z]{2,3}(?![a-z]))/;

/** True where what stands between the fixed pieces can be the name of a device or program. */
function isName(between: string): boolean {
  const name = between.trim();
  return name !== '' && name.length <= LONGEST_NAME && !NO_NAME.test(name);
}

/** Whether a line, in lower case, is a footer: all its pieces in order, with names between. */
function isWorded(line: string, footer: Footer): boolean {
  const [head = '', ...rest] = footer.pieces;
  if (!line.startsWith(head)) return false;
  const tail = rest.pop();
  if (tail === undefined) return line === head;
  if (!line.endsWith(tail) || line.length < head.length + tail.length) return false;
  let between = line.slice(head.length, line.length - tail.length);
  for (const piece of rest) {
    const at = between.indexOf(piece);
    if (at < 0 || !isName(between.slice(0, at))) return false;
    between = between.slice(at + piece.length);
  }
  return isName(between);
}

const DEVICE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])(?:${DEVICES})(?![\\p{Script=Latin}\\p{Script=Cyrillic}]{4})`,
  'iu',
);
const LINK = /[<([]\s?(?:https?:|mailto:|www\.)[^\s>)\]]{1,600}\s?[>)\]]?|https?:\/\/\S{1,600}/gi;

/** How sure it is that a line is a program's footer: 2 is certain, 1 only where it ends the words. */
export function footerStrength(line: string): 0 | 1 | 2 {
  if (line.length < 6 || line.length > 700) return 0;
  const bare = line.replace(LINK, '').replace(/[[\]]/g, '').trim();
  if (bare.length > 120 || bare.length < 6) return 0;
  const words = bare
    .replace(/^[-–—~*_|>\s]{1,6}/, '')
    .replace(/[\s.!*_]{1,6}$/, '')
    .toLowerCase();
  if (MINE.some((footer) => isWorded(words, footer))) return 2;
  if (!OTHER.some((footer) => isWorded(words, footer))) return 0;
  return DEVICE.test(bare) ? 2 : 1;
}

const LIST_FOOTER = /mailing list|listinfo|unsubscribe|listserv|@lists?\.|groups\.google|https?:\/\//i;
const MOST_SIGNATURE_LINES = 30;

/** The stretch of lines from `first` up to `end` (not included), all of them words. */
export type Stretch = { first: number; end: number };

function nextSaid(lines: Lines, from: number, end: number): number {
  for (let i = from; i < end; i++) if (!lines.blank[i]) return i;
  return end;
}

function fewSaid(lines: Lines, from: number, end: number): boolean {
  let said = 0;
  for (let i = from; i < end; i++) if (!lines.blank[i] && ++said > MOST_SIGNATURE_LINES) return false;
  return true;
}

/** "-- " (RFC 3676, 4.3) with or without its space, or the rule above a mailing list's footer. */
function isDelimiter(lines: Lines, i: number, end: number): boolean {
  const line = lines.at(i);
  if (line === '--') return fewSaid(lines, i, end);
  if (!/^_{2,}$/.test(line)) return false;
  const next = nextSaid(lines, i + 1, end);
  if (next >= end || !fewSaid(lines, i, end)) return false;
  for (let k = next; k < Math.min(end, next + 3); k++) if (LIST_FOOTER.test(lines.at(k))) return true;
  return false;
}

function isFooter(lines: Lines, i: number, end: number): boolean {
  const strength = footerStrength(lines.at(i));
  if (strength === 0) return false;
  let next = nextSaid(lines, i + 1, end);
  while (next < end && next < i + 4 && footerStrength(lines.at(next)) > 0)
    next = nextSaid(lines, next + 1, end);
  if (next >= end || opensDisclaimer(lines.at(next))) return true;
  // Words below a footer are the mail they answer, where the program put no mark between.
  return strength === 2 && lines.blank[i + 1] === 1 && (i === 0 || lines.blank[i - 1] === 1);
}

const SHORTEST_DISCLAIMER = 70;

/** A disclaimer opens as lawyers do, is a paragraph long, and little follows it. */
function isDisclaimer(lines: Lines, i: number, end: number): boolean {
  if (!opensDisclaimer(lines.at(i)) || !fewSaid(lines, i, end)) return false;
  let length = 0;
  for (let k = i; k < end && !lines.blank[k] && length < SHORTEST_DISCLAIMER; k++)
    length += lines.at(k).length;
  return length >= SHORTEST_DISCLAIMER || /\p{Script=Han}/u.test(lines.at(i));
}

const MOST_LOOKED_AT = 4000;

/**
 * The first line of the signature that ends a stretch of words (a signature proper, "Sent from my phone", a
 * disclaimer), or its end where it has none. `mustLeave`: a delimiter with nothing above it is no signature.
 */
export function signatureStart(lines: Lines, stretch: Stretch, mustLeave: boolean): number {
  const { first, end } = stretch;
  const start = nextSaid(lines, first, end);
  const from = Math.max(start, end - MOST_LOOKED_AT);
  for (let i = from; i < end; i++) {
    if (lines.blank[i]) continue;
    if (((lines.hints?.[i] ?? 0) & HINT_SIGNATURE) !== 0 && signatureToEnd(lines, i, end)) return i;
    if ((!mustLeave || i > start) && isDelimiter(lines, i, end)) return i;
    if (isFooter(lines, i, end)) return i;
    if (i > start && lines.blank[i - 1] && isDisclaimer(lines, i, end)) return i;
  }
  return end;
}

function signatureToEnd(lines: Lines, i: number, end: number): boolean {
  for (let k = i; k < end; k++)
    if (
      !lines.blank[k] &&
      ((lines.hints?.[k] ?? 0) & HINT_SIGNATURE) === 0 &&
      footerStrength(lines.at(k)) === 0
    )
      return false;
  return true;
}
