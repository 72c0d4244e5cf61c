import type { TextPart } from '../parsed-mail.ts';
import type { HtmlReading } from './html.ts';
import { QUOTE, SIGNATURE, WORDS } from './lines.ts';

const NAMES = { [WORDS]: 'words', [QUOTE]: 'quote', [SIGNATURE]: 'signature' } as const;

/** True for letters and digits: all that a text made from HTML is sure to keep of it. */
function isSaid(code: number): boolean {
  if (code < 128) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  return (
    code > 191 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code !== 0xfeff
  );
}

/** The letters and digits of a text, and nothing else. */
function said(text: string): string {
  let letters = '';
  for (let i = 0; i < text.length; i++) if (isSaid(text.charCodeAt(i))) letters += text[i];
  return letters;
}

const SAMPLE = 4000;

/** Whether a text says what the HTML says, in the same order, so that it was made from it. */
export function isMadeFrom(text: string, reading: HtmlReading): boolean {
  const html: string[] = [];
  let length = 0;
  for (const line of reading.lines) {
    if (length > SAMPLE * 2) break;
    const words = said(line.text.slice(0, SAMPLE * 2));
    html.push(words);
    length += words.length;
  }
  const there = html.join('');
  const here = said(text.slice(0, SAMPLE * 3));
  const compared = Math.min(here.length, there.length, SAMPLE);
  if (compared === 0) return here.length === there.length;
  return here.slice(0, compared) === there.slice(0, compared);
}

type Walk = {
  text: string;
  /** Where the walk stands in the text, and where the part that it is in began. */
  at: number;
  from: number;
  kind: number;
  /** The kind of a line of nothing but signs just passed ("-- "): the HTML has it, letters do not show it. */
  signs: number;
  parts: TextPart[];
  /** How often more may be skipped that only the text has: the targets of links, mostly. */
  skips: number;
};

const MOST_SKIPS = 500;
const FARTHEST = 4000;
const NEEDLE = 24;

/** What the HTML says next, from a place in a line on: enough of it to be found again. */
function ahead(reading: HtmlReading, n: number, i: number): string {
  let needle = said((reading.lines[n]?.text ?? '').slice(i, i + FARTHEST)).slice(0, NEEDLE);
  for (let k = n + 1; needle.length < NEEDLE && k < reading.lines.length && k < n + 20; k++)
    needle += said((reading.lines[k]?.text ?? '').slice(0, 200)).slice(0, NEEDLE - needle.length);
  return needle;
}

/** Skips what only the text has; false where what the HTML says next is not found close by. */
function skip(walk: Walk, needle: string): boolean {
  if (needle.length < 4 || --walk.skips < 0) return false;
  const places: number[] = [];
  let letters = '';
  const end = Math.min(walk.text.length, walk.at + FARTHEST);
  for (let i = walk.at; i < end; i++) {
    if (!isSaid(walk.text.charCodeAt(i))) continue;
    letters += walk.text[i];
    places.push(i);
  }
  const found = letters.indexOf(needle);
  if (found < 0) return false;
  walk.at = places[found] ?? walk.at;
  return true;
}

function endPart(walk: Walk, to: number): void {
  const { text, from, kind } = walk;
  if (to > from) walk.parts.push({ kind: NAMES[kind as keyof typeof NAMES], text: text.slice(from, to) });
  walk.from = Math.max(from, to);
}

/** Finds one line's letters in the text, and cuts before them where its kind is another; false where they differ. */
function findLine(walk: Walk, reading: HtmlReading, n: number): boolean {
  const line = reading.lines[n] ?? { kind: WORDS, text: '' };
  const words = line.text;
  let first = true;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (!isSaid(code)) continue;
    let found = nextSaid(walk.text, walk.at);
    if (found < 0) return false;
    if (walk.text.charCodeAt(found) !== code) {
      if (!skip(walk, ahead(reading, n, i))) return false;
      found = walk.at;
    }
    if (first && line.kind !== walk.kind) {
      endPart(walk, cutBefore(walk, found, { kind: line.kind, signs: walk.signs === line.kind }));
      walk.kind = line.kind;
    }
    first = false;
    walk.at = found + 1;
  }
  if (!first) walk.signs = WORDS;
  else if (words.trim() !== '') walk.signs = line.kind;
  return true;
}

/**
 * The parts of a text that was made from HTML, cut where the HTML's own structure says. The two are walked side by
 * side by their letters and digits; null where they part ways. Joined, the parts are the text.
 */
export function alignedParts(text: string, reading: HtmlReading): TextPart[] | null {
  const walk: Walk = { text, at: 0, from: 0, kind: WORDS, signs: WORDS, parts: [], skips: MOST_SKIPS };
  for (let n = 0; n < reading.lines.length; n++) if (!findLine(walk, reading, n)) return null;
  const rest = nextSaid(text, walk.at);
  if (rest >= 0 && !/^[^\n]{0,2000}\s*$/.test(text.slice(walk.at, walk.at + FARTHEST))) return null;
  endPart(walk, text.length);
  return walk.parts;
}

function nextSaid(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isSaid(text.charCodeAt(i))) return i;
  return -1;
}

function isStart(text: string, i: number, least: number): boolean {
  return i <= least || text[i - 1] === '\n' || isSaid(text.charCodeAt(i - 1));
}

/** Signs that a program puts above or before a quote: a converter adds them where the HTML has a rule or a margin. */
function isQuoteSign(sign: string): boolean {
  return sign.trim() === '' || '>-_=–—'.includes(sign);
}

/**
 * Where the line of a place starts: marks go with what follows them, and so do lines of nothing but such signs above
 * a quote. With `signs` the line of signs right above goes along too, as the dashes above a signature do.
 */
function cutBefore(walk: Walk, at: number, to: { kind: number; signs: boolean }): number {
  const { text, from } = walk;
  let line = at;
  while (!isStart(text, line, from)) line--;
  let above = line;
  while ((to.kind === QUOTE || to.signs) && above > from && isQuoteSign(text[above - 1] ?? '')) above--;
  // Only whole lines, and the empty lines above the signs stay with the words.
  while (above < line && (text[above] ?? '').trim() === '') above++;
  return above > from && above < line && !isLineStart(text, above) ? line : above;
}

function isLineStart(text: string, i: number): boolean {
  return text[i - 1] === '\n';
}
