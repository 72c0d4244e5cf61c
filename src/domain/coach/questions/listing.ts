import { fold } from '../text/mask.ts';
import type { Span } from '../text/sentences.ts';
import { asksIn, type Found } from './asking.ts';
import { type WrittenOut, writtenOut } from './spelling.ts';
import { isGeneral } from './wording.ts';

/** A sentence of a mail as read: `inList` for an item of a list that asks, `isHead` for what stands over such a list. */
export interface Read {
  span: Span;
  written: WrittenOut;
  found: Found | undefined;
  inList: boolean;
  isHead: boolean;
  /** The item that a sentence belongs to, by the place of its first sentence; none outside of lists that ask. */
  item?: number;
}

/** "2. ", "2) " or "(2) " at the start of a line. */
export const ITEM_NUMBER = /^[ \t]{0,8}\(?(\d{1,2})[.):]\)?[ \t]+/;

const ITEM = /(?:^|\n)[ \t]{0,8}(?:\(?\d{1,2}[.):]|\(?[a-h]\)|[-*•])[ \t]{0,4}$/;
// "My questions:", "The following is wrong:", "What I need:"
const HEAD =
  /\b(?:questions?|things|points|requests?|issues|problems|wishes|changes|corrections|faults|bugs|complaints|wrong|missing|broken|need|following)\b[^.?!]{0,60}:$/;
const TELLS =
  /\b(?:what|things|steps|all) (?:that )?(?:i|we)(?:'ve| have)? (?:tried|did|done|checked|already|changed|know)\b|\btried\b/;

/** The sentences of a mail, and which of them are a list of asks: where one item asks, or what stands over it does. */
export function readLists(own: string, spans: Span[]): Read[] {
  const read = spans.map((span): Read => {
    const written = writtenOut(fold(own.slice(span.start, span.end)));
    return { span, written, found: asksIn(written.text), inList: false, isHead: false };
  });
  for (const items of listsIn(own, spans)) markList(read, items);
  return read;
}

/** The items of each list, by the place of their first sentence: lines in a row that begin with a mark or a number. */
function listsIn(own: string, spans: Span[]): number[][] {
  const lists: number[][] = [];
  let isOpen = false;
  spans.forEach((span, i) => {
    const before = own.slice(Math.max(0, span.start - 24), span.start);
    if (ITEM.test(before)) {
      if (isOpen) lists.at(-1)!.push(i);
      else lists.push([i]);
      isOpen = true;
    } else if (/(?:^|\n)[ \t]*$/.test(before)) isOpen = false;
  });
  return lists;
}

function markList(read: Read[], items: number[]): void {
  const head = read[items[0]! - 1];
  const headAsks =
    head?.written.text.endsWith(':') === true &&
    !TELLS.test(head.written.text) &&
    (head.found !== undefined || HEAD.test(head.written.text));
  const tail = read[items.at(-1)! + 1];
  const tailAsks = tail !== undefined && isGeneral(tail.written.text);
  const asks =
    tailAsks || items.some((i) => read[i]!.found !== undefined && read[i]!.found!.form !== 'problem');
  if (!headAsks && !asks) return;
  if (headAsks) head!.isHead = true;
  items.forEach((i, n) => {
    read[i]!.inList = true;
    // The last item ends with its paragraph.
    for (let at = i; at < (items[n + 1] ?? read.length); at++) {
      if (at > i && items[n + 1] === undefined && read[at]!.span.paragraph !== read[i]!.span.paragraph) break;
      read[at]!.item = i;
    }
  });
}

/** "1. price for 30 people" beside "2. do you cater?": where one item asks, its neighbours do. */
export function itemAsks(text: string, found: Found | undefined): Found | undefined {
  if (found) return found;
  const tells = /^(?:i|we|it|he|she|they)\b|^\w+ed\b/.test(text) || text.length < 3;
  return tells ? undefined : { form: 'request', parts: [text] };
}
