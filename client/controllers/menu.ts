import { Controller } from '@hotwired/stimulus';
import { on } from '../turbo-events.ts';

const ITEMS = '.menu-panel :is(a[href], button:not(:disabled), input, select)';

/** A `<details>` menu: closed by Escape and by going elsewhere, walked with the arrow keys. */
export class MenuController extends Controller<HTMLDetailsElement> {
  private listening = new AbortController();

  override connect(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.element.addEventListener('keydown', this.walk, { signal });
    document.addEventListener('pointerdown', this.elsewhere, { signal });
    document.addEventListener('focusin', this.elsewhere, { signal });
    on('turbo:before-cache', () => this.close(), { signal });
    on('turbo:submit-end', () => this.close(), { target: this.element, signal });
  }

  override disconnect(): void {
    this.listening.abort();
  }

  private close(): void {
    this.element.open = false;
  }

  private elsewhere = (event: Event): void => {
    if (this.element.open && !this.element.contains(event.target as Node)) this.close();
  };

  private walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.element.open) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
      this.element.querySelector('summary')?.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || (event.target as Element).matches('input, select')) return;
    event.preventDefault();
    this.element.open = true;
    const items = [...this.element.querySelectorAll<HTMLElement>(ITEMS)];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 && step < 0 ? items.length - 1 : at + step;
    items[(next + items.length) % items.length]?.focus();
  };
}
