import type { Editor } from '@tiptap/core';
import { focusText } from './editor.ts';
import type { Elements } from './elements.ts';

type Chain = ReturnType<Editor['chain']>;

const TOOLS: Readonly<Record<string, (chain: Chain) => Chain>> = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  blockquote: (chain) => chain.toggleBlockquote(),
  code: (chain) => chain.toggleCode(),
  codeBlock: (chain) => chain.toggleCodeBlock(),
};

function buttonsOf(toolbar: HTMLElement): HTMLButtonElement[] {
  return [...toolbar.querySelectorAll<HTMLButtonElement>('[data-tool]')];
}

/** Shows in the buttons what the text at the caret is. */
export function showTools(editor: Editor, { toolbar }: Elements): void {
  for (const button of buttonsOf(toolbar)) {
    const isOn = String(editor.isActive(button.dataset.tool ?? ''));
    if (button.getAttribute('aria-pressed') !== isOn) button.setAttribute('aria-pressed', isOn);
  }
}

// One stop for Tab, arrows within it: the toolbar pattern of the ARIA practices.
function walk(event: KeyboardEvent, toolbar: HTMLElement): void {
  const buttons = buttonsOf(toolbar);
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const rtl = getComputedStyle(toolbar).direction === 'rtl' ? -1 : 1;
  const steps: Record<string, number> = {
    ArrowRight: at + rtl,
    ArrowLeft: at - rtl,
    Home: 0,
    End: buttons.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = buttons[(to + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
}

/** Makes the toolbar work. `link` opens the box for a link's address. */
export function startTools(
  editor: Editor,
  { toolbar }: Elements,
  { link, signal }: { link: () => void; signal: AbortSignal },
): void {
  const buttons = buttonsOf(toolbar);
  for (const [at, button] of buttons.entries()) button.tabIndex = at === 0 ? 0 : -1;
  toolbar.hidden = false;
  // The caret stays where it is when a button is pressed with a pointer.
  toolbar.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  toolbar.addEventListener('keydown', (event) => walk(event, toolbar), { signal });
  const press = (event: Event): void => {
    const tool = (event.target as Element).closest<HTMLElement>('[data-tool]')?.dataset.tool ?? '';
    if (tool === 'link') link();
    else {
      focusText(editor);
      TOOLS[tool]?.(editor.chain()).run();
    }
  };
  toolbar.addEventListener('click', press, { signal });
}
