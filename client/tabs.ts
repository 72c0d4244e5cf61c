import { on } from './turbo-events.ts';

/** Where a row of tabs is wider than the screen, the current one is in sight, whichever it is. */
export function showCurrentTabs(): void {
  on('turbo:load', () => {
    for (const tab of document.querySelectorAll<HTMLElement>('.tabs [aria-current]')) {
      const row = tab.closest('ul')!;
      const [within, box] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
      if (box.right > within.right) row.scrollLeft += box.right - within.right;
      else if (box.left < within.left) row.scrollLeft -= within.left - box.left;
    }
  });
}
