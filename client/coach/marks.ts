import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { withCaret } from '../composer/caret.ts';

/** A hint in the document. `id` is this one place's, while the text moves it. */
export type Mark = { id: string; from: number; to: number; isWide: boolean };

type Change = { marks: readonly Mark[]; active: string | null };

const key = new PluginKey<DecorationSet>('coach');

function draw({ id, from, to, isWide }: Mark, isActive: boolean): Decoration {
  const looks = ['coach-mark', isWide && 'is-wide', isActive && 'is-active'].filter(Boolean).join(' ');
  return Decoration.inline(from, to, { class: looks, 'data-coach-hint': id }, { id, isWide });
}

/** Holds the coach's marks. They move with the text and are no part of it: nothing to undo, nothing to copy or send. */
export function marking(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const change = transaction.getMeta(key) as Change | undefined;
        if (!change) return before.map(transaction.mapping, transaction.doc);
        return DecorationSet.create(
          transaction.doc,
          change.marks.map((mark) => draw(mark, mark.id === change.active)),
        );
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** The marks as they stand now, in the order of the text. */
export function marksIn(state: EditorState): Mark[] {
  const found = key.getState(state)?.find() ?? [];
  return found
    .map(({ from, to, spec }) => ({ id: String(spec.id), from, to, isWide: spec.isWide === true }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function isSame(view: EditorView, marks: readonly Mark[], active: string | null): boolean {
  const say = (all: readonly { id: string; from: number; to: number }[]) =>
    all.map(({ id, from, to }) => `${from}-${to} ${id}`).join('\n');
  const shown = view.dom.querySelector<HTMLElement>('.coach-mark.is-active')?.dataset.coachHint ?? null;
  const wanted = marks.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return shown === active && say(marksIn(view.state)) === say(wanted);
}

/** Draws these marks and no others. Nothing is touched while a word is being composed, nor where nothing changed. */
export function showMarks(view: EditorView, marks: readonly Mark[], active: string | null = null): void {
  if (view.composing || view.isDestroyed || isSame(view, marks, active)) return;
  const change: Change = { marks, active };
  const drawing = view.state.tr.setMeta(key, change).setMeta('addToHistory', false);
  // Drawing puts the caret where the editor last knew it to be.
  view.dispatch(withCaret(view, drawing));
}

/** Lights one of the marks that stand there, or none; each stays where the text has moved it. */
export function lightMark(view: EditorView, active: string | null): void {
  showMarks(view, marksIn(view.state), active);
}
