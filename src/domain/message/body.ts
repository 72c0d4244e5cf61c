import { Parser } from 'htmlparser2';
import sanitize from 'sanitize-html';
import { escapeHtml } from '../../lib/text.ts';

/** What a person can write in the composer, and nothing else. */
const WRITTEN: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'b',
    'em',
    'i',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'img',
    's',
    'u',
    'h3',
  ],
  allowedAttributes: { a: ['href'], img: ['src', 'alt'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: [] },
  disallowedTagsMode: 'discard',
  // An image that was pasted is one of ours; any other is left out.
  exclusiveFilter: (frame) => frame.tag === 'img' && !/^\/attachments\/\d+$/.test(frame.attribs.src ?? ''),
};

/** Makes the HTML that a composer sent safe to store, show and mail. */
export function cleanWritten(html: string): string {
  return sanitize(html, WRITTEN).trim();
}

/** Whether cleaned HTML says nothing: no word, no picture. */
export function isBlank(html: string): boolean {
  return html.replace(/<(?!img)[^>]*>/g, '').trim() === '';
}

/** What a textarea holds, as HTML: blank lines part paragraphs. */
export function htmlOfText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

type Level = { marker: string | null; count: number };
type Writing = { text: string; lists: Level[]; quotes: number[]; links: { href: string; start: number }[] };

/** The written HTML as plain text for the other half of a mail, a preview and the search index. */
export function textOfHtml(html: string): string {
  const state: Writing = { text: '', lists: [], quotes: [], links: [] };
  const parser = new Parser({
    onopentag: (name, attributes) => OPEN[name]?.(state, attributes),
    ontext: (chunk) => {
      state.text += chunk;
    },
    onclosetag: (name) => CLOSE[name]?.(state),
  });
  parser.end(html);
  return state.text.trim();
}

function newline(state: Writing, lines: number): void {
  const have = /\n*$/.exec(state.text)![0].length;
  if (state.text) state.text += '\n'.repeat(Math.max(0, lines - have));
}

function paragraph(state: Writing): void {
  if (state.lists.length === 0) newline(state, 2);
}

function list(marker: string | null) {
  return (state: Writing) => {
    newline(state, state.lists.length ? 1 : 2);
    state.lists.push({ marker, count: 0 });
  };
}

function listItem(state: Writing): void {
  const level = state.lists.at(-1) ?? { marker: '-', count: 0 };
  newline(state, 1);
  level.count++;
  state.text += `${'  '.repeat(Math.max(0, state.lists.length - 1))}${level.marker ?? `${level.count}.`} `;
}

const OPEN: Record<string, (state: Writing, attributes: Record<string, string>) => void> = {
  br: (state) => {
    state.text += '\n';
  },
  p: paragraph,
  pre: paragraph,
  h3: paragraph,
  ul: list('-'),
  ol: list(null),
  li: listItem,
  blockquote: (state) => {
    newline(state, 2);
    state.quotes.push(state.text.length);
  },
  a: (state, { href = '' }) => state.links.push({ href, start: state.text.length }),
};

function endList(state: Writing): void {
  state.lists.pop();
  if (state.lists.length === 0) newline(state, 2);
}

const CLOSE: Record<string, (state: Writing) => void> = {
  ul: endList,
  ol: endList,
  a: (state) => {
    const link = state.links.pop();
    const isSaid = !link?.href || state.text.slice(link.start).includes(link.href.replace(/^mailto:/, ''));
    if (!isSaid) state.text += ` (${link.href})`;
  },
  blockquote: (state) => {
    const start = state.quotes.pop() ?? state.text.length;
    state.text = state.text.slice(0, start) + state.text.slice(start).trim().replace(/^/gm, '> ');
    newline(state, 2);
  },
};
