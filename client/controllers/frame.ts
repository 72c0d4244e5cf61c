import { Controller } from '@hotwired/stimulus';

const SCROLLBAR = 18; // px: what a wide letter's sideways scrollbar takes from its height

/**
 * Makes a letter's sandboxed frame as high as what it holds. No script runs inside it: the page around
 * it measures, which sharing our origin allows. Keys pressed inside go on to the page.
 */
export class FrameController extends Controller<HTMLIFrameElement> {
  private observer: ResizeObserver | null = null;

  override connect(): void {
    this.element.addEventListener('load', this.watch);
    if (this.element.contentDocument?.readyState === 'complete') this.watch();
  }

  override disconnect(): void {
    this.element.removeEventListener('load', this.watch);
    this.observer?.disconnect();
  }

  private watch = (): void => {
    this.observer?.disconnect();
    const inside = this.element.contentDocument;
    if (!inside?.body || inside.URL === 'about:blank') return;
    this.observer = new ResizeObserver(this.fit);
    this.observer.observe(inside.documentElement);
    this.observer.observe(inside.body);
    inside.addEventListener('keydown', this.passOn);
    this.fit();
  };

  private fit = (): void => {
    const inside = this.element.contentDocument;
    if (!inside?.body) return;
    const root = inside.documentElement;
    const isWide = root.scrollWidth > root.clientWidth;
    const height = Math.max(root.offsetHeight, inside.body.scrollHeight) + (isWide ? SCROLLBAR : 0);
    if (height > 0) this.element.style.blockSize = `${Math.ceil(height)}px`;
  };

  private passOn = (event: KeyboardEvent): void => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const init = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
    if (!this.element.dispatchEvent(new KeyboardEvent('keydown', init))) event.preventDefault();
  };
}
