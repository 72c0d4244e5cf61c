import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** The same change, with the caret where it is by now: the browser tells the editor of it a moment later. */
export function withCaret(view: EditorView, transaction: Transaction): Transaction {
  const { selection, doc } = view.state;
  const caret = view.hasFocus() ? view.dom.ownerDocument.getSelection() : null;
  const { anchorNode, focusNode } = caret ?? {};
  if (!caret || !anchorNode || !focusNode || !(selection instanceof TextSelection)) return transaction;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return transaction;
  const anchor = view.posAtDOM(anchorNode, caret.anchorOffset);
  const head = view.posAtDOM(focusNode, caret.focusOffset);
  if (anchor === selection.anchor && head === selection.head) return transaction;
  return transaction.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head)));
}

/** Tells the editor where the caret is by now, before a key that asks what is chosen. */
export function hearCaret(view: EditorView): void {
  const heard = withCaret(view, view.state.tr);
  if (heard.selectionSet) view.dispatch(heard);
}

/** Scrolls the page until the caret stands clear of its bars, also where a keyboard covers half of a phone. */
export function keepInSight(view: EditorView): void {
  if (view.isDestroyed || !view.hasFocus()) return;
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  const { offsetTop, height } = window.visualViewport ?? { offsetTop: 0, height: window.innerHeight };
  // The page itself says how much of it lies under its bars.
  const page = getComputedStyle(document.documentElement);
  const under = Math.max(0, window.innerHeight - offsetTop - height);
  const first = offsetTop + (Number.parseFloat(page.scrollPaddingBlockStart) || 0);
  const last = offsetTop + height - Math.max(0, (Number.parseFloat(page.scrollPaddingBlockEnd) || 0) - under);
  if (bottom > last) window.scrollBy(0, bottom - last);
  else if (top < first) window.scrollBy(0, top - first);
}
