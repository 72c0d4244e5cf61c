import { Editor, type EditorEvents, Extension } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { Placeholder } from '@tiptap/extension-placeholder';
import { EditorState, Selection } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { marking } from '../coach/marks.ts';
import { arriving } from './arriving.ts';
import { keepInSight } from './caret.ts';
import type { Elements } from './elements.ts';
import { gaps } from './gaps.ts';
import { cleanPasted, filesIn } from './pasting.ts';

type Options = {
  elements: Elements;
  html: string;
  update: () => void;
  select: () => void;
  /** Pictures and files that were pasted or dropped into the text. */
  take: (files: File[], position: number) => void;
};

// Only pictures that the server has: a mail must not carry someone else's address or a copy inside its text.
const OwnImage = Image.extend({
  parseHTML: () => [{ tag: 'img[src^="/attachments/"]' }],
}).configure({ inline: true, allowBase64: false });

/** What can be written. Whatever is pasted is reduced to it, so mail from Word and Gmail comes out clean. */
function schema(placeholder: () => string) {
  return [
    StarterKit.configure({
      heading: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        autolink: true,
        linkOnPaste: true,
        defaultProtocol: 'https',
        protocols: ['mailto', 'tel'],
        HTMLAttributes: { target: null, rel: null, class: null },
      },
      dropcursor: { color: false, class: 'composer-dropcursor' },
    }),
    OwnImage,
    Placeholder.configure({ placeholder }),
    Extension.create({ name: 'beside', addProseMirrorPlugins: () => [arriving(), marking(), gaps()] }),
  ];
}

/** Gives the textarea's own words for it to the editor: its name, its hint, what is wrong with it. */
export function nameEditor(editor: Editor, { input }: Elements): void {
  const { dom } = editor.view;
  for (const name of ['aria-label', 'aria-describedby', 'aria-invalid']) {
    const value = input.getAttribute(name);
    if (value === null) dom.removeAttribute(name);
    else dom.setAttribute(name, value);
  }
  editor.view.dispatch(editor.state.tr); // draws the placeholder anew
}

/** Makes the editor in its place, in front of the plain field. */
export function createEditor({ elements, html, update, select, take }: Options): Editor {
  const { input, editor: place } = elements;
  const given = (event: { transaction: EditorEvents['update']['transaction'] }) => {
    if (event.transaction.docChanged) update();
  };
  const editor = new Editor({
    element: place,
    content: html,
    injectCSS: false,
    extensions: schema(() => input.placeholder),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', dir: 'auto', spellcheck: 'true' },
      transformPastedHTML: cleanPasted,
      handleScrollToSelection: (view) => {
        queueMicrotask(() => keepInSight(view)); // after the editor's own scrolling
        return false;
      },
      handlePaste: (view, event) => {
        const files = filesIn(event.clipboardData);
        if (files.length > 0) take(files, view.state.selection.from);
        return files.length > 0;
      },
      handleDOMEvents: {
        drop: (view, event) => {
          const files = view.dragging ? [] : filesIn(event.dataTransfer);
          if (files.length === 0) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          take(files, at?.pos ?? view.state.selection.from);
          return true;
        },
      },
    },
    onUpdate: given,
    onTransaction: select,
    onFocus: select,
    onBlur: select,
  });
  nameEditor(editor, elements);
  // Whoever goes on with what is written goes on at its end.
  editor.commands.setTextSelection(editor.state.doc.content.size);
  return editor;
}

/** The text as HTML; '' where there is none. */
export function htmlOf(editor: Editor): string {
  return editor.isEmpty ? '' : editor.getHTML();
}

/** Puts the caret into the text, at once: the next key must not go to the page. */
export function focusText(editor: Editor, at: 'where it was' | 'end' = 'where it was'): void {
  editor.view.focus();
  const chain = editor.chain();
  if (at === 'end') chain.setTextSelection(editor.state.doc.content.size);
  chain.scrollIntoView().run();
}

/** Another text altogether, with nothing to undo: after sending, and when the server's draft is taken. */
export function replaceText(editor: Editor, html: string): void {
  editor.commands.setContent(html, { emitUpdate: false });
  const { doc, plugins, schema: used } = editor.state;
  editor.view.updateState(
    EditorState.create({ doc, plugins, schema: used, selection: Selection.atEnd(doc) }),
  );
}
