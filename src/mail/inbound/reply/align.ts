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
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
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
};

function endPart(walk: Walk, to: number): void {
  const { text, from, kind } = walk;
  if (to > from) walk.parts.push({ kind: NAMES[kind as keyof typeof NAMES], text: text.slice(from, to) });
  walk.from = Math.max(from, to);
}

/** Finds one line's letters in the text, and cuts before them where its kind is another; false where they differ. */
function findLine(walk: Walk, line: HtmlReading['lines'][number]): boolean {
  const words = line.text;
  let first = true;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (!isSaid(code)) continue;
    const found = nextSaid(walk.text, walk.at);
    if (found < 0 || walk.text.charCodeAt(found) !== code) return false;
    if (first && line.kind !== walk.kind) {
      endPart(walk, cutBefore(walk, found, walk.signs === line.kind));
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
  const walk: Walk = { text, at: 0, from: 0, kind: WORDS, signs: WORDS, parts: [] };
  for (const line of reading.lines) if (!findLine(walk, line)) return null;
  if (nextSaid(text, walk.at) >= 0) return null;
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

/** Where the line of a place starts: quote marks go with what follows them, and with `signs` a line of dashes above. */
function cutBefore(walk: Walk, at: number, signs: boolean): number {
  const { text, from } = walk;
  let line = at;
  while (!isStart(text, line, from)) line--;
  let above = line;
  while (signs && above > from && (text[above - 1] ?? '').trim() === '') above--;
  const end = above;
  while (signs && !isStart(text, above, from)) above--;
  const alone = above < end && (above === 0 || text[above - 1] === '\n' || above === from);
  return signs && alone ? above : line;
}
