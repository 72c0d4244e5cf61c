/** Splitting a block of headers (RFC 5322, 2.2), leniently. */

/** A header as its bytes stand, unfolded: Latin-1 text holding one byte a character; `name` in lower case. */
export type RawHeader = { name: string; value: string };

/** `body` is where the body starts. */
type HeaderBlock = { headers: RawHeader[]; body: number };

const LF = 0x0a;
const CR = 0x0d;
const LONGEST_NAME = 200;
const FIELD = /^([^\s:\x00-\x1f\x7f-\xff]+)[ \t]*:/;
const MOST_HEADERS = 20_000; // ten times what any relay lets through
const MOST_BYTES = 2_000_000; // of one block of headers: what lies past it is passed over
const MOST_BEFORE = 20; // lines
const BYTE_ORDER_MARK = '\xef\xbb\xbf'; // an editor's, before the first header
const MBOX_FROM = /^>?From\s/;

/** The line at `at`, without its end, and where the next one starts. */
function lineAt(bytes: Buffer, at: number): { line: string; next: number } {
  let end = bytes.indexOf(LF, at);
  const next = end === -1 ? bytes.length : end + 1;
  if (end === -1) end = bytes.length;
  while (end > at && bytes[end - 1] === CR) end--;
  return { line: bytes.toString('latin1', at, Math.min(end, at + MOST_BYTES)), next };
}

function isField(line: string): boolean {
  return FIELD.test(line.slice(0, LONGEST_NAME));
}

type Open = { name: string; lines: string[] };

/** A continuation line goes on with the header before it, but for its fold. */
function unfold(header: Open): RawHeader {
  return { name: header.name, value: header.lines.join('').trim() };
}

const MAIL_HEADER =
  /^(?:received|return-path|delivered-to|from|to|cc|bcc|reply-to|sender|subject|date|message-id|in-reply-to|references|mime-version|content-[\w-]+|x-[\w-]+|list-[\w-]+|dkim-signature|authentication-results|user-agent)[ \t]*:/i;
const PART_HEADER = /^(?:content-[\w-]+|mime-version)[ \t]*:/i;
const MOST_STRAY = 15; // lines

/**
 * Where headers go on after a line that is none (a relay broke a fold, and an empty line is yet to come): the start
 * of the next known header, -1 where there is none.
 */
function headersGoOn(bytes: Buffer, from: number, known: RegExp): number {
  let at = from;
  for (let i = 0; i < MOST_STRAY && at < bytes.length; i++) {
    const lf = bytes.indexOf(LF, at);
    const end = lf === -1 ? bytes.length : lf;
    const line = bytes.toString('latin1', at, Math.min(end, at + LONGEST_NAME)).trimEnd();
    if (line === '' || line.startsWith('--')) return -1;
    if (known.test(line)) return at;
    at = end + 1;
  }
  return -1;
}

/** Where the headers of a whole mail begin: after an mbox `From ` line, blank lines and what else strays in front. */
function mailStart(bytes: Buffer): number {
  let at = bytes.toString('latin1', 0, 3) === BYTE_ORDER_MARK ? 3 : 0;
  for (let tries = 0; tries < MOST_BEFORE; tries++) {
    const { line, next } = lineAt(bytes, at);
    if (next >= bytes.length || isField(line)) return at;
    if (!MBOX_FROM.test(line) && !/^\s*$/.test(line) && headersGoOn(bytes, next, MAIL_HEADER) === -1)
      return at;
    at = next;
  }
  return at;
}

/**
 * The headers of a part from byte `from` on. They end at an empty line, at a line for which `stop` is true (a
 * boundary: the empty line was forgotten) or at the first line that is neither header nor continuation (again
 * forgotten: it belongs to the body). Without `stop` they are a whole mail's.
 */
export function readHeaders(bytes: Buffer, from: number, stop?: (line: string) => boolean): HeaderBlock {
  const known = stop ? PART_HEADER : MAIL_HEADER;
  const found: Open[] = [];
  let at = from;
  let goesOnAt = -1; // up to there stray lines are known to be followed by a header
  while (at < bytes.length) {
    if (at - from > MOST_BYTES) return { headers: found.map(unfold), body: afterEmptyLine(bytes, at) };
    const { line, next } = lineAt(bytes, at);
    if (stop?.(line)) break;
    if (line !== '' && !takeLine(found, line)) {
      if (found.length === 0) break;
      if (goesOnAt < next) goesOnAt = headersGoOn(bytes, next, known);
      if (goesOnAt === -1) break;
    }
    at = next;
    if (line === '') break;
  }
  return { headers: found.map(unfold), body: at };
}

function afterEmptyLine(bytes: Buffer, at: number): number {
  const bare = bytes.indexOf('\n\n', at);
  const crlf = bytes.indexOf('\n\r\n', at);
  if (bare === -1 && crlf === -1) return bytes.length;
  return crlf === -1 || (bare !== -1 && bare < crlf) ? bare + 2 : crlf + 3;
}

/** A parameter that a program wrote on a line of its own without the white space of a fold. */
function isParameter(last: Open, line: string): boolean {
  return /^[\w*-]{1,40}=/.test(line) && last.lines.at(-1)!.trimEnd().endsWith(';');
}

/** Adds a line to the headers found; false where it is neither header nor continuation. */
function takeLine(found: Open[], line: string): boolean {
  const last = found.at(-1);
  if (last && (line[0] === ' ' || line[0] === '\t' || isParameter(last, line))) {
    last.lines.push(line);
    return true;
  }
  const field = FIELD.exec(line.slice(0, LONGEST_NAME));
  if (!field) return false;
  if (found.length < MOST_HEADERS) {
    found.push({ name: field[1]!.toLowerCase(), lines: [line.slice(field[0].length)] });
  }
  return true;
}

/** The headers of a whole mail; an mbox `From ` line and blank lines before them are passed over. */
export function readMailHeaders(bytes: Buffer): HeaderBlock {
  return readHeaders(bytes, mailStart(bytes));
}
