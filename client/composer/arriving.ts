import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

type Change = { add?: { id: string; at: number }; remove?: string };

const key = new PluginKey<DecorationSet>('arriving');

function mark(): HTMLElement {
  const element = document.createElement('span');
  element.className = 'composer-arriving';
  element.textContent = '…';
  return element;
}

/** Holds the place of a picture that is on its way, while the text around it goes on changing. */
export function arriving(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const set = before.map(transaction.mapping, transaction.doc);
        const change = transaction.getMeta(key) as Change | undefined;
        if (change?.add) {
          return set.add(transaction.doc, [
            Decoration.widget(change.add.at, mark, { id: change.add.id, side: -1 }),
          ]);
        }
        if (change?.remove)
          return set.remove(set.find(undefined, undefined, (spec) => spec.id === change.remove));
        return set;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Marks the place where picture `id` will be. */
export function holdPlace(view: EditorView, id: string, at: number): void {
  view.dispatch(view.state.tr.setMeta(key, { add: { id, at } }));
}

/** Puts the picture where its place has moved to; without one, only the mark goes. */
export function fillPlace(view: EditorView, id: string, image: { src: string; alt: string } | null): void {
  const at = key.getState(view.state)?.find(undefined, undefined, (spec) => spec.id === id)[0]?.from;
  const transaction = view.state.tr.setMeta(key, { remove: id });
  const type = view.state.schema.nodes.image;
  if (image && type && at !== undefined) transaction.insert(at, type.create(image));
  view.dispatch(transaction);
}
