import type { Role } from './html-roles.ts';
import { HINT_ATTRIBUTION, HINT_REST_IS_QUOTE, HINT_SIGNATURE } from './lines.ts';

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
type HtmlLine = { text: string; depth: number; hints: number; said: boolean; open: boolean };

/** Elements and texts a body can have before it is left unread: no person's mail has as many. */
const MOST_NODES = 1_000_000;

/** An element that is open; `line` is the line it was opened on. */
export type Open = { node: number; tag: string; role: Role; line: number };

/** A tree while it is read, with all that must be remembered between one tag and the next. */
export type Reading = HtmlTree & {
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

export function begin(html: string): Reading {
  return {
    html,
    tags: [],
    starts: [],
    ends: [],
    parents: [],
    lineOf: [],
    lines: [],
    blockquotes: [],
    open: [],
    counts: new Map(),
    line: newLine(),
    depth: 0,
    hidden: 0,
    pre: 0,
    signature: 0,
    attribution: 0,
    restIsNext: false,
    tag: '',
    tagStart: 0,
    attributes: new Map(),
    attribute: '',
    value: '',
    tooMuch: false,
  };
}

export function addNode(
  r: Reading,
  tag: string,
  place: { start: number; end: number; line: number },
): number {
  r.tags.push(tag);
  r.starts.push(place.start);
  r.ends.push(place.end);
  r.parents.push(r.open.at(-1)?.node ?? -1);
  r.lineOf.push(place.line);
  if (r.tags.length > MOST_NODES) r.tooMuch = true;
  return r.tags.length - 1;
}

export function isBlank(text: string): boolean {
  return !/[^\s\u00a0\u200b-\u200f\ufeff]/.test(text);
}

/** Ends the current line. An empty one is kept only where `always`. */
export function endLine(r: Reading, always: boolean): void {
  if (!always && !r.line.said && r.line.hints === 0) return;
  r.lines.push(r.line);
  r.line = newLine();
}

/** Leaves one empty line, as between paragraphs. */
export function space(r: Reading): void {
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
export function entity(r: Reading, end: number, character: string): void {
  if (r.hidden > 0) return;
  const start = r.html.lastIndexOf('&', end - 1);
  addText(r, { start, end });
  if (r.line.said && character > ' ' && character < '\u007f') {
    r.line.text += character;
    r.line.open = true;
  } else say(r, character);
}

/** A stretch of text between tags; in preformatted text each line of it is a text of its own. */
export function text(r: Reading, start: number, end: number): void {
  const words = r.html.slice(start, end);
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
  if (
    r.tags[last] === '#' &&
    r.ends[last] === place.start &&
    r.lineOf[last] === line &&
    r.parents[last] === parent
  )
    r.ends[last] = place.end;
  else addNode(r, '#', { ...place, line });
}
