import type { TokenizerCallbacks } from 'htmlparser2';
import { Tokenizer } from 'htmlparser2';
import type { HtmlTree, Open, Reading } from './html-lines.ts';
import { addNode, begin, endLine, entity, isBlank, space, text } from './html-lines.ts';
import type { Role } from './html-roles.ts';
import { BLOCKS, HIDDEN, ROLE_ATTRIBUTES, roleOf, SPACED, VOIDS } from './html-roles.ts';
import { HINT_ATTRIBUTION, HINT_RULE } from './lines.ts';

const FARTHEST_CLOSED = 100;

/** Where the lines of a Gmail quote above its blockquote carry no mark of their own, they introduce it. */
function introduceGmail(r: Reading): void {
  for (let k = r.open.length - 1; k >= 0 && k > r.open.length - 4; k--) {
    const around = r.open[k];
    if (around?.role !== 'gmail' || around.tag === 'blockquote') continue;
    if (r.lines.length - around.line > 6) return;
    for (let i = around.line; i < r.lines.length; i++) {
      const line = r.lines[i];
      if (line?.said && line.depth === r.depth) line.hints |= HINT_ATTRIBUTION;
    }
    // What stands between this blockquote and the next is an answer.
    around.role = 'none';
    return;
  }
}

function enter(r: Reading, role: Role, node: Open): void {
  if (role === 'blockquote') {
    introduceGmail(r);
    const gmail = /gmail_quote/i.test(r.attributes.get('class') ?? '');
    if (r.depth === 0) r.blockquotes.push({ first: r.lines.length, end: -1, gmail });
  }
  if (role === 'quote' && node.tag === 'blockquote') introduceGmail(r);
  if (role === 'quote' || role === 'blockquote') r.depth++;
  else if (role === 'signature') r.signature++;
  else if (role === 'attribution') r.attribution++;
  else if (role === 'rest') r.restIsNext = true;
}

function leave(r: Reading, closed: Open): void {
  const { role, tag } = closed;
  if (BLOCKS.has(tag)) endLine(r, false);
  if (SPACED.has(tag)) space(r);
  if (role === 'quote' || role === 'blockquote') r.depth--;
  else if (role === 'signature') r.signature--;
  else if (role === 'attribution') r.attribution--;
  if (role === 'blockquote' && r.depth === 0) {
    const last = r.blockquotes.at(-1);
    if (last !== undefined) last.end = r.lines.length;
  }
  if (HIDDEN.has(tag)) r.hidden--;
  if (tag === 'pre') r.pre--;
}

function pop(r: Reading, end: number): void {
  const closed = r.open.pop();
  if (closed === undefined) return;
  r.ends[closed.node] = end;
  r.counts.set(closed.tag, (r.counts.get(closed.tag) ?? 1) - 1);
  leave(r, closed);
}

const BARRIERS: ReadonlySet<string> = new Set(['td', 'th', 'table', 'caption']);
const TABLE_TAGS: ReadonlySet<string> = new Set([
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'html',
  'body',
]);

/** How many open elements a closing tag closes; 0 where it closes none (HTML, 13.2.6.4.7, in outline). */
function closes(r: Reading, tag: string): number {
  if ((r.counts.get(tag) ?? 0) === 0) return 0;
  const block = BLOCKS.has(tag);
  for (let k = r.open.length - 1, n = 1; k >= 0 && n <= FARTHEST_CLOSED; k--, n++) {
    const here = r.open[k]?.tag ?? '';
    if (here === tag) return n;
    if (!block && BLOCKS.has(here)) return 0;
    if (BARRIERS.has(here) && !TABLE_TAGS.has(tag)) return 0;
  }
  return 0;
}

function close(r: Reading, tag: string, place: { start: number; end: number }): void {
  let n = closes(r, tag);
  while (n > 1) {
    pop(r, place.start);
    n--;
  }
  if (n === 1) pop(r, place.end);
  else if (tag === 'p') space(r);
}

const CLOSED_BY: Readonly<Record<string, string[]>> = {
  li: ['li'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  dd: ['dd', 'dt'],
  dt: ['dd', 'dt'],
  option: ['option'],
  tbody: ['td', 'tr', 'thead', 'tbody'],
  body: ['head'],
};
const KEEPS_OPEN: ReadonlySet<string> = new Set(['table', 'ul', 'ol', 'dl', 'menu', 'select']);

/** Closes what the opening of `tag` ends without saying so: a paragraph, a cell, an item. */
function implied(r: Reading, tag: string, start: number): void {
  const targets = CLOSED_BY[tag] ?? [];
  if (BLOCKS.has(tag) && (r.counts.get('p') ?? 0) > 0 && tag !== 'td' && tag !== 'th' && tag !== 'tr') {
    for (let n = closes(r, 'p'); n > 0; n--) pop(r, start);
  }
  if (targets.length === 0) return;
  for (let k = r.open.length - 1, n = 1; k >= 0 && n <= FARTHEST_CLOSED; k--, n++) {
    const here = r.open[k]?.tag ?? '';
    if (KEEPS_OPEN.has(here)) return;
    if (!targets.includes(here)) continue;
    while (n-- > 0) pop(r, start);
    return;
  }
}

function openTag(r: Reading, end: number, selfClosed: boolean): void {
  const { tag } = r;
  if (BLOCKS.has(tag) && r.open.at(-1)?.tag === 'head') pop(r, r.tagStart);
  implied(r, tag, r.tagStart);
  if (tag === 'br' || tag === 'hr' || VOIDS.has(tag)) {
    voidTag(r, end);
    return;
  }
  if (BLOCKS.has(tag)) endLine(r, false);
  if (SPACED.has(tag)) space(r);
  const role = roleOf(tag, r.attributes);
  const node = addNode(r, tag, { start: r.tagStart, end, line: -1 });
  const entered: Open = { node, tag, role, line: r.lines.length };
  enter(r, role, entered);
  r.open.push(entered);
  r.counts.set(tag, (r.counts.get(tag) ?? 0) + 1);
  if (HIDDEN.has(tag)) r.hidden++;
  if (tag === 'pre') r.pre++;
  if (selfClosed && tag.includes(':')) pop(r, end);
}

function voidTag(r: Reading, end: number): void {
  if (roleOf(r.tag, r.attributes) === 'rest') r.restIsNext = true;
  if (r.tag === 'hr') {
    endLine(r, false);
    r.line.hints |= HINT_RULE;
  }
  addNode(r, r.tag, { start: r.tagStart, end, line: r.lines.length });
  if (r.tag === 'br' || r.tag === 'hr') endLine(r, true);
}

function finish(r: Reading): void {
  while (r.open.length > 0) pop(r, r.html.length);
  endLine(r, false);
}

/** What the tokenizer calls for attributes: only those that say a role are kept. */
function attributeReaders(
  r: Reading,
): Pick<TokenizerCallbacks, 'onattribname' | 'onattribdata' | 'onattribentity' | 'onattribend'> {
  const { html } = r;
  return {
    onattribname: (start, end) => {
      r.attribute = html.slice(start, Math.min(end, start + 40)).toLowerCase();
      r.value = '';
    },
    onattribdata: (start, end) => {
      if (ROLE_ATTRIBUTES.has(r.attribute) && r.value.length < 1000)
        r.value += html.slice(start, Math.min(end, start + 1000));
    },
    onattribentity: () => undefined,
    onattribend: () => {
      if (ROLE_ATTRIBUTES.has(r.attribute)) r.attributes.set(r.attribute, r.value);
    },
  };
}

function closingTag(r: Reading, start: number, end: number): void {
  const bracket = r.html.indexOf('>', end);
  const after = bracket < 0 ? r.html.length : bracket + 1;
  close(r, r.html.slice(start, end).toLowerCase(), { start: start - 2, end: after });
}

/** The text since the last tag: the tokenizer gives it in pieces, as small as a character. */
type Pending = { start: number; end: number };

function flush(r: Reading, pending: Pending): void {
  const { start, end } = pending;
  if (end <= start) return;
  pending.start = end;
  if (r.open.at(-1)?.tag === 'head' && !isBlank(r.html.slice(start, end))) pop(r, start);
  text(r, start, end);
}

function addPending(r: Reading, pending: Pending, place: Pending): void {
  if (place.start !== pending.end) flush(r, pending);
  if (pending.start === pending.end || place.start !== pending.end) pending.start = place.start;
  pending.end = place.end;
}

/** Reads HTML into its tree and its lines, in linear time and without recursion; null where it is too much. */
export function readHtml(html: string): HtmlTree | null {
  const r = begin(html);
  const pending: Pending = { start: 0, end: 0 };
  const callbacks: TokenizerCallbacks = {
    ...attributeReaders(r),
    ontext: (start, end) => addPending(r, pending, { start, end }),
    ontextentity: (code, end) => {
      flush(r, pending);
      entity(r, end, String.fromCodePoint(code));
    },
    onopentagname: (start, end) => {
      flush(r, pending);
      r.tag = html.slice(start, end).toLowerCase();
      r.tagStart = start - 1;
      if (r.attributes.size > 0) r.attributes = new Map();
    },
    onopentagend: (end) => {
      openTag(r, end + 1, false);
      if (r.tooMuch) tokenizer.pause();
    },
    onselfclosingtag: (end) => openTag(r, end + 1, true),
    onclosetag: (start, end) => {
      flush(r, pending);
      closingTag(r, start, end);
    },
    oncomment: () => undefined,
    oncdata: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => flush(r, pending),
  };
  // The parser of the same package looks for each element from the far end of a list: too slow for deep mails.
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  if (r.tooMuch) return null;
  tokenizer.end();
  finish(r);
  return r;
}
