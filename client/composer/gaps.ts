import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What is still to be done in a text: a name in braces to fill in, a part in brackets to say anew. */
const GAP = /\{\s*[a-z][a-z ]{0,60}\}|\[rewrite:[^\]]*\]/giu;

type Gap = { from: number; to: number };

/** The gaps of a text, first to last, code left out. */
export function gapsIn(doc: Node, from = 0, to: number = doc.content.size): Gap[] {
  const found: Gap[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.type.name === 'codeBlock') return false;
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const match of text.matchAll(GAP)) {
      const start = at + 1 + match.index;
      found.push({ from: start, to: start + match[0].length });
    }
    return false;
  });
  return found;
}

/** Marks the gaps, so that nobody overlooks one. */
export function gaps(): Plugin<DecorationSet> {
  const mark = (doc: Node) =>
    DecorationSet.create(
      doc,
      gapsIn(doc).map(({ from, to }) => Decoration.inline(from, to, { class: 'composer-gap' })),
    );
  return new Plugin<DecorationSet>({
    state: {
      init: (_, state) => mark(state.doc),
      apply: (transaction, before) => (transaction.docChanged ? mark(transaction.doc) : before),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}
