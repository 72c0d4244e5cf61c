import { isRefreshing } from './refreshing.ts';
import { on } from './turbo-events.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FIELD_STATE = new Set(['value', 'checked', 'selected']);
const sent = new WeakSet<HTMLFormElement>();

function isField(element: Element): element is Field {
  return element.matches('input, textarea, select');
}

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  }
  if (field instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(field.type)) {
    return field.checked !== field.defaultChecked;
  }
  return field.type !== 'hidden' && field.value !== field.defaultValue;
}

/** Someone is filling this in: the server's older state must not overwrite it. */
function isBeingFilled(element: Element): boolean {
  const field = element.closest('input, textarea, select');
  if (!field || !isField(field)) return false;
  if (field === document.activeElement) return true;
  return !(field.form && sent.has(field.form)) && isChanged(field);
}

// What the browser's side sets on an element, and the server never sends, stays as it is.
function isOurs(target: Element, attribute: string): boolean {
  if (attribute === 'style') return true;
  if (attribute === 'open') return target.matches('details, dialog');
  return target.getAttribute('data-morph-keep')?.split(' ').includes(attribute) ?? false;
}

function isEmpty(element: Element | undefined): boolean {
  return element?.childElementCount === 0;
}

/**
 * Keeps a page refresh from disturbing what someone is doing: open menus and dialogs stay open, fields
 * being filled keep their content, and elements with `data-morph="never"` are left alone.
 * `data-morph-keep="hidden"` on an element names the attributes of it that stay.
 */
export function guardMorphs(): void {
  on('turbo:before-morph-attribute', (event) => {
    const target = event.target as Element;
    const { attributeName } = event.detail;
    if (isOurs(target, attributeName)) event.preventDefault();
    else if (FIELD_STATE.has(attributeName) && isBeingFilled(target)) event.preventDefault();
  });
  on('turbo:before-morph-element', (event) => {
    const target = event.target as Element;
    if (target.getAttribute?.('data-morph') === 'never') event.preventDefault();
    // What was just said, with its Undo, is said once: news from elsewhere must not take it away unread.
    if (target.id === 'flash' && isRefreshing() && isEmpty(event.detail.newElement)) event.preventDefault();
  });
  // What a form has sent is the server's from then on, until someone types again.
  on('turbo:submit-end', (event) => {
    if (event.detail.success) sent.add(event.target as HTMLFormElement);
  });
  document.addEventListener('input', (event) => {
    const form = (event.target as Element).closest('form');
    if (form) sent.delete(form);
  });
}
