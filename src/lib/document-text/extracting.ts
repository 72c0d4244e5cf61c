import { Parser } from 'htmlparser2';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { DocumentKind } from './kinds.ts';
import { unzipped } from './unzipping.ts';

const MOST_PAGES = 200;

/** At most `most` characters of a document's words, as they follow each other. Throws an Error for one that is broken. */
export async function extract(bytes: Uint8Array, kind: DocumentKind, most: number): Promise<string> {
  const text = await READERS[kind](bytes, most);
  return text
    .replaceAll('\0', '')
    .toWellFormed()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .slice(0, most);
}

const READERS: Record<DocumentKind, (bytes: Uint8Array, most: number) => string | Promise<string>> = {
  text: textOf,
  html: (bytes, most) => markupText(textOf(bytes, most * 4), { most, isXml: false }),
  pdf: pdfText,
  office: officeText,
};

function textOf(bytes: Uint8Array, most: number): string {
  const some = bytes.subarray(0, most * 4);
  if (some[0] === 0xff && some[1] === 0xfe) return new TextDecoder('utf-16le').decode(some);
  if (some[0] === 0xfe && some[1] === 0xff) return new TextDecoder('utf-16be').decode(some);
  if (some.subarray(0, 4_096).includes(0)) throw new Error('This is no text.');
  const utf8 = new TextDecoder('utf-8').decode(some);
  return utf8.includes('\uFFFD') && some.length === bytes.length
    ? new TextDecoder('windows-1252').decode(some)
    : utf8;
}

// Tags after which words do not run on: paragraphs, cells, lines.
const BREAKS =
  /^(?:(?:w|a|text|table):)?(?:p|br|tab|tc|tr|h|h[1-6]|li|div|td|th|title|table-cell|si|line-break|s)$/;

function markupText(markup: string, { most, isXml }: { most: number; isXml: boolean }): string {
  const parts: string[] = [];
  let [length, silent] = [0, 0];
  const parser = new Parser(
    {
      onopentag: (name) => void (/^(?:script|style)$/.test(name) && silent++),
      ontext: (text) => {
        if (silent || length > most) return;
        parts.push(text);
        length += text.length;
      },
      onclosetag: (name) => {
        if (/^(?:script|style)$/.test(name)) silent = Math.max(0, silent - 1);
        if (BREAKS.test(name)) parts.push('\n');
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.end(markup);
  return parts.join('');
}

async function pdfText(bytes: Uint8Array, most: number): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
    isEvalSupported: false,
    verbosity: 0,
  } as never);
  try {
    return await pagesText(pdf, most);
  } finally {
    await pdf.loadingTask.destroy(); // the thread reads other documents after this one
  }
}

async function pagesText(pdf: PDFDocumentProxy, most: number): Promise<string> {
  let text = '';
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && text.length < most; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    text += `${items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')}\n`;
    page.cleanup();
  }
  return text;
}

// Where the words are: Word, Excel, PowerPoint, and OpenDocument's one file.
const PARTS =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/(?:sharedStrings|worksheets\/sheet\d+)|ppt\/(?:slides\/slide\d+|notesSlides\/notesSlide\d+)|content)\.xml$/;

function officeText(bytes: Uint8Array, most: number): string {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let length = 0;
  for (const { name, content } of unzipped(bytes, (one) => PARTS.test(one))) {
    const isSheet = name.startsWith('xl/worksheets/');
    // A sheet's cells are numbers of shared strings; only those that hold their own words are read.
    const markup = decoder.decode(content);
    const text = isSheet ? inlineStrings(markup) : markupText(markup, { most, isXml: true });
    texts.push(text);
    length += text.length;
    if (length > most) break;
  }
  return texts.join('\n');
}

function inlineStrings(markup: string): string {
  return [...markup.matchAll(/<is>(.{0,10000}?)<\/is>/gs)]
    .map((match) => markupText(match[1]!, { most: 10_000, isXml: true }))
    .join('\n');
}
