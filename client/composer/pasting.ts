const STYLE_ATTRIBUTE = /\sstyle\s*=\s*("[^"]*"|'[^']*')/giu;
const TAG = /<[a-z][^<>]*>/giu;
const LIST_SHEETS = /<style[\s\S]*?<\/style>/giu;

/** Files that a paste or a drop brings, unless they only picture the text that comes with them, as Word's do. */
export function filesIn(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])];
  if (files.length === 0) return [];
  return (parse(data?.getData('text/html') ?? '').textContent ?? '').trim() === '' ? files : [];
}

// The page's policy keeps styles from being read, so they are carried under another name.
function parse(html: string): HTMLElement {
  const renamed = html
    .replace(LIST_SHEETS, '')
    .replace(TAG, (tag) => tag.replace(STYLE_ATTRIBUTE, ' data-said=$1'));
  return new DOMParser().parseFromString(renamed, 'text/html').body;
}

function said(element: Element): string {
  return element.getAttribute('data-said')?.replaceAll(/\s+/gu, '').toLowerCase() ?? '';
}

function wrap(element: Element, name: 'strong' | 'em'): void {
  const around = element.ownerDocument.createElement(name);
  around.append(...element.childNodes);
  element.append(around);
}

// Google Docs says bold by style alone, and wraps everything in a <b> that is not bold.
function takeStyles(element: Element): void {
  const style = said(element);
  if (element.matches('b, strong') && /(?:^|;)font-weight:(?:normal|[1-4]00)/u.test(style)) {
    element.replaceWith(...element.childNodes);
    return;
  }
  if (!element.matches('span')) return;
  if (/(?:^|;)font-weight:(?:bold|[6-9]00)/u.test(style)) wrap(element, 'strong');
  if (/font-style:italic/u.test(style)) wrap(element, 'em');
}

// Word writes a list as paragraphs with the bullet as text.
function takeListItem(paragraph: Element): void {
  const marker = [...paragraph.querySelectorAll('[data-said]')].find((one) =>
    said(one).includes('mso-list:ignore'),
  );
  const isNumbered = /^\s*\w{1,4}[.)]/u.test(marker?.textContent ?? '');
  marker?.remove();
  const name = isNumbered ? 'OL' : 'UL';
  const before = paragraph.previousElementSibling;
  const item = paragraph.ownerDocument.createElement('li');
  item.append(...paragraph.childNodes);
  if (before?.tagName === name) {
    before.append(item);
    paragraph.remove();
    return;
  }
  const list = paragraph.ownerDocument.createElement(name);
  list.append(item);
  paragraph.replaceWith(list);
}

const BLOCKS = 'p, div, ul, ol, table, blockquote, pre, h1, h2, h3, h4, h5, h6';

// A letter has no tables, and the cells of a sheet would run into one word: a row becomes a line, its cells kept apart.
function takeTable(table: Element): void {
  const { ownerDocument } = table;
  if (table.querySelector(BLOCKS)) return; // cells that hold paragraphs stay apart by themselves
  const lines = [...table.querySelectorAll('tr')].map((row) => {
    const line = ownerDocument.createElement('p');
    const cells = [...row.querySelectorAll('td, th')].filter((cell) => cell.textContent?.trim());
    for (const [at, cell] of cells.entries()) line.append(at === 0 ? '' : ' | ', ...cell.childNodes);
    return line;
  });
  table.replaceWith(...lines.filter((line) => line.hasChildNodes()));
}

/** Pasted HTML with what it says by style said by elements instead; the editor's schema then leaves out the rest. */
export function cleanPasted(html: string): string {
  const body = parse(html);
  for (const element of body.querySelectorAll('p[data-said]')) {
    if (/mso-list:(?!ignore)\S*level/u.test(said(element))) takeListItem(element);
  }
  for (const table of body.querySelectorAll('table')) takeTable(table);
  for (const element of body.querySelectorAll('[data-said]')) takeStyles(element);
  for (const element of body.querySelectorAll('[data-said]')) element.removeAttribute('data-said');
  return body.innerHTML;
}
