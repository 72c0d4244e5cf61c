import { decodeText } from './decode-text.ts';
import { fromBase64 } from './transfer-encoding.ts';

/** Encoded words in headers (RFC 2047), as senders really write them. */

/** One encoded word at `start`: its bytes, and where the text after it goes on. */
type Word = { charset: string; bytes: Uint8Array; end: number };

const OPENING = /=\?([^?\s=]{0,60})\?([bq])\?/iy;
const LONGEST_CUT = 2_000; // characters of a word that lost its end
const HEX_PAIR = /^[0-9a-f]{2}/i;

/** A text and the next `?=` in it that was found, so that no stretch is searched twice. */
type WordScan = { text: string; close: number };

export function wordScan(text: string): WordScan {
  return { text, close: -1 };
}

const MOST_ESCAPES = 50; // after bare question marks in one word

function nextClose(scan: WordScan, from: number): number {
  if (scan.close < from) scan.close = scan.text.indexOf('?=', from);
  if (scan.close === -1) scan.close = Number.POSITIVE_INFINITY;
  return scan.close;
}

/** Where the encoded text from `from` on ends: the index of its `?=`, -1 where there is none. */
function closing(scan: WordScan, from: number, quoted: boolean): number {
  const { text } = scan;
  let at = nextClose(scan, from);
  for (let i = 0; at !== -1 && at < text.length && i < MOST_ESCAPES; i++, at = text.indexOf('?=', at + 2)) {
    // In a Q word a bare question mark may stand before an escape: `why?=20yes?=`.
    const escaped = quoted && HEX_PAIR.test(text.slice(at + 2, at + 4));
    if (!escaped || !/^[^?\s]*\?=/.test(text.slice(at + 2, at + 80))) return at;
  }
  return -1;
}

function fromQ(text: string): Uint8Array {
  const out = Buffer.allocUnsafe(text.length * 3);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const pair = char === '=' ? text.slice(i + 1, i + 3) : '';
    if (pair.length === 2 && HEX_PAIR.test(pair)) {
      out[length++] = Number.parseInt(pair, 16);
      i += 2;
    } else if (char === '_') out[length++] = 0x20;
    else if (char < '\x80') out[length++] = char.charCodeAt(0);
    else length += out.write(char, length, 'utf8');
  }
  return out.subarray(0, length);
}

function wordAt(scan: WordScan, start: number): Word | null {
  const { text } = scan;
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const from = OPENING.lastIndex;
  const quoted = opening[2] === 'q' || opening[2] === 'Q';
  let to = closing(scan, from, quoted);
  let end = to + 2;
  if (to === -1) {
    const rest = text.slice(from);
    if (rest.length > LONGEST_CUT || /[\s"<>]/.test(quoted ? rest : rest.trimEnd()) || rest === '')
      return null;
    to = end = text.length;
  }
  const content = text.slice(from, to);
  const bytes = quoted ? fromQ(content) : fromBase64(Buffer.from(content, 'latin1'));
  return { charset: opening[1]!, bytes, end };
}

function joined(words: Word[]): Uint8Array {
  return words.length === 1 ? words[0]!.bytes : Buffer.concat(words.map((word) => word.bytes));
}

/** Words side by side in one charset are read as one: many senders split them inside a character. */
function read(words: Word[], hints: readonly string[]): string {
  let text = '';
  for (let i = 0; i < words.length; ) {
    const charset = words[i]!.charset;
    let to = i + 1;
    while (to < words.length && words[to]!.charset.toLowerCase() === charset.toLowerCase()) to++;
    text += decodeText(joined(words.slice(i, to)), charset, hints);
    i = to;
  }
  return text;
}

const WHOLLY_ENCODED = /^=\?[^?\s]+\?[bq]\?[^?]*\?=$/i;

function decodeOnce(text: string, hints: readonly string[]): string {
  let out = '';
  let plain = 0; // start of the text not yet copied
  const scan = wordScan(text);
  let words: Word[] = [];
  let wordsEnd = 0;
  const flush = (): void => {
    if (words.length > 0) out += read(words, hints);
    words = [];
  };
  for (let at = text.indexOf('=?'); at !== -1; at = text.indexOf('=?', at)) {
    const word = wordAt(scan, at);
    if (!word) {
      at += 2;
      continue;
    }
    const between = text.slice(plain, at);
    if (words.length === 0 || plain !== wordsEnd || /\S/.test(between)) {
      flush();
      out += between;
    }
    words.push(word);
    plain = wordsEnd = at = word.end;
  }
  flush();
  return out + text.slice(plain);
}

/**
 * A header's text with its encoded words read: adjacent ones joined, spaces inside forgiven, broken ones left as
 * they stand. `hints` are charsets named elsewhere in the mail, for words whose own is wrong. Linear in the text.
 */
export function decodeWords(text: string, hints: readonly string[] = []): string {
  if (!text.includes('=?')) return text;
  const once = decodeOnce(text, hints);
  return WHOLLY_ENCODED.test(once) ? decodeOnce(once, hints) : once; // some gateways encode what was encoded
}

/** The end of the encoded word that starts at `at`, -1 where none does: its commas and brackets are not syntax. */
export function encodedWordEnd(scan: WordScan, at: number): number {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(scan.text);
  if (!opening) return -1;
  const to = closing(scan, OPENING.lastIndex, /q/i.test(opening[2]!));
  return to === -1 ? -1 : to + 2;
}
