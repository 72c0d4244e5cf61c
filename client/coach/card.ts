import type { EditorView } from '@tiptap/pm/view';
import { KINDS_TO_TEACH, nameOf } from './names.ts';
import { part, type Shown, write } from './parts.ts';

const GAP = 8; // px between the words and the card
const LEAST = 300; // px beside which a card can float; where there is less it stands under the text

function place(card: HTMLElement, view: EditorView, { mark }: Shown): void {
  const around = card.offsetParent?.getBoundingClientRect();
  if (!around || around.width < LEAST * 1.5) return void card.style.removeProperty('inset-block-start');
  const { bottom, left } = view.coordsAtPos(mark.from);
  const most = around.width - card.offsetWidth - GAP;
  card.style.insetBlockStart = `${bottom - around.top + GAP}px`;
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
