import type { Given } from '../composer/elements.ts';

/** What one writer has decided about one draft. It stays in this browser and goes with the draft. */
export type Memory = {
  /** Hints that are fine here, by id. */
  dismissed: string[];
  /** Questions that were ticked or unticked by hand, by their words. */
  ticked: Record<string, boolean>;
  /** The pause was offered. */
  offered: boolean;
  /** The token was not taken now. */
  notNow: boolean;
};

function none(): Memory {
  return { dismissed: [], ticked: {}, offered: false, notNow: false };
}

function nameOf({ draft, action, kind, writer }: Given): string {
  return `porchlight:coach:${writer}:${draft || action}:${kind}`;
}

/** What is remembered of a draft; nothing where storage is forbidden or holds something else. */
export function recall(given: Given): Memory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(given)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...none(), ...kept } : none();
  } catch {
    return none();
  }
}

/** Remembers it until the draft is gone. */
export function remember(given: Given, memory: Memory): void {
  try {
    localStorage.setItem(nameOf(given), JSON.stringify(memory));
  } catch {
    // Then it lasts as long as the page.
  }
}

/** The draft was sent or emptied: what was decided about it is over. */
export function forget(given: Given): void {
  try {
    localStorage.removeItem(nameOf(given));
  } catch {
    // Nothing was kept.
  }
}
