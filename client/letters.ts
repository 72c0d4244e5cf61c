import * as Turbo from '@hotwired/turbo';
import { isPageKey } from './keys.ts';
import { on } from './turbo-events.ts';

const STEPS: Record<string, number> = { j: 1, k: -1 };

function start(letters: HTMLElement[], step: number): number {
  const here = letters.indexOf(document.activeElement?.closest('[data-letter]') as HTMLElement);
  if (here >= 0) return here;
  // From nowhere, the first that is on the screen.
  const seen = letters.findIndex((letter) => letter.getBoundingClientRect().bottom > 0);
  return step > 0 ? seen - 1 : seen;
}

/** j and k walk the letters of a conversation. */
export function walkLetters(): void {
  document.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || !isPageKey(event)) return;
    const letters = [...document.querySelectorAll<HTMLElement>('[data-letter]')];
    const next = letters[start(letters, step) + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  });
}

/** A link to a letter that is not on this page of a long conversation, or was moved, leads on to where it stands. */
export function findLetters(): void {
  on('turbo:load', () => {
    const message = /^#message-(\d+)$/u.exec(location.hash)?.[1];
    if (!message || document.getElementById(`message-${message}`)) return;
    if (new URLSearchParams(location.search).has('before')) return;
    Turbo.visit(`/messages/${message}`, { action: 'replace' });
  });
}
