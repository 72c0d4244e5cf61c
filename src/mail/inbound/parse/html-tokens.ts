/** HTML as mail carries it, cut into tags and text in one pass; nothing is refused and nothing is read twice. */

export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string };

/** Elements whose content is no text to read. */
const UNREADABLE = /^(?:script|style|title|template|xml|object|svg|math)$/;

const NAME = /^[a-z][^\s/>]*/i;
const LONGEST_NAME = 60;

type Scan = { html: string; quotesBroken: boolean; tagsEnded: boolean };

/** The `>` outside quotes from `at` on, -1 where a quote never closes. A quote opens after `=` or white space alone. */
function quotedEnd(html: string, at: number): number {
  let quote = '';
  for (let i = at + 1; i < html.length; i++) {
    const char = html[i]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return i;
    else if ((char === '"' || char === "'") && /[=\s]/.test(html[i - 1]!)) quote = char;
  }
  return -1;
}

/** The `>` that ends the tag at `at`, quotes respected as long as they close. -1 where there is none. */
function tagEnd(scan: Scan, at: number): number {
  const { html } = scan;
  const first = html.indexOf('>', at);
  if (first === -1) scan.tagsEnded = true;
  if (first === -1 || scan.quotesBroken || !/["']/.test(html.slice(at, first))) return first;
  const end = quotedEnd(html, at);
  // A quote that never closes: from here on every `>` ends a tag, so that the pass stays one.
  if (end === -1) scan.quotesBroken = true;
  return end === -1 ? first : end;
}

/** Where a comment, declaration or processing instruction that starts at `at` ends. */
function afterMarkup(html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    if (html[at + 4] === '>') return at + 5;
    const end = html.indexOf('-->', at + 4);
    return end === -1 ? html.length : end + 3;
  }
  const end = html.indexOf('>', at);
  return end === -1 ? html.length : end + 1;
}

/** The start of the closing tag of an element whose content is passed over; the end where it never closes. */
function contentEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  const match = closing.exec(html);
  return match ? match.index : html.length;
}

/** The tag at `at` and where the text after it starts; null where the `<` is only a character. */
function tagAt(scan: Scan, at: number): { token: HtmlToken; next: number } | null {
  const { html } = scan;
  const closes = html[at + 1] === '/';
  const from = at + (closes ? 2 : 1);
  const name = NAME.exec(html.slice(from, from + LONGEST_NAME))?.[0].toLowerCase();
  if (name === undefined || scan.tagsEnded) return null;
  const end = tagEnd(scan, at);
  if (end === -1) return null;
  if (closes) return { token: { kind: 'close', name }, next: end + 1 };
  const attributes = html.slice(from + name.length, end);
  const next = UNREADABLE.test(name) && !attributes.endsWith('/') ? contentEnd(html, name, end + 1) : end + 1;
  return { token: { kind: 'open', name, attributes }, next };
}

/** What is left of `html` from `from` on as one text, its tags simply taken out. */
function withoutTags(html: string, from: number): HtmlToken {
  if (html.indexOf('>', from) === -1) return { kind: 'text', text: html.slice(from) };
  return { kind: 'text', text: html.slice(from).replace(/<[a-z/!?][^<>]*>?/gi, ' ') };
}

const MOST_TOKENS = 200_000; // past it, what no person wrote by hand is only stripped, to keep to the time a mail has

/** The tokens of `html` in order; scripts, styles, comments and declarations are passed over. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const scan: Scan = { html, quotesBroken: false, tagsEnded: false };
  let from = 0;
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    if (++count > MOST_TOKENS) {
      yield withoutTags(html, from);
      return;
    }
    const mark = html[at + 1];
    const tag = mark === '!' || mark === '?' ? null : tagAt(scan, at);
    if (!tag && mark !== '!' && mark !== '?') {
      at++;
      continue;
    }
    if (at > from) yield { kind: 'text', text: html.slice(from, at) };
    if (tag) yield tag.token;
    at = from = tag ? tag.next : afterMarkup(html, at);
  }
  if (from < html.length) yield { kind: 'text', text: html.slice(from) };
}

const ATTRIBUTE = /(?<![\w-])([a-z-]{1,50})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const LONGEST_ATTRIBUTES = 20_000; // characters of one tag

/** One attribute's value as written, undefined where it is absent. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const match of attributes.slice(0, LONGEST_ATTRIBUTES).matchAll(ATTRIBUTE)) {
    if (match[1]!.toLowerCase() === name) return match[2] ?? match[3] ?? match[4];
  }
  return undefined;
}
