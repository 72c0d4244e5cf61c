import { on } from './turbo-events.ts';

const ROOM = 16; // px beside the current tab: the next one shows, and nothing is cut by a part of a pixel

function show(): void {
  for (const tab of document.querySelectorAll<HTMLElement>('.tabs [aria-current]')) {
    const row = tab.closest('ul')!;
    const [within, box] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
    if (box.right + ROOM > within.right) row.scrollLeft += box.right + ROOM - within.right;
    else if (box.left - ROOM < within.left) row.scrollLeft -= within.left - box.left + ROOM;
  }
}

/** Where a row of tabs is wider than the screen, the current one is in sight, whichever it is. */
export function showCurrentTabs(): void {
  on('turbo:load', () => {
    show();
    void document.fonts.ready.then(show); // words are as wide as their font
  });
}
