import { Tokenizer } from 'htmlparser2';
import type { Role } from './html-roles.ts';
import { BLOCKS, HIDDEN, ROLE_ATTRIBUTES, roleOf, SPACED, VOIDS } from './html-roles.ts';
import { HINT_ATTRIBUTION, HINT_REST_IS_QUOTE, HINT_RULE, HINT_SIGNATURE } from './lines.ts';

/** The elements and texts of an HTML body in the order of their starts, with their places in the source. */
export type HtmlTree = {
  tags: string[];
  /** Offsets in the source: [start, end). */
  starts: number[];
  ends: number[];
  parents: number[];
  /** The line that a text, an image or a rule stands on; -1 for elements. */
  lineOf: number[];
  lines: HtmlLine[];
  /** Blockquotes of which only their surroundings say whether they quote a mail. */
  blockquotes: { first: number; end: number; gmail: boolean }[];
};

/** `said`: it holds more than white space. `open`: it ends without a space, so that a space may follow. */
export type HtmlLine = { text: string; depth: number; hints: number; said: boolean; open: boolean };

/** Elements and texts a body can have before it is left unread: no person's mail has as many. */
const MOST_NODES = 2_000_000;
const FARTHEST_CLOSED = 100;

type Open = { node: number; tag: string; role: Role; line: number };

type Reading = HtmlTree & {
  html: string;
  open: Open[];
  counts: Map<string, number>;
  line: HtmlLine;
  depth: number;
  hidden: number;
  pre: number;
  signature: number;
  attribution: number;
  restIsNext: boolean;
  tag: string;
  tagStart: number;
  attributes: Map<string, string>;
  attribute: string;
  value: string;
  tooMuch: boolean;
};

function newLine(): HtmlLine {
  return { text: '', depth: 0, hints: 0, said: false, open: false };
}

function begin(html: string): Reading {
  return {
    html, tags: [], starts: [], ends: [], parents: [], lineOf: [], lines: [], blockquotes: [], open: [],
    counts: new Map(), line: newLine(), depth: 0, hidden: 0, pre: 0, signature: 0,
    attribution: 0, restIsNext: false, tag: '', tagStart: 0, attributes: new Map(), attribute: '',
    value: '', tooMuch: false,
  };
}

function addNode(r: Reading, tag: string, place: { start: number; end: number; line: number }): number {
  r.tags.push(tag);
  r.starts.push(place.start);
  r.ends.push(place.end);
  r.parents.push(r.open.at(-1)?.node ?? -1);
  r.lineOf.push(place.line);
  if (r.tags.length > MOST_NODES) r.tooMuch = true;
  return r.tags.length - 1;
}

function isBlank(text: string): boolean {
  return !/[^\s\u00a0\u200b-\u200f\ufeff]/.test(text);
}

/** Ends the current line. An empty one is kept only where `always`. */
function endLine(r: Reading, always: boolean): void {
  if (!always && !r.line.said && r.line.hints === 0) return;
  r.lines.push(r.line);
  r.line = newLine();
}

/** Leaves one empty line, as between paragraphs. */
function space(r: Reading): void {
  endLine(r, false);
  const last = r.lines.at(-1);
  if (last !== undefined && (last.said || last.hints !== 0)) endLine(r, true);
}

/** Adds to the current line. Never reads what the line holds already: a line can be the whole mail. */
function say(r: Reading, text: string): void {
  if (r.hidden > 0) return;
  const { line } = r;
  const more = r.pre > 0 ? text : text.replace(/[ \t\n\r\f]+/g, ' ');
  if (isBlank(more)) {
    if (line.open) line.text += ' ';
    line.open = false;
    return;
  }
  if (!line.said) {
    line.said = true;
    line.depth = r.depth;
    line.hints |= (r.signature > 0 ? HINT_SIGNATURE : 0) | (r.attribution > 0 ? HINT_ATTRIBUTION : 0);
    if (r.restIsNext) line.hints |= HINT_REST_IS_QUOTE;
    r.restIsNext = false;
  }
  line.text += line.open ? more : more.trimStart();
  line.open = !more.endsWith(' ');
}

/** A character reference: its text is shorter than its source. */
function entity(r: Reading, end: number, character: string): void {
  if (r.hidden > 0) return;
  const start = r.html.lastIndexOf('&', end - 1);
  addText(r, { start, end });
  say(r, character);
}

/** A stretch of text between tags; in preformatted text each line of it is a text of its own. */
function text(r: Reading, start: number, end: number, words: string): void {
  if (r.open.at(-1)?.tag === 'head' && !isBlank(words)) pop(r, start);
  if (r.hidden > 0) return;
  if (r.pre > 0 && words.includes('\n')) {
    let from = 0;
    for (let cut = words.indexOf('\n'); cut >= 0; cut = words.indexOf('\n', from)) {
      addText(r, { start: start + from, end: start + cut + 1 });
      say(r, words.slice(from, cut));
      endLine(r, true);
      from = cut + 1;
    }
    if (from < words.length) {
      addText(r, { start: start + from, end });
      say(r, words.slice(from));
    }
    return;
  }
  addText(r, { start, end });
  say(r, words);
}

function addText(r: Reading, place: { start: number; end: number }): void {
  const last = r.tags.length - 1;
  const parent = r.open.at(-1)?.node ?? -1;
  const line = r.lines.length;
  if (r.tags[last] === '#' && r.ends[last] === place.start && r.lineOf[last] === line && r.parents[last] === parent)
    r.ends[last] = place.end;
  else addNode(r, '#', { ...place, line });
}

/** Where the lines of a Gmail quote above its blockquote carry no mark of their own, they introduce it. */
function introduceGmail(r: Reading): void {
  for (let k = r.open.length - 1; k >= 0 && k > r.open.length - 4; k--) {
    const around = r.open[k];
    if (around?.role !== 'gmail' || around.tag === 'blockquote') continue;
    if (r.lines.length - around.line > 6) return;
    for (let i = around.line; i < r.lines.length; i++) {
      const line = r.lines[i];
      if (line !== undefined && line.said && line.depth === r.depth) line.hints |= HINT_ATTRIBUTION;
    }
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
const TABLE_TAGS: ReadonlySet<string> = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'html', 'body']);

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
  li: ['li'], td: ['td', 'th'], th: ['td', 'th'], tr: ['td', 'th', 'tr'], dd: ['dd', 'dt'], dt: ['dd', 'dt'], option: ['option'],
  tbody: ['td', 'tr', 'thead', 'tbody'], body: ['head'],
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
  if (tag === 'br' || tag === 'hr' || VOIDS.has(tag)) return voidTag(r, end);
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

/** Reads HTML into its tree and its lines, in linear time and without recursion; null where it is too much. */
export function readHtml(html: string): HtmlTree | null {
  const r = begin(html);
  const stopIfTooMuch = (): void => {
    if (r.tooMuch) tokenizer.pause();
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, {
    ontext: (start, end) => text(r, start, end, html.slice(start, end)),
    ontextentity: (code, end) => entity(r, end, String.fromCodePoint(code)),
    onopentagname: (start, end) => {
      r.tag = html.slice(start, end).toLowerCase();
      r.tagStart = start - 1;
      if (r.attributes.size > 0) r.attributes = new Map();
    },
    onattribname: (start, end) => {
      r.attribute = html.slice(start, Math.min(end, start + 40)).toLowerCase();
      r.value = '';
    },
    onattribdata: (start, end) => {
      if (ROLE_ATTRIBUTES.has(r.attribute) && r.value.length < 1000) r.value += html.slice(start, Math.min(end, start + 1000));
    },
    onattribentity: () => undefined,
    onattribend: () => {
      if (ROLE_ATTRIBUTES.has(r.attribute)) r.attributes.set(r.attribute, r.value);
    },
    onopentagend: (end) => {
      openTag(r, end + 1, false);
      stopIfTooMuch();
    },
    onselfclosingtag: (end) => openTag(r, end + 1, true),
    onclosetag: (start, end) => {
      const bracket = html.indexOf('>', end);
      const after = bracket < 0 ? html.length : bracket + 1;
      close(r, html.slice(start, end).toLowerCase(), { start: start - 2, end: after });
    },
    oncomment: () => undefined,
    oncdata: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  });
  tokenizer.write(html);
  if (r.tooMuch) return null;
  tokenizer.end();
  finish(r);
  return r;
}
