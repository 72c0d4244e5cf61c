/** Charsets of seven bits that switch tables with escapes. Each is turned into its eight-bit sibling and decoded there. */

const ESC = 0x1b;
const SO = 0x0e;
const SI = 0x0f;

const eucJp = new TextDecoder('euc-jp');
const eucKr = new TextDecoder('euc-kr');
const gb18030 = new TextDecoder('gb18030');

type Table = 'ascii' | 'kana' | 'kanji' | 'kanji2';

/** What an escape at `at` switches to and how long it is, null where it is none (JIS X 0201, 0208, 0212, 0213). */
function tableAt(bytes: Uint8Array, at: number): { table: Table; length: number } | null {
  const a = bytes[at + 1];
  const b = bytes[at + 2];
  if (a === 0x28) return { table: b === 0x49 ? 'kana' : 'ascii', length: 3 };
  if (a !== 0x24) return null;
  if (b === 0x40 || b === 0x42) return { table: 'kanji', length: 3 };
  if (b !== 0x28) return null;
  return { table: bytes[at + 3] === 0x44 ? 'kanji2' : 'kanji', length: 4 };
}

/**
 * ISO-2022-JP and its extensions (half-width kana, JIS X 0212, the vendors' row 13), by way of EUC-JP. A line
 * end returns to ASCII, as the RFC 1468 grammar asks, so one lost escape spoils one line.
 */
export function fromIso2022Jp(bytes: Uint8Array): string {
  const out = Buffer.allocUnsafe(bytes.length * 3);
  let length = 0;
  let table: Table = 'ascii';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const switched = byte === ESC ? tableAt(bytes, i) : null;
    if (switched) {
      table = switched.table;
      i += switched.length - 1;
      continue;
    }
    if (byte === 0x0a || byte === 0x0d) table = 'ascii';
    if (table === 'ascii' || byte < 0x21 || byte > 0x7e) {
      out[length++] = byte;
      continue;
    }
    if (table === 'kana') out[length++] = 0x8e;
    if (table === 'kanji2') out[length++] = 0x8f;
    out[length++] = byte | 0x80;
    const next = bytes[i + 1] ?? 0;
    if (table !== 'kana' && next >= 0x21 && next <= 0x7e) out[length++] = bytes[++i]! | 0x80;
  }
  return eucJp.decode(out.subarray(0, length));
}

/** ISO-2022-KR (RFC 1557): shift out is KS X 1001, shift in is ASCII. */
export function fromIso2022Kr(bytes: Uint8Array): string {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let shifted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === SO || byte === SI) shifted = byte === SO;
    else if (byte === ESC && bytes[i + 1] === 0x24 && bytes[i + 2] === 0x29) i += 3;
    else out[length++] = shifted && byte > 0x20 ? byte | 0x80 : byte;
  }
  return eucKr.decode(out.subarray(0, length));
}

/** HZ (RFC 1843): `~{` begins GB2312, `~}` ends it, `~~` is a tilde. */
export function fromHz(bytes: Uint8Array): string {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let shifted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const next = byte === 0x7e ? bytes[i + 1] : undefined;
    if (next === 0x7b || next === 0x7d) {
      shifted = next === 0x7b;
      i++;
    } else if (next === 0x7e && !shifted) {
      out[length++] = 0x7e;
      i++;
    } else {
      if (byte === 0x0a) shifted = false;
      out[length++] = shifted && byte > 0x20 ? byte | 0x80 : byte;
    }
  }
  return gb18030.decode(out.subarray(0, length));
}

/** UTF-7 (RFC 2152): `+` begins UTF-16 in base64, anything that is no base64 ends it, `+-` is a plus. */
export function fromUtf7(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (all, base64: string) => {
    if (base64 === '') return all === '+-' ? '+' : all;
    const units = Buffer.from(base64, 'base64');
    return units
      .subarray(0, units.length & ~1)
      .swap16()
      .toString('utf16le');
  });
}
