import { encodedWordEnd, wordScan } from './encoded-words.ts';

/** The tokens of an address list (RFC 5322, 3.2), as senders really write them. */

export type Token = { kind: 'text' | 'quoted' | 'comment' | 'angle' | ',' | ':' | ';'; value: string };

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

/** The tokens of an address list in order. Encoded words are text whatever they hold. */
export function* tokens(text: string): Generator<Token> {
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
