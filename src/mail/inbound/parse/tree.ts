import { type RawHeader, readHeaders, readMailHeaders } from './header-block.ts';
import { type Parameterised, parseParameterised } from './parameters.ts';

/** The parts of a mail (RFC 2046, 5.1), found in one pass over its bytes. */

export type Part = {
  headers: RawHeader[];
  /** MIME type in lower case, '' where none is given. */
  type: string;
  contentType: Parameterised;
  /** The part's body in the mail's bytes, still encoded; for a multipart its preamble. */
  start: number;
  end: number;
  parent: Part | null;
  children: Part[];
};

const DEEPEST = 100; // levels; what lies deeper is read as text
const MOST_PARTS = 5_000;
const MOST_GUESSES = 20; // boundaries looked for in the whole mail because the declared one is missing
const LONGEST_BOUNDARY = 1_000; // bytes; RFC 2046 allows 70

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

export function header(headers: readonly RawHeader[], name: string): string {
  return headers.find((one) => one.name === name && one.value !== '')?.value ?? '';
}

const TYPE = /^\s*["']?([\w.+-]+)\s*\/\s*([\w.+-]*)/;

function typeOf(value: string): string {
  const match = TYPE.exec(value);
  if (match) return `${match[1]}/${match[2]}`.toLowerCase();
  return /^\s*(text|plain|html)\b/i.test(value) ? (/html/i.test(value) ? 'text/html' : 'text/plain') : '';
}

function toPart(headers: RawHeader[], start: number, parent: Part | null): Part {
  const value = header(headers, 'content-type');
  const contentType = parseParameterised(value);
  return { headers, type: typeOf(value), contentType, start, end: start, parent, children: [] };
}

/** `lead` is the boundary's first byte: most lines of dashes are told from it at one glance. */
type Level = { part: Part; boundary: string; lead: number; closed: boolean };

type Reading = {
  bytes: Buffer;
  levels: Level[];
  boundaries: Set<string>;
  /** The part whose bytes are being passed over, null in an epilogue. */
  current: Part | null;
  parts: number;
  guesses: number;
};

const AFTER_DELIMITER = /^\s*(?:\r?\n[\t ]*)*content-[\w-]+[\t ]*:/i;

/** The first line after `from` that looks like a boundary because Content-headers follow it, '' where none does. */
function guessBoundary(bytes: Buffer, from: number): string {
  let at = bytes.toString('latin1', from, from + 2) === '--' ? from : bytes.indexOf('\n--', from) + 1;
  for (let tries = 0; at > 0 && tries < 50; tries++) {
    const end = bytes.indexOf(LF, at);
    if (end === -1 || end - at > LONGEST_BOUNDARY) return '';
    const line = bytes.toString('latin1', at + 2, end).trimEnd();
    if (line !== '' && AFTER_DELIMITER.test(bytes.toString('latin1', end + 1, end + 200))) return line;
    at = bytes.indexOf('\n--', end) + 1;
  }
  return '';
}

/** The boundary of a multipart as declared, or as it is used where the declaration is missing or wrong. */
function boundaryOf(reading: Reading, part: Part): string {
  const declared = (part.contentType.parameters.get('boundary') ?? '').trimEnd();
  if (reading.guesses >= MOST_GUESSES) return declared;
  reading.guesses++;
  if (declared !== '' && reading.bytes.indexOf(`--${declared}`, part.start, 'latin1') !== -1) return declared;
  const guess = guessBoundary(reading.bytes, part.start);
  return guess === '' || reading.boundaries.has(guess) ? declared : guess;
}

/** Makes a part the current one and, where it is a multipart, opens it. */
function enter(reading: Reading, part: Part): void {
  part.parent?.children.push(part);
  reading.parts++;
  reading.current = part;
  const undeclared = !part.parent && (part.type === '' || part.contentType.parameters.has('boundary'));
  const multipart = part.type.startsWith('multipart/');
  if (!multipart && !undeclared) return;
  if (reading.levels.length >= DEEPEST) return;
  const boundary = multipart ? boundaryOf(reading, part) : wholeBoundary(reading, part);
  if (boundary === '') return;
  if (!multipart) part.type = 'multipart/mixed';
  reading.levels.push({ part, boundary, lead: boundary.charCodeAt(0), closed: false });
  reading.boundaries.add(boundary);
}

/** A mail without Content-Type (or with another part's) whose body begins with a boundary line is a multipart all the same. */
function wholeBoundary(reading: Reading, part: Part): string {
  const lead = /^\s*/.exec(reading.bytes.toString('latin1', part.start, part.start + 100))![0];
  const at = part.start + lead.length;
  return reading.bytes.toString('latin1', at, at + 2) === '--' ? guessBoundary(reading.bytes, at) : '';
}

type Delimiter = { level: number; last: boolean };

function levelOf(levels: Level[], boundary: string): number {
  const open = levels.findLastIndex((level) => !level.closed && level.boundary === boundary);
  return open === -1 ? levels.findLastIndex((level) => level.boundary === boundary) : open;
}

/** What a line that starts with `--` delimits, null where it is none of the open boundaries. */
function delimiter(reading: Reading, line: string): Delimiter | null {
  const boundary = line.slice(2).trimEnd();
  if (reading.boundaries.has(boundary)) return { level: levelOf(reading.levels, boundary), last: false };
  if (!boundary.endsWith('--')) return null;
  const bare = boundary.slice(0, -2).trimEnd();
  return reading.boundaries.has(bare) ? { level: levelOf(reading.levels, bare), last: true } : null;
}

/** Ends the current part before the line at `at`, and every multipart inside the one the line belongs to. */
function leave(reading: Reading, at: number, level: number): void {
  let end = at;
  if (end > 0 && reading.bytes[end - 1] === LF) end--;
  if (end > 0 && reading.bytes[end - 1] === CR) end--;
  const { current } = reading;
  if (current) current.end = Math.max(current.start, end);
  reading.current = null;
  const gone = reading.levels.splice(level + 1);
  for (const { boundary } of gone) {
    if (!reading.levels.some((other) => other.boundary === boundary)) reading.boundaries.delete(boundary);
  }
}

/** The next line that starts with two dashes, at or after the line end at `from`; -1 where there is none. */
function nextDashes(bytes: Buffer, from: number): number {
  for (let i = from; i < bytes.length - 2; i++) {
    if (bytes[i] === LF && bytes[i + 1] === DASH && bytes[i + 2] === DASH) return i + 1;
  }
  return -1;
}

/** Deals with the line of dashes at `at`; gives where to look on. */
function passLine(reading: Reading, at: number): number {
  const { bytes } = reading;
  const second = bytes[at + 2];
  if (!reading.levels.some(({ lead }) => lead === second)) return at;
  const lf = bytes.indexOf(LF, at);
  const end = lf === -1 ? bytes.length : lf;
  if (end - at > LONGEST_BOUNDARY) return end;
  const found = delimiter(reading, bytes.toString('latin1', at, end));
  if (!found || found.level === -1) return end;
  if (reading.parts >= MOST_PARTS) return bytes.length; // the last part keeps all the rest
  leave(reading, at, found.level);
  const level = reading.levels[found.level]!;
  level.closed = found.last;
  if (found.last || end >= bytes.length) return end;
  const block = readHeaders(
    bytes,
    end + 1,
    (line) => line.startsWith('--') && delimiter(reading, line) !== null,
  );
  enter(reading, toPart(block.headers, block.body, level.part));
  return Math.max(end, block.body - 1);
}

/** The tree of a mail's parts. Linear in the mail but for boundaries that are declared and never used (bounded). */
export function readTree(bytes: Buffer): Part {
  const { headers, body } = readMailHeaders(bytes);
  const root = toPart(headers, body, null);
  const reading: Reading = { bytes, levels: [], boundaries: new Set(), current: null, parts: 0, guesses: 0 };
  enter(reading, root);
  if (reading.levels.length > 0) {
    let at = body === 0 ? -1 : body - 1;
    if (bytes.toString('latin1', body, body + 2) === '--') at = passLine(reading, body);
    for (let next = nextDashes(bytes, Math.max(at, 0)); next !== -1; next = nextDashes(bytes, at)) {
      at = passLine(reading, next);
    }
  }
  if (reading.current) reading.current.end = bytes.length;
  return root;
}
