import { DEVICES, FOOTER_WORDS } from './footers.ts';
import { opensDisclaimer } from './header-block.ts';
import type { Lines } from './lines.ts';
import { HINT_SIGNATURE } from './lines.ts';

/** A footer's alternatives as one rule: "…" is the name of a device or program. */
function rule(kind: 'mine' | 'other'): RegExp {
  const name = '[^.,;:!?\\n]{1,48}(?:\\.[a-z]{2,3})?';
  const all = Object.values(FOOTER_WORDS).flatMap((words) => words[kind].split('|'));
  const escaped = all.map((w) =>
    w.replaceAll('.', '\\.').replaceAll(' …', ` ?${name}`).replaceAll('…', name),
  );
  return new RegExp(`^[\\s\\-–—~*_|>]{0,6}(?:${escaped.join('|')})[\\s.!*_]{0,4}$`, 'iu');
}

const MINE = rule('mine');
const OTHER = rule('other');
const DEVICE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${DEVICES})(?![\\p{Script=Latin}\\p{Script=Cyrillic}]{4})`,
  'iu',
);
const LINK = /[<([]\s?(?:https?:|mailto:|www\.)[^\s>)\]]{1,600}\s?[>)\]]?|https?:\/\/\S{1,600}/gi;

/** How sure it is that a line is a program's footer: 2 is certain, 1 only where it ends the words. */
export function footerStrength(line: string): 0 | 1 | 2 {
  if (line.length < 6 || line.length > 700) return 0;
  const bare = line.replace(LINK, '').replace(/[[\]]/g, '').trim();
  if (bare.length > 120 || bare.length < 6) return 0;
  if (MINE.test(bare)) return 2;
  if (!OTHER.test(bare)) return 0;
  return DEVICE.test(bare) ? 2 : 1;
}

const LIST_FOOTER = /mailing list|listinfo|unsubscribe|listserv|@lists?\.|groups\.google|https?:\/\//i;
const MOST_SIGNATURE_LINES = 60;

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
    if (i > start && lines.blank[i - 1] && opensDisclaimer(lines.at(i)) && fewSaid(lines, i, end)) return i;
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
