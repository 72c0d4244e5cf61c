import { decodeHTML } from 'entities';
import { attribute, type HtmlToken, htmlTokens } from './html-tokens.ts';

type List = { ordered: boolean; next: number };
type Link = { href: string; from: number };

/** What the walk through the HTML has written so far, and where it stands. */
type Writing = {
  lines: string[];
  /** The line being written; what it outgrew is in `head`, so that no step touches more than a little text. */
  line: string;
  head: string;
  /** Blank lines owed before the next word: 0 none, 1 a new line, 2 an empty line between. */
  owed: number;
  quotes: number;
  lists: List[];
  pre: number;
  link: Link | null;
  /** True where the row of a table already has a cell. */
  cell: boolean;
  bullet: string;
};

const LONG = 4_000; // characters of a line
const DEEPEST = 10; // levels of lists and quotes that are shown as such

/** Elements that stand on lines of their own, and how much room is around them. */
const ROOM = new Map<string, number>(
  Object.entries({
    address: 1,
    article: 1,
    aside: 1,
    caption: 1,
    center: 1,
    dd: 1,
    details: 1,
    div: 1,
    dl: 2,
    dt: 1,
    fieldset: 1,
    figcaption: 1,
    figure: 1,
    footer: 1,
    form: 1,
    header: 1,
    h1: 2,
    h2: 2,
    h3: 2,
    h4: 2,
    h5: 2,
    h6: 2,
    li: 1,
    main: 1,
    nav: 1,
    ol: 1,
    option: 1,
    p: 2,
    pre: 2,
    section: 1,
    summary: 1,
    table: 1,
    tbody: 1,
    tfoot: 1,
    thead: 1,
    tr: 1,
    ul: 1,
  }),
);

function endLine(writing: Writing): void {
  const quote = writing.quotes > 0 ? `${'>'.repeat(writing.quotes)} ` : '';
  const whole = writing.head + writing.line;
  const line = writing.pre > 0 ? whole.trimEnd() : whole.trim();
  const indent = writing.lists.length > 1 && line !== '' ? '  '.repeat(writing.lists.length - 1) : '';
  writing.lines.push((quote + indent + line).trimEnd());
  writing.line = writing.head = '';
}

function room(writing: Writing, lines: number): void {
  if (writing.line.trim() !== '' || writing.head !== '') endLine(writing);
  writing.line = '';
  writing.owed = Math.max(writing.owed, lines);
}

/** Pays what room is owed, then the list's bullet, before a word is written. */
function settle(writing: Writing): void {
  const last = writing.lines.at(-1);
  if (writing.owed > 1 && last !== undefined && last.replace(/[>\s]/g, '') !== '') {
    const depth = /^>*/.exec(last)![0].length;
    writing.lines.push('>'.repeat(Math.min(depth, writing.quotes)));
  }
  writing.owed = 0;
  if (writing.bullet === '') return;
  writing.line += writing.bullet;
  writing.bullet = '';
}

// Newsletters pad their preview with hundreds of invisible joiners.
const PADDING = /(?:[ \u00a0]{0,9}(?:[\u200b\u200c\u00ad\u2007\ufeff]|\u034f|\u200d)){3,}[ \u00a0]{0,9}/g;

function collapsed(text: string): string {
  return text
    .replace(PADDING, ' ')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replaceAll('\u00a0', ' ');
}

function write(writing: Writing, raw: string): void {
  const text = raw.includes('&') ? decodeHTML(raw) : raw;
  if (writing.pre > 0) {
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) endLine(writing);
      if (line !== '') settle(writing);
      writing.line += line;
    }
    return;
  }
  let flat = /[\t\r\n\f\u0080-\uffff]| {2}/.test(text) ? collapsed(text) : text;
  if (writing.line === '' || writing.line.endsWith(' ')) flat = flat.replace(/^ /, '');
  if (flat === '') return;
  if (flat.trim() !== '') settle(writing);
  else if (writing.line === '') return;
  writing.line += flat;
  if (writing.line.length <= LONG) return;
  writing.head += writing.line.slice(0, -1);
  writing.line = writing.line.slice(-1);
}

function closeLink(writing: Writing): void {
  const link = writing.link;
  writing.link = null;
  if (!link || !/^(?:https?|ftp|tel|mailto):/i.test(link.href)) return;
  const target = link.href.replace(/^(?:mailto|tel):/i, '').trim();
  const sameLine = link.from === writing.lines.length;
  const shown = sameLine ? writing.line : writing.lines.slice(link.from).join(' ') + writing.line;
  const bare = target.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  if (bare === '' || shown.replace(/\s/g, '').includes(bare) || target.length > 2000) return;
  if (writing.line.trim() !== '') writing.line = `${writing.line.trimEnd()} <${target}>`;
}

function openList(writing: Writing, token: { name: string; attributes: string }): void {
  room(writing, writing.lists.length === 0 ? 2 : 1);
  if (writing.lists.length >= DEEPEST) return;
  const start = Number.parseInt(attribute(token.attributes, 'start') ?? '1', 10);
  writing.lists.push({ ordered: token.name === 'ol', next: Number.isNaN(start) ? 1 : start });
}

function openItem(writing: Writing): void {
  room(writing, 1);
  const list = writing.lists.at(-1);
  writing.bullet = list?.ordered ? `${list.next++}. ` : '- ';
}

function image(writing: Writing, attributes: string): void {
  const alt = attribute(attributes, 'alt')?.trim();
  if (alt) write(writing, alt);
}

function open(writing: Writing, token: { name: string; attributes: string }): void {
  const { name } = token;
  if (name === 'br') {
    settle(writing);
    endLine(writing);
  } else if (name === 'a') {
    closeLink(writing); // a link inside a link ends it
    writing.link = {
      href: decodeHTML(attribute(token.attributes, 'href') ?? ''),
      from: writing.lines.length,
    };
  } else if (name === 'img') image(writing, token.attributes);
  else openBlock(writing, token);
}

function openBlock(writing: Writing, token: { name: string; attributes: string }): void {
  const { name } = token;
  if (name === 'ul' || name === 'ol') openList(writing, token);
  else if (name === 'li') openItem(writing);
  else if (name === 'blockquote') {
    room(writing, 2);
    if (writing.quotes < DEEPEST) writing.quotes++;
  } else if (name === 'td' || name === 'th') {
    if (writing.cell && writing.line.trim() !== '') writing.line = `${writing.line.trimEnd()}\t`;
    writing.cell = true;
  } else if (name === 'hr') {
    room(writing, 1);
    write(writing, '-----');
    room(writing, 1);
  } else if (ROOM.has(name)) {
    room(writing, ROOM.get(name)!);
    if (name === 'tr') writing.cell = false;
    if (name === 'pre') writing.pre++;
  }
}

function close(writing: Writing, name: string): void {
  if (name === 'a') closeLink(writing);
  else if (name === 'blockquote') {
    room(writing, 2);
    if (writing.quotes > 0) writing.quotes--;
  } else if (name === 'ul' || name === 'ol') {
    room(writing, writing.lists.length > 1 ? 1 : 2);
    writing.lists.pop();
    writing.bullet = '';
  } else if (ROOM.has(name)) {
    room(writing, ROOM.get(name)!);
    if (name === 'pre' && writing.pre > 0) writing.pre--;
  }
}

function step(writing: Writing, token: HtmlToken): void {
  if (token.kind === 'text') write(writing, token.text);
  else if (token.kind === 'open') open(writing, token);
  else close(writing, token.name);
}

/**
 * HTML as a person would type it: paragraphs apart, lists with dashes and numbers, table cells apart by tabs,
 * links with their target behind them, quotes with `>`, images by their description. Linear in the HTML.
 */
export function htmlToText(html: string): string {
  const writing: Writing = {
    lines: [],
    line: '',
    head: '',
    owed: 0,
    quotes: 0,
    lists: [],
    pre: 0,
    link: null,
    cell: false,
    bullet: '',
  };
  for (const token of htmlTokens(html)) step(writing, token);
  room(writing, 0);
  return writing.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()
    .toWellFormed();
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML that shows it line by line: for a plain part beside HTML ones. */
export function escapeHtml(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (char) => ESCAPES[char]!);
  return `<p>${escaped.replaceAll('\n', '<br>\n')}</p>`;
}
