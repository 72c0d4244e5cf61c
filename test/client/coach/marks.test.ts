import { history, undoDepth } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { lightMark, type Mark, marking, marksIn, showMarks } from '../../../client/coach/marks.ts';
import { documentOf, paragraph } from './document.ts';

const WORDS = 'It was just a tiny hiccup.';
const mark: Mark = { id: 'minimising: tiny hiccup', from: 15, to: 26, isWide: false };

/** What showMarks needs of a view: no browser is in front of it. */
function viewOf(isComposing = false): EditorView & { dispatched: number } {
  const view = {
    composing: isComposing,
    isDestroyed: false,
    hasFocus: () => false,
    dispatched: 0,
    dom: { querySelector: () => null },
    state: EditorState.create({ doc: documentOf(paragraph(WORDS)), plugins: [history(), marking()] }),
    dispatch(transaction: Parameters<EditorView['dispatch']>[0]) {
      view.dispatched += 1;
      view.state = view.state.apply(transaction);
    },
  };
  return view as never;
}

test('a mark stands on its words and moves with them', () => {
  const view = viewOf();
  showMarks(view, [mark]);
  expect(marksIn(view.state)).toEqual([mark]);
  view.dispatch(view.state.tr.insertText('Sorry. ', 1));
  expect(marksIn(view.state)).toEqual([{ ...mark, from: 22, to: 33 }]);
});

test('a mark whose words are gone is gone', () => {
  const view = viewOf();
  showMarks(view, [mark]);
  view.dispatch(view.state.tr.delete(14, 27));
  expect(marksIn(view.state)).toEqual([]);
});

test('marks are no part of the text: the document, the caret and what can be undone stay as they are', () => {
  const view = viewOf();
  view.dispatch(view.state.tr.insertText('So: ', 1));
  const { doc, selection } = view.state;
  const depth = undoDepth(view.state);
  showMarks(view, [mark]);
  showMarks(view, []);
  expect(view.state.doc.eq(doc)).toBe(true);
  expect(view.state.selection.eq(selection)).toBe(true);
  expect(undoDepth(view.state)).toBe(depth);
});

test('nothing is touched while a word is being composed', () => {
  const view = viewOf(true);
  showMarks(view, [mark]);
  expect([view.dispatched, marksIn(view.state)]).toEqual([0, []]);
});

test('the same marks again change nothing', () => {
  const view = viewOf();
  showMarks(view, [mark]);
  showMarks(view, [{ ...mark }]);
  expect(view.dispatched).toBe(1);
});

test('marks are told in the order of the text', () => {
  const view = viewOf();
  const first = { id: 'minimising: just', from: 8, to: 12, isWide: false };
  showMarks(view, [mark, first]);
  expect(marksIn(view.state).map(({ id }) => id)).toEqual([first.id, mark.id]);
});

test('a mark is lit where the text has moved it, and the others stay', () => {
  const view = viewOf();
  const first = { id: 'minimising: just', from: 8, to: 12, isWide: true };
  showMarks(view, [mark, first]);
  view.dispatch(view.state.tr.insertText('Sorry. ', 1));
  lightMark(view, mark.id);
  expect(marksIn(view.state)).toEqual([
    { ...first, from: 15, to: 19 },
    { ...mark, from: 22, to: 33 },
  ]);
});
