import type { Node } from '@tiptap/pm/model';
import { sentenceAround } from '../../src/domain/coach/sentence.ts';

/** A stretch of text that stands in the document: `length` characters from `at`, which is `position` there. */
type Stretch = { at: number; position: number; length: number };

/** A document as plain text, with the way back from each character to its place. */
export type Reading = { text: string; stretches: Stretch[]; pictures: number };

/** Stands for what is not the writer's voice, one for each character: the coach reads around it. */
const HIDDEN = '\uE000';

function say(reading: Reading, words: string, position?: number): void {
  if (position !== undefined)
    reading.stretches.push({ at: reading.text.length, position, length: words.length });
  reading.text += words;
}

function hrefOf(node: Node): string {
  return String(node.marks.find((mark) => mark.type.name === 'link')?.attrs.href ?? '');
}

// "our guide (https://…)", as the letter's plain half says it.
function endLink(reading: Reading, link: { href: string; from: number }): void {
  const said = reading.text.slice(link.from);
  if (link.href && !said.includes(link.href.replace(/^mailto:/u, ''))) say(reading, ` (${link.href})`);
}

function readInline(reading: Reading, block: Node, position: number): void {
  let link = { href: '', from: 0 };
  block.forEach((node, offset) => {
    const href = hrefOf(node);
    if (href !== link.href) {
      endLink(reading, link);
      link = { href, from: reading.text.length };
    }
    const at = position + 1 + offset;
    const isCode = node.marks.some((mark) => mark.type.name === 'code');
    if (node.isText) say(reading, isCode ? HIDDEN.repeat(node.nodeSize) : (node.text ?? ''), at);
    else if (node.type.name === 'hardBreak') say(reading, '\n', at);
    else {
      reading.pictures += 1;
      say(reading, HIDDEN, at);
    }
  });
  endLink(reading, link);
}

function part(reading: Reading, lines: string): void {
  if (reading.text && !reading.text.endsWith(lines)) say(reading, lines);
}

function readList(reading: Reading, list: Node, position: number): void {
  const isNumbered = list.type.name === 'orderedList';
  let number = Number(list.attrs.start ?? 1);
  list.forEach((item, offset) => {
    part(reading, '\n');
    say(reading, isNumbered ? `${number}. ` : '- ');
    number += 1;
    item.forEach((child, inside) => {
      readBlock(reading, child, position + 1 + offset + 1 + inside);
    });
  });
}

function readBlock(reading: Reading, node: Node, position: number): void {
  const { name } = node.type;
  if (name === 'blockquote' || name === 'codeBlock') return; // somebody else's words, and a machine's
  if (name === 'bulletList' || name === 'orderedList') readList(reading, node, position);
  else if (node.isTextblock) readInline(reading, node, position);
}

/** Reads a document as its writer's plain words: no quotations, no code, lists and links as text. */
export function readDocument(document: Node): Reading {
  const reading: Reading = { text: '', stretches: [], pictures: 0 };
  document.forEach((node, offset) => {
    part(reading, '\n\n');
    readBlock(reading, node, offset);
  });
  return reading;
}

/** The sentence in which a stretch of the text stands; what is not the writer's voice is left out. */
export function sentenceOf({ text }: Reading, stretch: { start: number; end: number }): string {
  return sentenceAround(text, stretch).replaceAll(HIDDEN, '');
}

/** The range of the document that `start` to `end` of the text stand for, or null where none of it is there. */
export function rangeOf(
  { stretches }: Reading,
  start: number,
  end: number,
): { from: number; to: number } | null {
  const touched = stretches.filter(({ at, length }) => at < end && at + length > start);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const from = first.position + Math.max(0, start - first.at);
  const to = last.position + Math.min(last.length, end - last.at);
  return to > from ? { from, to } : null;
}
