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

/**
 * The parts of a text that was made from HTML, cut where the HTML's own structure says. The two are walked side by
 * side by their letters and digits; null where they part ways. Joined, the parts are the text.
 */
export function alignedParts(text: string, reading: HtmlReading): TextPart[] | null {
  const parts: TextPart[] = [];
  let at = 0;
  let from = 0;
  let kind: number = WORDS;
  for (const line of reading.lines) {
    const words = line.text;
    let first = true;
    for (let i = 0; i < words.length; i++) {
      const code = words.charCodeAt(i);
      if (!isSaid(code)) continue;
      const found = nextSaid(text, at);
      if (found < 0 || text.charCodeAt(found) !== code) return null;
      if (first && line.kind !== kind) {
        const cut = lineStart(text, found, from);
        if (cut > from) parts.push({ kind: NAMES[kind as keyof typeof NAMES], text: text.slice(from, cut) });
        from = cut;
        kind = line.kind;
      }
      first = false;
      at = found + 1;
    }
  }
  if (nextSaid(text, at) >= 0) return null;
  if (from < text.length) parts.push({ kind: NAMES[kind as keyof typeof NAMES], text: text.slice(from) });
  return parts;
}

function nextSaid(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isSaid(text.charCodeAt(i))) return i;
  return -1;
}

/** Where the line of a place starts, but not before `least`: quote marks and dashes go with what follows them. */
function lineStart(text: string, at: number, least: number): number {
  let i = at;
  while (i > least && text[i - 1] !== '\n' && !isSaid(text.charCodeAt(i - 1))) i--;
  return i;
}
