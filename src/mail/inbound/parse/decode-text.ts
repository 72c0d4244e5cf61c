import { isAscii, isUtf8 } from 'node:buffer';
import { decoderFor } from './charset.ts';
import { detectCharset } from './detect-charset.ts';

const ENOUGH_UTF8 = 6; // sequences: a text in another charset is not valid UTF-8 that often by accident
const MOSTLY = 10; // valid UTF-8 sequences for each broken byte, and the text was UTF-8 that got cut or damaged

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Well-formed Unicode without NUL and without a byte order mark in front. */
function wellFormed(text: string): string {
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return (clean.startsWith('\ufeff') ? clean.slice(1) : clean).toWellFormed();
}

/** A text whose lines all end in `\n`, whatever they ended in (relays make `\r\r\n` of `\r\n`). */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r{1,3}\n|\r/g, '\n') : text;
}

/** The same for bytes not yet decoded, and many times faster; not for UTF-16 and UTF-32. */
export function bytesWithLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(CR)) return bytes;
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte !== CR) {
      out[length++] = byte;
      continue;
    }
    let next = i + 1;
    while (bytes[next] === CR && next < i + 3) next++;
    if (bytes[next] === LF) i = next;
    out[length++] = LF;
  }
  return out.subarray(0, length);
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
const CR = 0x0d;
const LF = 0x0a;
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
  return hinted ?? bySibling(buffer, guess.charset);
}

/** Windows has printable characters where these ISO charsets have control codes that no mail contains. */
const SIBLINGS: Record<string, string> = { '2': '1250', '7': '1253', '8': '1255', '15': '1252' };

function bySibling(buffer: Buffer, charset: string): string {
  const text = decoderFor(charset)!(buffer);
  const iso = /^iso-?8859-?(2|7|8|15)\b/i.exec(charset);
  return iso && /[\x80-\x9f]/.test(text) ? decoderFor(`windows-${SIBLINGS[iso[1]!]}`)!(buffer) : text;
}

const WHOLE_WORDS = 3.5; // eight-bit letters in a row, on average: no Latin script has them
const ENOUGH_LETTERS = 20;

/** True where words consist of eight-bit letters from end to end: Cyrillic, Greek, Hebrew, Arabic, Thai. */
function otherScript(buffer: Buffer): boolean {
  let letters = 0;
  let runs = 0;
  for (let i = 0; i < buffer.length; i++) {
    if (buffer[i]! < 0xc0) continue;
    letters++;
    if (i === 0 || buffer[i - 1]! < 0xc0) runs++;
  }
  return letters >= ENOUGH_LETTERS && letters / runs >= WHOLE_WORDS;
}

/** Eight-bit bytes as declared, or guessed where the declaration does not fit them. */
function eightBit(buffer: Buffer, declared: string, hints: readonly string[]): string {
  const decode = decoderFor(declared);
  // ISO-2022-JP in name and Shift_JIS in fact is what many Japanese programs send.
  if (SEVEN_BIT.test(declared) && !buffer.includes(ESC)) return guessed(buffer, hints);
  if (!decode || /^(?:x-)?(?:us-?)?ascii|^ansi_x3/i.test(declared)) return guessed(buffer, hints);
  const text = bySibling(buffer, declared);
  const broken = damage(text);
  if (broken === 0) {
    if (!/^(?:iso-?8859-?15?$|windows-?1252|latin-?1|cp-?1252)/i.test(declared)) return text;
    // Western Europe is what programs declare that know nothing: a text in another script says so itself.
    const guess = detectCharset(buffer);
    return guess.strong || otherScript(buffer) ? decoderFor(guess.charset)!(buffer) : text;
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
