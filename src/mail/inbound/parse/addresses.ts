import type { MailAddress } from '../parsed-mail.ts';
import { decodeWords, encodedWordEnd, wordScan } from './encoded-words.ts';

/** Address lists (RFC 5322, 3.4), as senders really write them. */

const MOST_ADDRESSES = 20_000; // of one header: a list of 5,000 is real, more is an attack on memory

const LONGEST = 2_000; // characters of one address or name worth reading closely
const MOST_TOKENS = 100; // of one address

type Token = { kind: 'text' | 'quoted' | 'comment' | 'angle' | ',' | ':' | ';'; value: string };

/** The end of what opens at `at`, with backslash escapes; the end of the text where it never closes. */
function closeOf(text: string, at: number, close: string): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === close) return i;
  }
  return -1;
}

function commentEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

function unescaped(value: string): string {
  return value.replace(/\\(.)/gs, '$1');
}

const ENDS: Record<string, Token['kind']> = { '"': 'quoted', '(': 'comment', '<': 'angle' };

/** The quoted string, comment or angle address at `at`, null where nothing closes it (then it is text). */
function enclosedAt(text: string, at: number, unclosed: Set<string>): { token: Token; end: number } | null {
  const open = text[at]!;
  const kind = ENDS[open];
  if (!kind || unclosed.has(open)) return null;
  const end = kind === 'comment' ? commentEnd(text, at) : closeOf(text, at, kind === 'angle' ? '>' : '"');
  if (end === -1) {
    unclosed.add(open); // so that a thousand openings cost one search
    return null;
  }
  const value = text.slice(at + 1, end);
  return { token: { kind, value: kind === 'angle' ? value : unescaped(value) }, end: end + 1 };
}

function* tokens(text: string): Generator<Token> {
  const unclosed = new Set<string>();
  const scan = wordScan(text);
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const char = text[at]!;
    const wordEnd = char === '=' && text[at + 1] === '?' ? encodedWordEnd(scan, at) : -1;
    if (wordEnd !== -1) {
      at = wordEnd;
      continue;
    }
    const enclosed = enclosedAt(text, at, unclosed);
    const mark = char === ',' || char === ';' || char === ':' ? char : null;
    if (!enclosed && !mark) {
      at++;
      continue;
    }
    if (at > from) yield { kind: 'text', value: text.slice(from, at) };
    yield enclosed ? enclosed.token : { kind: mark!, value: mark! };
    at = from = enclosed ? enclosed.end : at + 1;
  }
  if (from < text.length) yield { kind: 'text', value: text.slice(from) };
}

const SPACE = /[\s\u00a0\u200b\ufeff]+/g;

function tidyName(name: string): string {
  const spaced = name.replace(/[\t\r\n ]+/g, ' ').trim();
  const bare = /^(["'])(.*)\1$/s.exec(spaced); // a name in quotes within quotes, as Outlook writes it
  return bare ? bare[2]!.trim() : spaced;
}

/** An address without white space, route (`@a,@b:`), `mailto:` and the brackets and quotes left over around it. */
function tidyAddress(address: string): string {
  const bare = address
    .slice(0, LONGEST)
    .replace(/\([^()]*\)/g, '')
    .replace(SPACE, '')
    .replace(/^<+|>+$/g, '');
  const quoted = /^(["'])([^"']+@[^"']+)\1$/.exec(bare);
  return (quoted ? quoted[2]! : bare)
    .replace(/^@[^:]*:(?=.*@)/, '')
    .replace(/^mailto:/i, '')
    .replace(/^=\?[^?]*\?[bq]\?[^?]*\?=$/i, (word) => decodeWords(word).replace(SPACE, ''));
}

const LOOSE_ADDRESS = /[^\s<>()[\],;:"']{1,320}@[^\s<>()[\],;:"']{1,255}/;

type Gathered = { tokens: Token[] };

function phrase(tokens: Token[], hints: readonly string[]): string {
  const parts = tokens.map((token) => (token.kind === 'quoted' || token.kind === 'text' ? token.value : ''));
  return tidyName(decodeWords(parts.join(''), hints));
}

/** Without angle brackets: the word with an @ is the address, what is beside it the name; a comment is one too. */
function bareAddress(tokens: Token[], hints: readonly string[]): MailAddress | null {
  const comment = tokens.find((token) => token.kind === 'comment')?.value ?? '';
  const raw = tokens.map((token) =>
    token.kind === 'quoted' ? `"${token.value}"` : token.kind === 'text' ? token.value : '',
  );
  const whole = raw.join('').trim();
  if (whole === '') return null;
  if (/^"[^"@]*"$/.test(whole)) return { address: '', name: tidyName(decodeWords(whole, hints)) };
  const text = decodeWords(whole, hints);
  if (/^"[^"]*"@\S+$|^\S+$/.test(text))
    return { address: tidyAddress(text), name: tidyName(decodeWords(comment, hints)) };
  const found = LOOSE_ADDRESS.exec(text.slice(0, LONGEST));
  if (!found) return { address: '', name: tidyName(text) };
  // jane . doe @ example . com: white space around dots and the @ is obsolete, not wrong.
  const tight = text.length > LONGEST ? text : text.replace(/\s*([.@])\s*/g, '$1');
  if (!/\s/.test(tight)) return { address: tidyAddress(tight), name: tidyName(decodeWords(comment, hints)) };
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  return { address: tidyAddress(found[0]), name: tidyName(rest) };
}

function toAddress({ tokens }: Gathered, hints: readonly string[]): MailAddress | null {
  // The last pair of brackets with an @ is the address: names hold brackets too.
  let angle = tokens.findLastIndex((token) => token.kind === 'angle' && token.value.includes('@'));
  if (angle === -1) angle = tokens.findLastIndex((token) => token.kind === 'angle');
  if (angle === -1) return bareAddress(tokens, hints);
  const address = tidyAddress(tokens[angle]!.value);
  const others = tokens
    .filter((_, i) => i !== angle)
    .map((token) => (token.kind === 'angle' ? asText(token) : token));
  const comment = others.find((token) => token.kind === 'comment')?.value ?? '';
  const name = phrase(others, hints) || tidyName(decodeWords(comment, hints));
  if (address === '' && name === '') return null;
  if (address === '') return bareAddress(others, hints);
  return { address, name };
}

function asText(token: Token): Token {
  return { kind: 'text', value: `<${token.value}>` };
}

/** True where the tokens so far can be an address: a comma after a bare name (`Doe, Jane <j@x>`) ends none. */
function complete(tokens: Token[]): boolean {
  return tokens.some(
    (token) => (token.kind === 'angle' || token.kind === 'text') && token.value.includes('@'),
  );
}

function couldContinue(tokens: Token[]): boolean {
  if (tokens.length === 0 || tokens.length > MOST_TOKENS || complete(tokens)) return false;
  return tokens.every((token) => token.kind === 'text' && !/^\s*$/.test(token.value));
}

/**
 * The addresses of a header such as To, groups opened, in order. `value` is Unicode with its encoded words unread.
 * Nothing is refused: what has no address at all comes with an empty `address`, a name alone included.
 */
export function parseAddresses(value: string, hints: readonly string[] = []): MailAddress[] {
  const found: MailAddress[] = [];
  let current: Token[] = [];
  const finish = (): void => {
    const address = current.length > 0 ? toAddress({ tokens: current }, hints) : null;
    if (address) found.push(address);
    current = [];
  };
  for (const token of tokens(value)) {
    if (found.length >= MOST_ADDRESSES) return found;
    if (token.kind === ':') {
      // A group's name; but `mailto:` and a time of day in a name are none.
      if (/^\s*mailto$/i.test(current.at(-1)?.value ?? '')) current = [];
      else if (!complete(current)) current = [];
      else current.push({ kind: 'text', value: ':' });
    } else if (token.kind === ',' && couldContinue(current)) {
      current.push({ kind: 'text', value: ',' });
    } else if (token.kind === ',' || token.kind === ';' || current.length > MOST_TOKENS) finish();
    else current.push(token);
  }
  finish();
  return found;
}
