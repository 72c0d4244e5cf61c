import type { EditorView } from '@tiptap/pm/view';
import { KINDS_TO_TEACH, nameOf } from './names.ts';
import { part, type Shown, write } from './parts.ts';

const GAP = 8; // px between the words and the card
const LEAST = 300; // px beside which a card can float; where there is less it stands under the text

/**
 * Where a card of this height begins beside words from `top` to `bottom` (px): under them; where it would reach
 * below the page's `foot` and make the page longer, over them.
 */
export function besideWords(words: { top: number; bottom: number }, height: number, foot: number): number {
  const under = words.bottom + GAP;
  const over = words.top - GAP - height;
  return under + height > foot ? Math.min(under, over) : under;
}

function place(card: HTMLElement, view: EditorView, { mark }: Shown): void {
  const around = card.offsetParent?.getBoundingClientRect();
  if (!around || around.width < LEAST * 1.5) return void card.style.removeProperty('inset-block-start');
  const { top, left } = view.coordsAtPos(mark.from);
  const { bottom } = view.coordsAtPos(mark.to);
  const foot = document.body.getBoundingClientRect().bottom;
  const most = around.width - card.offsetWidth - GAP;
  card.style.insetBlockStart = `${besideWords({ top, bottom }, card.offsetHeight, foot) - around.top}px`;
  card.style.insetInlineStart = `${Math.max(GAP, Math.min(left - around.left, most))}px`;
}

function placeWords(at: number, of: number): string {
  return of > 1 ? `${at + 1} of ${of}` : '';
}

/** Opens the card on a hint, or draws another one into it. The caret and the text stay as they are. */
export function openCard(
  card: HTMLElement,
  view: EditorView,
  { shown, at }: { shown: readonly Shown[]; at: number },
): void {
  const one = shown[at]!;
  const { hint } = one;
  write(part(card, 'name'), nameOf(hint.kind));
  write(part(card, 'place'), placeWords(at, shown.length));
  const words = part(card, 'words');
  write(words, hint.text.length > 90 ? `${hint.text.slice(0, 88).trimEnd()}…` : hint.text);
  write(part(card, 'why'), hint.why);
  write(part(card, 'instead'), hint.instead);
  part(card, 'teach').hidden = !KINDS_TO_TEACH.has(hint.kind);
  part(card, 'next').hidden = shown.length < 2;
  card.hidden = false;
  place(card, view, one);
}
