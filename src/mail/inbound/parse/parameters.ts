import { decodeText } from './decode-text.ts';
import { decodeWords } from './encoded-words.ts';

/** A header such as Content-Type: its value in lower case and its parameters, names in lower case. */
export type Parameterised = { value: string; parameters: Map<string, string> };

const LONGEST = 100_000; // characters of one header
const MOST = 200; // parameters of one header; nobody sends more, except to harm

type Raw = { name: string; value: string };

/** A quoted string from the quote at `at`: its content and where it ends. One that never closes runs to the end. */
function quotedAt(text: string, at: number): { value: string; end: number } {
  let value = '';
  let i = at + 1;
  for (let from = i; ; i++) {
    const char = text[i];
    if (char === undefined || char === '"') return { value: value + text.slice(from, i), end: i + 1 };
    // Windows paths are written with bare backslashes: only a quote or a backslash is ever escaped.
    if (char === '\\' && (text[i + 1] === '"' || text[i + 1] === '\\')) {
      value += text.slice(from, i) + text[i + 1];
      i++;
      from = i + 1;
    }
  }
}

const NEXT_PARAMETER = /^\s*(?:;|$)/;
const NAME = /^\s*([\w*.!#$%&'+^`|~-]+)\s*=\s*/;

/** A bare value ends at `;`, but one with spaces, brackets or commas in it was meant as it stands. */
function bareAt(text: string, at: number): { value: string; end: number } {
  let end = at;
  while (end < text.length && text[end] !== ';') end++;
  // name=10;2;2.pdf: what follows the semicolon is no parameter, so it was part of the value.
  while (end < text.length && !/^;\s*(?:[\w*.-]+\s*=|$)/.test(text.slice(end, end + 120))) {
    end++;
    while (end < text.length && text[end] !== ';') end++;
  }
  return { value: text.slice(at, end).trim(), end };
}

function rawParameters(text: string): Raw[] {
  const found: Raw[] = [];
  let at = text.indexOf(';');
  while (at !== -1 && at < text.length && found.length < MOST) {
    const name = NAME.exec(text.slice(at + 1, at + 300));
    if (!name) {
      at = text.indexOf(';', at + 1);
      continue;
    }
    const from = at + 1 + name[0].length;
    const quoted = text[from] === '"';
    const part = quoted ? quotedAt(text, from) : bareAt(text, from);
    found.push({ name: name[1]!.toLowerCase(), value: part.value });
    at = part.end;
    if (quoted && !NEXT_PARAMETER.test(text.slice(at, at + 50))) at = nextAfterQuote(text, at);
    else at = text.indexOf(';', at);
  }
  return found;
}

/** After a quoted value without its semicolon (`name="a" charset=b`) the next name may follow at once. */
function nextAfterQuote(text: string, at: number): number {
  return NAME.test(text.slice(at, at + 300)) ? at - 1 : text.indexOf(';', at);
}

function percentDecoded(value: string): Uint8Array {
  const out = Buffer.from(value, 'latin1');
  let length = 0;
  for (let i = 0; i < out.length; i++) {
    const hex = out[i] === 0x25 ? value.slice(i + 1, i + 3) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      out[length++] = Number.parseInt(hex, 16);
      i += 2;
    } else out[length++] = out[i]!;
  }
  return out.subarray(0, length);
}

type Piece = { index: number; extended: boolean; value: string };

/** RFC 2231: pieces in the order of their numbers; those with a star are percent-encoded, the first names the charset. */
function assembled(pieces: Piece[], hints: readonly string[]): string {
  pieces.sort((a, b) => a.index - b.index);
  if (!pieces.some((piece) => piece.extended))
    return plain(pieces.map((piece) => piece.value).join(''), hints);
  let charset: string | null = null;
  const bytes = pieces.map((piece, i) => {
    if (!piece.extended) return Buffer.from(piece.value, 'latin1');
    const lead = i === 0 ? /^([^']*)'[^']*'/.exec(piece.value) : null;
    if (lead) charset = lead[1] || null;
    return percentDecoded(lead ? piece.value.slice(lead[0].length) : piece.value);
  });
  return decodeWords(decodeText(Buffer.concat(bytes), charset, hints), hints);
}

function plain(value: string, hints: readonly string[]): string {
  return decodeWords(decodeText(Buffer.from(value, 'latin1'), null, hints), hints);
}

const FORGOTTEN_SEMICOLON = /^(\s*[\w.+/-]{1,100})\s+(?=[\w*-]{1,40}\s?=)/;
const NUMBERED = /^([^*]+)(?:\*(\d{1,4}))?(\*)?$/;

/** The main value: up to `;`, without comments; `text` and a stray `charset=` are told apart by the caller. */
function mainValue(text: string): string {
  const end = text.indexOf(';');
  return (end === -1 ? text : text.slice(0, end))
    .replace(/\([^()]*\)/g, '')
    .replace(/["']/g, '')
    .trim()
    .toLowerCase();
}

/**
 * A header with parameters (RFC 2045, 5.1; RFC 2231), as senders write them: unquoted values with spaces,
 * missing semicolons, raw eight-bit or encoded-word file names, continuations out of order. `header` holds one byte
 * a character. The first of two parameters of one name counts; an RFC 2231 form counts before a plain one.
 */
export function parseParameterised(header: string, hints: readonly string[] = []): Parameterised {
  const text = header.slice(0, LONGEST).replace(FORGOTTEN_SEMICOLON, '$1;');
  const groups = new Map<string, Piece[]>();
  const plains = new Map<string, string>();
  for (const { name, value } of rawParameters(text)) {
    const match = NUMBERED.exec(name);
    if (!match) continue;
    const key = match[1]!;
    if (match[2] === undefined && !match[3]) {
      if (!plains.has(key)) plains.set(key, value);
      continue;
    }
    const piece = { index: Number(match[2] ?? 0), extended: match[3] === '*', value };
    const group = groups.get(key) ?? [];
    if (!group.some((other) => other.index === piece.index)) group.push(piece);
    groups.set(key, group);
  }
  const parameters = new Map<string, string>();
  for (const [key, value] of plains) parameters.set(key, plain(value, hints));
  for (const [key, pieces] of groups) parameters.set(key, assembled(pieces, hints));
  return { value: mainValue(text), parameters };
}
