/** Content-Transfer-Encoding (RFC 2045), read from whatever senders make of it. */

const HEX = new Int8Array(256).fill(-1);
for (let i = 0; i < 10; i++) HEX[0x30 + i] = i;
for (let i = 0; i < 6; i++) HEX[0x41 + i] = HEX[0x61 + i] = 10 + i;

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

/** Where a soft line break that starts with the `=` at `at` ends, -1 where there is none. */
function afterSoftBreak(bytes: Uint8Array, at: number): number {
  let i = at + 1;
  while (isBlank(bytes[i])) i++;
  if (i >= bytes.length) return i;
  if (bytes[i] === LF) return i + 1;
  if (bytes[i] !== CR) return -1;
  return bytes[i + 1] === LF ? i + 2 : i + 1;
}

/** Quoted-printable. A `=` that is no escape stays as it is; white space at line ends goes (RFC 2045, 6.7 rule 3). */
export function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let solid = 0; // everything before it is no white space that a relay may have added
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === LF || byte === CR) length = solid;
    if (byte !== EQUALS) {
      out[length++] = byte;
      if (!isBlank(byte)) solid = length;
      continue;
    }
    const high = HEX[bytes[i + 1] ?? 0]!;
    const low = HEX[bytes[i + 2] ?? 0]!;
    const after = high >= 0 && low >= 0 ? -1 : afterSoftBreak(bytes, i);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      i += 2;
    } else if (after === -1) out[length++] = byte;
    else i = after - 1;
    solid = length;
  }
  return out.subarray(0, length);
}

const BASE64 = new Int8Array(256).fill(-1);
for (const [i, char] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  BASE64[char.charCodeAt(0)] = i;
}

/** True where the line after `at` holds base64 alone: after padding anything else is a footer that a list added. */
function goesOn(bytes: Uint8Array, at: number): boolean {
  let i = at;
  while (bytes[i] === EQUALS || bytes[i] === CR || bytes[i] === LF || isBlank(bytes[i])) i++;
  for (; i < bytes.length && bytes[i] !== LF && bytes[i] !== CR; i++) {
    if (BASE64[bytes[i]!]! < 0 && bytes[i] !== EQUALS) return false;
  }
  return true;
}

/** Base64 with anything between its letters; padding in the middle ends one stretch and may begin the next. */
function fromDirtyBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const value = BASE64[bytes[i]!]!;
    if (bytes[i] === EQUALS && count > 1) {
      if (!goesOn(bytes, i)) break;
      count = 0;
    }
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    count++;
    if (count > 1) out[length++] = bits >> (2 * (4 - count));
    if (count === 4) count = 0;
  }
  return out.subarray(0, length);
}

const LONGEST_END = 64; // padding and line ends after the last letter

/** Base64 (RFC 2045, 6.8), with rubbish inside, without padding or cut short. */
export function fromBase64(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  const end = text.search(/[^A-Za-z0-9+/\r\n]/);
  // The engine's own decoder is many times faster, but it stops at padding and takes - and _ for letters.
  const clean = end === -1 || (text.length - end < LONGEST_END && /^={0,2}\s*$/.test(text.slice(end)));
  return clean ? Buffer.from(text, 'base64') : fromDirtyBase64(bytes);
}

type TransferEncoding = 'base64' | 'quoted-printable' | 'uuencode' | 'identity';

/** The encoding a header names, read leniently: `Quoted Printable`, `base64;`, `x-uue`. Unknown ones are identity. */
export function transferEncoding(value: string): TransferEncoding {
  const name = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^(?:base64|b64|64)/.test(name)) return 'base64';
  if (/^(?:quotedprintable|qp|quoted)/.test(name)) return 'quoted-printable';
  if (/^x?(?:uuencode|uue)/.test(name)) return 'uuencode';
  return 'identity';
}
