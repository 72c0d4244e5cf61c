import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { scriptCharset } from './script-charset.ts';

/** Guessing the charset of bytes nobody declared. Double-byte scripts are told apart by the rows their common
 * characters live in, single-byte ones by letter statistics. */

const SAMPLE = 12_000; // bytes around the eight-bit ones: more does not change the answer
const CONTEXT = 24; // ASCII bytes kept beside each eight-bit one, so that letter statistics see whole words

/** How one double-byte charset reads: `length` bytes were one unit and it is worth `weight` (below 0: impossible). */
type Unit = { length: number; weight: number };
type Reader = (lead: number, trail: number, third: number) => Unit;

const COMMON = 1;
const RARE = 0.25;
const BAD = -4;

const bad: Unit = { length: 1, weight: BAD };

function pair(weight: number): Unit {
  return { length: 2, weight };
}

function gb(lead: number, trail: number): Unit {
  if (lead === 0x80 || lead === 0xff) return bad;
  if (trail >= 0x30 && trail <= 0x39) return { length: 4, weight: 0 };
  if (trail < 0x40 || trail === 0x7f || trail === 0xff) return bad;
  if (trail < 0xa1) return pair(RARE);
  if (lead >= 0xb0 && lead <= 0xd7) return pair(COMMON);
  return pair(lead === 0xa1 || lead === 0xa3 ? 0.9 : lead === 0xa4 || lead === 0xa5 ? -0.5 : RARE);
}

function big5(lead: number, trail: number): Unit {
  if (lead < 0xa1 || lead > 0xf9 || trail < 0x40 || (trail > 0x7e && trail < 0xa1)) return bad;
  if (lead >= 0xa4 && lead <= 0xc6) return pair(trail < 0x7f ? COMMON + 0.25 : COMMON);
  return pair(lead === 0xa1 ? 0.9 : lead < 0xa4 ? 0.5 : RARE);
}

function shiftJis(lead: number, trail: number): Unit {
  if (lead >= 0xa1 && lead <= 0xdf) return { length: 1, weight: 0.1 };
  if (lead === 0x80 || lead === 0xa0 || lead > 0xfc) return bad;
  if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return bad;
  if (lead === 0x82) return pair(trail >= 0x9f && trail <= 0xf1 ? 1.5 : COMMON);
  if (lead === 0x83) return pair(trail <= 0x96 ? 1.5 : RARE);
  return pair(lead === 0x81 || (lead >= 0x88 && lead <= 0x97) ? COMMON : RARE);
}

function eucJp(lead: number, trail: number, third: number): Unit {
  if (lead === 0x8e) return trail >= 0xa1 && trail <= 0xdf ? pair(RARE) : bad;
  if (lead === 0x8f) return trail >= 0xa1 && third >= 0xa1 ? { length: 3, weight: RARE } : bad;
  if (lead < 0xa1 || lead === 0xff || trail < 0xa1 || trail === 0xff) return bad;
  if (lead === 0xa4) return pair(trail <= 0xf3 ? 3 : -1);
  if (lead === 0xa5) return pair(trail <= 0xf6 ? 3 : -1);
  return pair(lead === 0xa1 ? 0.9 : lead >= 0xb0 && lead <= 0xcf ? 0.6 : RARE);
}

/** The syllables that make up most of any Korean text; Chinese read as Korean has few of them. */
const FREQUENT_HANGUL =
  '이다는에의가을를은고하지로기사도리아서한어나대자시인라일해정부그보있수과전들장스상주제원여구게조거만면적년니동입습합경문세성화신안' +
  '요없것일때오우유공소연내실용선관무금국중분물회계전품확까님저네드으려며든러된될할등';

/** Two-byte codes (KS X 1001) of the frequent syllables. */
function hangulCodes(): Set<number> {
  const decoder = new TextDecoder('euc-kr');
  const codes = new Set<number>();
  for (let lead = 0xb0; lead <= 0xc8; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      if (FREQUENT_HANGUL.includes(decoder.decode(Uint8Array.of(lead, trail)))) codes.add(lead * 256 + trail);
    }
  }
  return codes;
}

const HANGUL = hangulCodes();

function eucKr(lead: number, trail: number): Unit {
  if (lead < 0x81 || lead === 0xff || trail < 0x41 || trail === 0xff) return bad;
  if (trail < 0xa1 || lead < 0xa1) return trail > 0x5a && trail < 0x61 ? bad : pair(-0.5);
  if (lead >= 0xb0 && lead <= 0xc8) return pair(HANGUL.has(lead * 256 + trail) ? COMMON + 0.3 : 0.7);
  return pair(lead === 0xa1 || lead === 0xa3 ? 0.9 : -1);
}

const READERS: [string, Reader][] = [
  ['gb18030', gb],
  ['big5', big5],
  ['shift_jis', shiftJis],
  ['euc-jp', eucJp],
  ['euc-kr', eucKr],
];

/** Mean weight of the eight-bit units of a sample, and how many there were. */
function weigh(sample: Uint8Array, read: Reader): { weight: number; units: number } {
  let weight = 0;
  let units = 0;
  for (let i = 0; i < sample.length; ) {
    const lead = sample[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    if (i + 1 === sample.length) break; // cut in the middle by the sample or by the sender
    const unit = read(lead, sample[i + 1]!, sample[i + 2] ?? 0);
    weight += unit.weight;
    units++;
    i += unit.length;
  }
  return { weight: units === 0 ? 0 : weight / units, units };
}

/** The eight-bit bytes with some ASCII on both sides: a mail in ASCII with one foreign line is judged by that line. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const sample = new Uint8Array(SAMPLE);
  let length = 0;
  let from = 0;
  for (let i = 0; i < bytes.length && length < SAMPLE; i++) {
    if (bytes[i]! < 0x80) continue;
    const start = Math.max(from, i - CONTEXT);
    from = Math.min(i + CONTEXT, bytes.length);
    while (from < bytes.length && bytes[from]! >= 0x80) from++;
    const piece = bytes.subarray(start, Math.min(from, start + SAMPLE - length));
    sample.set(piece, length);
    length += piece.length;
    i = from - 1;
  }
  return sample.subarray(0, length);
}

const CONVINCING = 0.55;
const SCRIPT_CONVINCING = 0.45;
const ADVANTAGE = 0.25; // of a script: its letters are rarely read so well by accident, pairs of bytes often are

type Guess = { charset: string; weight: number };

/** The double-byte charset that these bytes are most likely in, null where none is convincing. */
function doubleByte(sample: Uint8Array): Guess | null {
  let best: Guess | null = null;
  for (const [charset, read] of READERS) {
    const { weight, units } = weigh(sample, read);
    if (units > 1 && weight > (best?.weight ?? CONVINCING)) best = { charset, weight };
  }
  return best;
}

const SINGLE_BYTE = /^(?:ISO-8859-[1-9]|windows-125\d|KOI8-R)$/;
const SURE = 30; // chardet's confidence, of 100, under which Western Europe is the likelier answer
const CENTRAL = /^(?:ISO-8859-2|windows-1250)$/;
const CENTRAL_SURE = 50;

/** Letters of Central Europe where Western charsets have signs: inside a word they can be nothing else. */
const CENTRAL_LETTERS =
  /[a-z\xc0-\xff][\x9a\x9d-\x9f]|[\x9a\x9d-\x9f][a-z\xc0-\xff]|[a-z\xc0-\xff][\xb1\xb3\xb6\xb9\xbc\xbe\xbf][a-z\xc0-\xff]/i;
const FEW = 4; // eight-bit bytes that prove nothing

function singleByte(sample: Uint8Array): string {
  const eightBits = sample.reduce((count, byte) => count + (byte >> 7), 0);
  const central = CENTRAL_LETTERS.exec(Buffer.from(sample).toString('latin1'));
  if (central) return /[\x9a-\x9f\xb9\xbf\xb3]/.test(central[0]) ? 'windows-1250' : 'iso-8859-2';
  for (const match of analyse(sample)) {
    if (!SINGLE_BYTE.test(match.name)) continue;
    if (!CENTRAL.test(match.name)) return match.confidence >= SURE ? match.name : 'windows-1252';
    return match.confidence >= CENTRAL_SURE && eightBits >= FEW ? match.name : 'windows-1252';
  }
  return 'windows-1252';
}

/**
 * The charset that eight-bit bytes are most likely in. `strong` is true where a wrong declaration should yield
 * to it (UTF-8 and the double-byte charsets cannot be hit by accident in text of some length).
 */
export function detectCharset(bytes: Uint8Array): { charset: string; strong: boolean } {
  if (isUtf8(bytes)) return { charset: 'utf-8', strong: true };
  const sample = sampleOf(bytes);
  const double = doubleByte(sample);
  const script = scriptCharset(sample);
  if (script && script.weight > SCRIPT_CONVINCING && script.weight > (double?.weight ?? 0) - ADVANTAGE) {
    return { charset: script.charset, strong: false };
  }
  if (double) return { charset: double.charset, strong: true };
  return { charset: singleByte(sample), strong: false };
}
