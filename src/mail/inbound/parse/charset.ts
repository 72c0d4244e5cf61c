import iconv from 'iconv-lite';
import { fromHz, fromIso2022Jp, fromIso2022Kr, fromUtf7 } from './stateful-charset.ts';

/** Names real mail uses that neither the WHATWG list nor iconv-lite knows, squeezed to letters and digits. */
const ALIASES = new Map<string, string>(
  Object.entries({
    '8bit': 'windows-1252',
    '646': 'us-ascii',
    ansi: 'windows-1252',
    ansix341968: 'us-ascii',
    ascii: 'us-ascii',
    big5eten: 'big5',
    big5hkscs2004: 'big5',
    binary: 'windows-1252',
    chinesebig5: 'big5',
    cp936: 'gb18030',
    cp949: 'euc-kr',
    cp950: 'big5',
    cp932: 'shift_jis',
    cp51932: 'euc-jp',
    cp51949: 'euc-kr',
    cp65000: 'utf-7',
    cp65001: 'utf-8',
    eucgb2312cn: 'gb18030',
    euccn: 'gb18030',
    gb2312: 'gb18030',
    gb231280: 'gb18030',
    gbk: 'gb18030',
    iso88598e: 'iso-8859-8-i',
    ksc56011989: 'euc-kr',
    ksx1001: 'euc-kr',
    macroman: 'macintosh',
    macosroman: 'macintosh',
    mscp932: 'shift_jis',
    sjis: 'shift_jis',
    sjiswin: 'shift_jis',
    shiftjisx0213: 'shift_jis',
    tis6202533: 'windows-874',
    uhc: 'euc-kr',
    unicode: 'utf-16le',
    unicode11utf7: 'utf-7',
    unicode11utf8: 'utf-8',
    unicode20utf7: 'utf-7',
    unicode20utf8: 'utf-8',
    usascii: 'us-ascii',
    utf: 'utf-8',
    utf8mb3: 'utf-8',
    utf8mb4: 'utf-8',
    win31j: 'shift_jis',
    windows31j: 'shift_jis',
    windows936: 'gb18030',
    windows949: 'euc-kr',
    windows950: 'big5',
    xeuccn: 'gb18030',
    xeucjp: 'euc-jp',
    xgbk: 'gb18030',
    xmsansi: 'windows-1252',
    xmscp932: 'shift_jis',
    xsjis: 'shift_jis',
  }),
);

/** Names that say nothing: what they label is guessed as if nothing had been declared. */
const MEANINGLESS = new Set([
  'unknown',
  'unknown8bit',
  'xunknown',
  'default',
  'defaultcharset',
  'none',
  'null',
]);

type Decode = (bytes: Uint8Array) => string;

const decoders = new Map<string, Decode | null>();
const DECODERS_KEPT = 500; // a hostile mail may name any number of charsets

const OWN = new Map<string, Decode>(
  Object.entries({
    iso2022jp: fromIso2022Jp,
    iso2022jp1: fromIso2022Jp,
    iso2022jp2: fromIso2022Jp,
    iso2022jp3: fromIso2022Jp,
    iso2022jp2004: fromIso2022Jp,
    iso2022jpms: fromIso2022Jp,
    csiso2022jp: fromIso2022Jp,
    cp50220: fromIso2022Jp,
    cp50221: fromIso2022Jp,
    cp50222: fromIso2022Jp,
    jis: fromIso2022Jp,
    iso2022kr: fromIso2022Kr,
    csiso2022kr: fromIso2022Kr,
    hzgb2312: fromHz,
    hz: fromHz,
    cp52936: fromHz,
  }),
);

function byTextDecoder(name: string): Decode | null {
  try {
    const decoder = new TextDecoder(name);
    if (decoder.encoding === 'replacement') return null;
    // The engine knows neither the extensions of Korean Windows nor those of Hong Kong.
    if (decoder.encoding === 'euc-kr') return byIconv('cp949');
    if (decoder.encoding === 'big5') return byIconv('big5-hkscs');
    return (bytes) => decoder.decode(bytes);
  } catch {
    return null; // RangeError: not a name of the WHATWG list
  }
}

function byIconv(name: string): Decode | null {
  if (!iconv.encodingExists(name)) return null;
  return (bytes) => iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
}

/** Spellings of one name to try in turn: iso8859_1 and iso-8859-1, win1252, cp-850, latin-1. */
function* spellings(name: string, squeezed: string): Generator<string> {
  const alias = ALIASES.get(squeezed);
  if (alias !== undefined) yield alias;
  yield name;
  const iso = /^(?:x|cs)?(?:iso|is0|ios)?8859(\d{1,2})(?:[ei]|\d{4})?$/.exec(squeezed);
  if (iso) yield `iso-8859-${iso[1]}`;
  const latin = /^l(?:atin)?([1-9]|10)$/.exec(squeezed);
  if (latin) yield `latin${latin[1]}`;
  const windows = /^(?:x?cp|windows?|win|ms|x|cswindows|microsoftcp|ibm)?(125[0-8]|874)$/.exec(squeezed);
  if (windows) yield `windows-${windows[1]}`;
  const dos = /^(?:x|cs)?(?:cp|ibm|oem|dos|pc)?(437|7\d\d|8\d\d|1125)$/.exec(squeezed);
  if (dos) yield `cp${dos[1]}`;
  yield squeezed;
  if (/^x?utf8/.test(squeezed)) yield 'utf-8';
  if (squeezed.startsWith('x')) yield squeezed.slice(1);
}

function find(name: string): Decode | null {
  const squeezed = name.replace(/[^a-z0-9]/g, '');
  if (squeezed === '' || MEANINGLESS.has(squeezed)) return null;
  if (squeezed === 'utf7' || ALIASES.get(squeezed) === 'utf-7') return fromUtf7;
  const own = OWN.get(squeezed.startsWith('x') ? squeezed.slice(1) : squeezed);
  if (own) return own;
  const names = [...spellings(name, squeezed)];
  // What browsers know is read as browsers do, however it is spelt: iconv-lite's own iso8859_1 is not windows-1252.
  for (const decoderOf of [byTextDecoder, byIconv])
    for (const spelling of names) {
      const decode = decoderOf(spelling);
      if (decode) return decode;
    }
  return null;
}

/**
 * The decoder for a charset as a mail names it, null where no such charset exists. Names are matched without
 * regard to case, punctuation, a language suffix (RFC 2231) or common misspellings; as browsers do, Latin-1 is
 * read as windows-1252, GB2312 as GB18030 and KS C 5601 as its superset.
 */
export function decoderFor(charset: string): Decode | null {
  const name = charset
    .toLowerCase()
    .replace(/\*.*$/s, '')
    .replace(/[\s"'<>;,]/g, '')
    .replace(/^charset=/, '')
    .slice(0, 60);
  const known = decoders.get(name);
  if (known !== undefined) return known;
  const decode = name === '' ? null : find(name);
  if (decoders.size < DECODERS_KEPT) decoders.set(name, decode);
  return decode;
}
