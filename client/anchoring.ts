import { on } from './turbo-events.ts';

type Anchor = { element: Element; top: number };

const STAYING = '.composer, [data-letter], .row, h1, h2';

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function findAnchor(): Element | null {
  const active = document.activeElement;
  const composer = active?.closest('.composer');
  if (composer) return isOnScreen(active as Element) ? active : composer;
  if (window.scrollY === 0) return null; // at the top, what is new at the top should be seen
  return [...document.querySelectorAll(STAYING)].find(isOnScreen) ?? null;
}

function settle({ element, top }: Anchor): void {
  if (!element.isConnected) return;
  const moved = element.getBoundingClientRect().top - top;
  if (Math.abs(moved) > 0.5) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** Keeps what someone reads or writes where it is on the screen when a refresh adds or removes something above it. */
export function anchorScroll(): void {
  const root = document.documentElement;
  let anchor: Anchor | null = null;
  on('turbo:before-render', (event) => {
    const element = event.detail.renderMethod === 'morph' ? findAnchor() : null;
    anchor = element && { element, top: element.getBoundingClientRect().top };
    // The browser's own anchoring would move the page a second time.
    if (anchor) root.style.overflowAnchor = 'none';
  });
  on('turbo:render', () => {
    if (!anchor) return;
    settle(anchor);
    anchor = null;
    requestAnimationFrame(() => requestAnimationFrame(() => root.style.removeProperty('overflow-anchor')));
  });
}
