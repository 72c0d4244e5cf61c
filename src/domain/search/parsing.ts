import type { Asked } from './question.ts';

/** Characters and words that are read; a longer question finds what its beginning finds, and is told so. */
export const MOST_CHARACTERS = 2_000;
export const MOST_TERMS = 30;
const DEEPEST = 10; // groups in groups; what is deeper belongs to the tenth

type Parsed = { asked: Asked | null; remarks: string[] };

type Token =
  | { kind: '(' | ')' | 'or' | 'not' }
  | { kind: 'term'; asked: Asked }
  /** `from:(` */
  | { kind: 'open'; operator: string };

/**
 * Reads what stands in the search box. Words must all be there; `or` binds closer than a space (`is:open ana or ben` is
 * open and of either, as in other mail programs); a `-` before a term, a group or an operator turns it round; brackets
 * group. Any text at all is a question: brackets that nobody closed, an `or` at an end and lone signs are passed over.
 */
export function parse(text: string): Parsed {
  const remarks: string[] = [];
  if (text.length > MOST_CHARACTERS) {
    remarks.push(
      `A search reads ${number(MOST_CHARACTERS)} characters and this has ${number(text.length)}: only its beginning was looked for.`,
    );
  }
  const tokens = tokensOf(text.slice(0, MOST_CHARACTERS).toWellFormed());
  const terms = tokens.filter((token) => token.kind === 'term').length;
  if (terms > MOST_TERMS)
    remarks.push(`A search reads ${MOST_TERMS} words and this has ${terms}: only the first were looked for.`);
  return { asked: new Reader(tokens).all(), remarks };
}

const number = (value: number) => value.toLocaleString('en');

// An operator's value is a phrase, a group, or everything up to a space; a closing bracket ends it.
const TOKEN =
  /"([^"]*)(?:"|$)|(\()|(\))|(-)(?=["(\p{L}\p{N}])|([a-z]+):(?:"([^"]*)(?:"|$)|(\()|([^\s()"]*))|([^\s()"]+)/giuy;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let isStart = true; // a hyphen within a word is no minus
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) {
      isStart = true;
      at += 1;
      continue;
    }
    const [whole, phrase, open, close, minus] = match;
    at += whole.length;
    if (phrase !== undefined) tokens.push(words(phrase, true));
    else if (open) tokens.push({ kind: '(' });
    else if (close) tokens.push({ kind: ')' });
    else if (minus) tokens.push(...(isStart ? [{ kind: 'not' } as const] : []));
    else tokens.push(termOf(match));
    isStart = Boolean(open || minus) || tokens.at(-1)?.kind === 'open';
  }
  return tokens;
}

function termOf([whole, , , , , operator, phrase, group, value, word]: RegExpExecArray): Token {
  if (word !== undefined) return /^(?:or|\|{1,2})$/iu.test(word) ? { kind: 'or' } : words(word, false);
  const name = operator!.toLowerCase();
  if (group) return { kind: 'open', operator: name };
  const given = phrase ?? value!;
  // "http://…" is an address and "Re:" a word, whatever else has a colon in it.
  if (given.startsWith('//') || (given === '' && !KNOWN.has(name))) return words(whole, false);
  return { kind: 'term', asked: { kind: 'operator', name, value: given.trim() } };
}

const words = (text: string, isPhrase: boolean): Token => ({
  kind: 'term',
  asked: { kind: 'words', text, isPhrase },
});

/** Names that are operators even with nothing behind them. Kept equal to the table of operators by a test. */
export const KNOWN: ReadonlySet<string> = new Set(
  'from to subject is assigned has before after mailbox tag'.split(' '),
);

/** Goes over the tokens once. A class for its place in them, which every rule moves on. */
class Reader {
  private at = 0;
  private terms = 0;
  private readonly tokens: Token[];
  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  all(): Asked | null {
    const parts: Asked[] = [];
    while (this.at < this.tokens.length) {
      const part = this.group(0);
      if (part) parts.push(part);
      this.at += 1; // a bracket that closes nothing
    }
    return together('and', parts);
  }

  private group(depth: number, operator?: string): Asked | null {
    const parts: Asked[] = [];
    for (let isEither = false; this.at < this.tokens.length; ) {
      const token = this.tokens[this.at]!;
      if (token.kind === ')') break;
      if (token.kind === 'or') {
        isEither = parts.length > 0;
        this.at += 1;
        continue;
      }
      const term = this.term(depth, operator);
      if (!term) continue;
      if (isEither) parts.push(together('or', [parts.pop()!, term])!);
      else parts.push(term);
      isEither = false;
    }
    return together('and', parts);
  }

  private term(depth: number, operator?: string): Asked | null {
    let isTurned = false;
    for (; this.tokens[this.at]?.kind === 'not'; this.at += 1) isTurned = !isTurned;
    const token = this.tokens[this.at];
    if (!token || token.kind === ')' || token.kind === 'or') return null;
    this.at += 1;
    const found =
      token.kind === 'term' ? this.single(token.asked, operator) : this.inner(token, depth, operator);
    return found && isTurned ? { kind: 'not', of: found } : found;
  }

  private single(asked: Asked, operator?: string): Asked | null {
    if (++this.terms > MOST_TERMS) return null;
    return operator && asked.kind === 'words'
      ? { kind: 'operator', name: operator, value: asked.text }
      : asked;
  }

  private inner(token: Token, depth: number, operator?: string): Asked | null {
    if (depth >= DEEPEST) return null;
    const found = this.group(depth + 1, token.kind === 'open' ? token.operator : operator);
    this.at += 1; // its closing bracket, or the end
    return found;
  }
}

function together(kind: 'and' | 'or', parts: Asked[]): Asked | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  return flat.length > 1 ? { kind, of: flat } : (flat[0] ?? null);
}
