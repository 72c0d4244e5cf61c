import { decodeText } from './decode-text.ts';

/** RTF as Outlook sends it: its text, or the HTML wrapped in it ([MS-OXRTFEX]). */

type Group = { skip: boolean; tag: boolean; rtfOnly: boolean; unicodeSkip: number };

type Reading = {
  out: string[];
  bytes: number[];
  charset: string;
  groups: Group[];
  group: Group;
  fromHtml: boolean;
  /** Characters still to be passed over: the plain stand-in after a Unicode escape. */
  standIn: number;
};

const MOST_GROUPS = 500;
const PASSED_OVER =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|header|footer|generator|themedata|datastore|object|listtable|xmlnstbl)$/;
const BREAKS = new Map<string, string>(
  Object.entries({
    par: '\n',
    line: '\n',
    tab: '\t',
    row: '\n',
    cell: '\t',
    emdash: '\u2014',
    endash: '\u2013',
    lquote: '\u2018',
    rquote: '\u2019',
    ldblquote: '\u201c',
    rdblquote: '\u201d',
    bullet: '\u2022',
    nbsp: '\u00a0',
  }),
);

function flush(reading: Reading): void {
  if (reading.bytes.length > 0) reading.out.push(decodeText(Buffer.from(reading.bytes), reading.charset));
  reading.bytes = [];
}

function shown(reading: Reading): boolean {
  const { group } = reading;
  if (group.skip) return false;
  return !reading.fromHtml || group.tag || !group.rtfOnly;
}

function emit(reading: Reading, text: string): void {
  flush(reading);
  if (shown(reading)) reading.out.push(text);
}

function emitByte(reading: Reading, byte: number): void {
  if (reading.standIn > 0) reading.standIn--;
  else if (shown(reading)) reading.bytes.push(byte);
}

function setting(reading: Reading, word: string, value: number): boolean {
  const { group } = reading;
  if (word === 'fromhtml') reading.fromHtml = true;
  else if (word === 'htmlrtf') group.rtfOnly = value !== 0;
  else if (word === 'htmltag') group.tag = true;
  else if (word === 'ansicpg') reading.charset = `cp${value}`;
  else if (word === 'uc') group.unicodeSkip = value;
  else if (PASSED_OVER.test(word)) group.skip = true;
  else return false;
  return true;
}

function control(reading: Reading, word: string, value: number): void {
  if (setting(reading, word, value)) return;
  if (word === 'u') {
    emit(reading, String.fromCharCode(value & 0xffff));
    reading.standIn = reading.group.unicodeSkip;
  } else if (BREAKS.has(word))
    emit(reading, reading.group.tag && word === 'par' ? '\r\n' : BREAKS.get(word)!);
}

const WORD = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|(\*)|([^a-z0-9]))/iy;

/** A control at `at`; gives where to read on. */
function readControl(reading: Reading, rtf: string, at: number): number {
  WORD.lastIndex = at;
  const match = WORD.exec(rtf);
  if (!match) return at + 1;
  const [all, word, number, hex, star, symbol] = match;
  if (word !== undefined) control(reading, word.toLowerCase(), number === undefined ? 1 : Number(number));
  else if (hex !== undefined) emitByte(reading, Number.parseInt(hex, 16));
  else if (star !== undefined) {
    // A destination nobody needs to know, but for the wrapped HTML's tags.
    if (!rtf.startsWith('\\htmltag', at + 2)) reading.group.skip = true;
  } else if (symbol === '~') emit(reading, '\u00a0');
  else if (symbol === '\\' || symbol === '{' || symbol === '}') emitByte(reading, symbol.charCodeAt(0));
  return at + all.length;
}

function openGroup(reading: Reading): void {
  flush(reading);
  if (reading.groups.length < MOST_GROUPS) reading.groups.push(reading.group);
  reading.group = { ...reading.group };
}

function closeGroup(reading: Reading): void {
  flush(reading);
  reading.group = reading.groups.pop() ?? reading.group;
}

/** The text of an RTF, or the HTML it was made from. */
export function fromRtf(bytes: Buffer): { text: string | null; html: string | null } {
  const rtf = bytes.toString('latin1');
  if (!rtf.startsWith('{\\rtf')) return { text: null, html: null };
  const group: Group = { skip: false, tag: false, rtfOnly: false, unicodeSkip: 1 };
  const reading: Reading = {
    out: [],
    bytes: [],
    charset: 'windows-1252',
    groups: [],
    group,
    fromHtml: false,
    standIn: 0,
  };
  for (let at = 0; at < rtf.length; ) {
    const char = rtf[at]!;
    if (char === '\\') at = readControl(reading, rtf, at);
    else {
      if (char === '{') openGroup(reading);
      else if (char === '}') closeGroup(reading);
      else if (char !== '\r' && char !== '\n') emitByte(reading, rtf.charCodeAt(at));
      at++;
    }
  }
  flush(reading);
  const out = reading.out.join('').toWellFormed().trim();
  if (out === '') return { text: null, html: null };
  return reading.fromHtml ? { text: null, html: out } : { text: out, html: null };
}
