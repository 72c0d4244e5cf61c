import { isAscii, isUtf8 } from 'node:buffer';
import { decoderFor } from './charset.ts';
import { detectCharset } from './detect-charset.ts';

const ENOUGH_UTF8 = 6; // sequences: a text in another charset is not valid UTF-8 that often by accident
const MOSTLY = 10; // valid UTF-8 sequences for each broken byte, and the text was UTF-8 that got cut or damaged

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Well-formed Unicode without NUL and without a byte order mark in front. */
export function wellFormed(text: string): string {
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return (clean.startsWith('\ufeff') ? clean.slice(1) : clean).toWellFormed();
}

function damage(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const ESC = 0x1b;
const SEVEN_BIT =
  /^(?:x-)?(?:utf-?7|unicode-1-1-utf-7|iso-?2022|csiso2022|hz|cp5022|jis|utf-?(?:16|32)|ucs|unicode)/i;
const JIS_ESCAPE = /\x1b(?:\$[@B(]|\([BIJ])/;

/** Seven-bit bytes: ASCII, unless the declaration or the escapes inside say otherwise. */
function sevenBit(buffer: Buffer, declared: string | null): string {
  if (declared && SEVEN_BIT.test(declared)) {
    const decode = decoderFor(declared);
    if (decode) return decode(buffer);
  }
  const text = buffer.toString('latin1');
  if (text.includes('\x1b') && JIS_ESCAPE.test(text)) return decoderFor('iso-2022-jp')!(buffer);
  return text;
}

function utf8Sequences(buffer: Buffer, enough: number): number {
  let count = 0;
  for (let i = 0; i < buffer.length && count < enough; i++) if (buffer[i]! >= 0xc2) count++;
  return count;
}

const ONE_BYTE_EACH = /^(?:iso-?8859|windows-?\d|cp-?125|latin|us-?ascii|ascii|koi8|mac)/i;

/** Valid UTF-8 that was declared as something else: believed, unless it is so short that it may be an accident. */
function declaredOtherwise(buffer: Buffer, declared: string): string {
  const text = buffer.toString('utf8');
  if (ONE_BYTE_EACH.test(declared) || utf8Sequences(buffer, ENOUGH_UTF8) === ENOUGH_UTF8) return text;
  const decoded = decoderFor(declared)?.(buffer);
  return decoded === undefined || damage(decoded) > 0 ? text : decoded;
}

/** What a hint makes of the bytes, null where it does not fit them. */
function byHint(buffer: Buffer, hints: readonly string[]): string | null {
  for (const hint of hints) {
    if (/^(?:us-?ascii|utf-?8|utf-?7)/i.test(hint)) continue;
    const text = decoderFor(hint)?.(buffer);
    if (text !== undefined && !/[\ufffd\x80-\x9f]/.test(text)) return text;
  }
  return null;
}

function guessed(buffer: Buffer, hints: readonly string[]): string {
  const guess = detectCharset(buffer);
  const hinted =
    guess.strong && hints.every((hint) => ONE_BYTE_EACH.test(hint)) ? null : byHint(buffer, hints);
  return hinted ?? decoderFor(guess.charset)!(buffer);
}

/** Eight-bit bytes as declared, or guessed where the declaration does not fit them. */
function eightBit(buffer: Buffer, declared: string, hints: readonly string[]): string {
  const decode = decoderFor(declared);
  // ISO-2022-JP in name and Shift_JIS in fact is what many Japanese programs send.
  if (SEVEN_BIT.test(declared) && !buffer.includes(ESC)) return guessed(buffer, hints);
  if (!decode || /^(?:x-)?(?:us-?)?ascii|^ansi_x3/i.test(declared)) return guessed(buffer, hints);
  const text = decode(buffer);
  const broken = damage(text);
  if (broken === 0) {
    if (!/^(?:iso-?8859-?1$|windows-?1252|latin-?1|cp-?1252)/i.test(declared)) return text;
    // Western Europe is what programs declare that know nothing: a text of double-byte characters says so itself.
    const guess = detectCharset(buffer);
    return guess.strong ? decoderFor(guess.charset)!(buffer) : text;
  }
  if (broken * MOSTLY < utf8Sequences(buffer, Number.POSITIVE_INFINITY)) return text;
  const other = guessed(buffer, hints);
  return damage(other) < broken ? other : text;
}

/**
 * Bytes of a text in whatever charset they are in: as declared where that fits, UTF-8 where it can only be that,
 * else the first of `hints` (charsets named elsewhere in the mail) that fits, else a guess. Never throws; the
 * answer is well-formed Unicode without NUL.
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null,
  hints: readonly string[] = [],
): string {
  const buffer = asBuffer(bytes);
  const mark = byteOrderMark(buffer);
  if (mark) return wellFormed(decoderFor(mark)!(buffer));
  if (declared && /^(?:x-)?(?:utf-?(?:16|32)|ucs)/i.test(declared) && decoderFor(declared)) {
    return wellFormed(decoderFor(declared)!(buffer));
  }
  if (isAscii(buffer)) return wellFormed(sevenBit(buffer, declared));
  if (isUtf8(buffer)) {
    return wellFormed(
      declared && decoderFor(declared) ? declaredOtherwise(buffer, declared) : buffer.toString('utf8'),
    );
  }
  return wellFormed(declared ? eightBit(buffer, declared, hints) : guessed(buffer, hints));
}
