import type { Editor } from '@tiptap/core';
import { focusText } from './editor.ts';
import type { Elements } from './elements.ts';

const ADDRESS = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/u;
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/iu;

/** What was typed as an address that a mail may link to, or null. "example.com" becomes https, "ana@example.com" mailto. */
export function linkTarget(typed: string): string | null {
  const text = typed.trim();
  if (ADDRESS.test(text)) return `mailto:${text}`;
  const url = SCHEME.test(text) ? text : `https://${text}`;
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'mailto:' || protocol === 'tel:') return url;
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && (hostname.includes('.') || hostname === 'localhost') ? url : null;
}

export type LinkBox = { open: () => void; isOpen: () => boolean; close: () => void };

type Box = { box: HTMLElement; input: HTMLInputElement; error: HTMLElement };
type Linking = { editor: Editor; parts: Box; close: () => void };

function fail({ input, error }: Box): void {
  error.textContent = 'This is not an address yet. It looks like example.com/page.';
  error.hidden = false;
  input.setAttribute('aria-invalid', 'true');
  input.focus();
}

function keep({ editor, parts, close }: Linking): void {
  const href = linkTarget(parts.input.value);
  if (!href) {
    fail(parts);
    return;
  }
  close();
  focusText(editor);
  const chain = editor.chain().extendMarkRange('link');
  if (editor.state.selection.empty && !editor.isActive('link')) {
    const text = parts.input.value.trim();
    chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
  } else chain.setLink({ href }).run();
}

function press(event: KeyboardEvent, { editor, parts, close }: Linking): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    close();
    focusText(editor);
  }
  // Enter here must not send the letter.
  if (event.key === 'Enter' && event.target === parts.input) {
    event.preventDefault();
    keep({ editor, parts, close });
  }
}

function listen(linking: Linking, signal: AbortSignal): void {
  const { editor, parts, close } = linking;
  const { box } = parts;
  box.addEventListener('keydown', (event) => press(event, linking), { signal });
  const choose = (event: Event): void => {
    const what = (event.target as Element).closest<HTMLElement>('[data-link]')?.dataset.link;
    if (what === 'keep') keep(linking);
    if (what !== 'remove') return;
    close();
    focusText(editor);
    editor.chain().extendMarkRange('link').unsetLink().run();
  };
  box.addEventListener('click', choose, { signal });
  const elsewhere = (event: Event): void => {
    if (!box.hidden && !box.contains(event.target as Node)) close();
  };
  document.addEventListener('pointerdown', elsewhere, { signal });
}

/** The small box in which a link's address is typed. */
export function startLinking(editor: Editor, elements: Elements, signal: AbortSignal): LinkBox {
  const box = elements.link;
  const input = box.querySelector('input')!;
  const error = box.querySelector<HTMLElement>('.field-error')!;
  const close = () => {
    box.hidden = true;
  };
  listen({ editor, parts: { box, input, error }, close }, signal);
  return {
    isOpen: () => !box.hidden,
    close,
    open: () => {
      error.hidden = true;
      input.removeAttribute('aria-invalid');
      const href = editor.getAttributes('link').href as string | undefined;
      box.querySelector<HTMLElement>('[data-link="remove"]')!.hidden = !href;
      input.value = href ?? '';
      box.hidden = false;
      input.focus();
      input.select();
    },
  };
}
