import { isRefreshing } from './refreshing.ts';
import { on } from './turbo-events.ts';

const READING = 6_000; // ms that a line of what was just done stays, whatever else happens meanwhile

/** What a press has done often brings a live refresh along; that must not take away what was said about it. */
export function keepFlash(): void {
  const said = new WeakMap<Element, number>();
  on('turbo:load', () => {
    const flash = document.querySelector('#flash > *');
    if (flash && !said.has(flash)) said.set(flash, Date.now());
  });
  on('turbo:before-morph-element', (event) => {
    const target = event.target as Element;
    if (target.id !== 'flash' || !isRefreshing() || event.detail.newElement?.childElementCount) return;
    const flash = target.firstElementChild;
    if (flash && Date.now() - (said.get(flash) ?? 0) < READING) event.preventDefault();
  });
}
