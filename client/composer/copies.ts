import type { Given } from './elements.ts';

/** What was typed and not yet kept by the server, and the server's text that it was made from. */
export type Copy = { html: string; base: string };

function key({ draft, action, kind, writer }: Given): string {
  return `porchlight:draft:${writer}:${draft || action}:${kind}`;
}

/** Keeps a copy in this browser until the server has it; it outlives a crash. A full or forbidden storage is not an error. */
export function keepCopy(given: Given, copy: Copy): void {
  try {
    localStorage.setItem(key(given), JSON.stringify(copy));
  } catch {
    // Nothing more can be done here; the server's copy follows within a second.
  }
}

/** Forgets the copy: the server has the text, or it was sent. */
export function dropCopy(given: Given): void {
  localStorage.removeItem(key(given));
}

function readCopy(given: Given): Copy | null {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(key(given)) ?? 'null');
    const isCopy = typeof copy === 'object' && copy !== null && 'html' in copy && 'base' in copy;
    return isCopy ? { html: String(copy.html), base: String(copy.base) } : null;
  } catch {
    return null;
  }
}

/**
 * The text to begin with when the server has `given.html`, or null where this browser has nothing more.
 * Where both went on from the same text, both are kept, one after the other.
 */
export function restoreCopy(given: Given): string | null {
  const copy = readCopy(given);
  if (!copy || copy.html === given.html) return null;
  const isLater = copy.base === given.html || given.html === '';
  return isLater || copy.html.includes(given.html) ? copy.html : given.html + copy.html;
}
