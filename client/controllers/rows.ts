import { Controller } from '@hotwired/stimulus';
import { isPageKey } from '../keys.ts';
import { keepList, rowsOn } from '../lists.ts';
import { on } from '../turbo-events.ts';

const LAST = 'porchlight:row';
const STEPS: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * Walks the rows of the inbox: j and k, arrows once a row is reached, o or Enter to open. The row in
 * hand is the one with focus, so it survives a refresh; where it has gone, the next one takes its place.
 */
export class RowsController extends Controller<HTMLElement> {
  static override targets = ['row'];
  declare readonly rowTargets: HTMLElement[];
  private at = -1;
  private list = { from: '', name: '' };
  private listening = new AbortController();

  override connect(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    document.addEventListener('keydown', this.key, { signal });
    this.element.addEventListener('focusin', this.remember, { signal });
    this.element.addEventListener('click', this.remember, { signal });
    on('turbo:before-render', this.remember, { signal });
    on('turbo:render', this.findAgain, { signal });
    this.list = { from: location.pathname + location.search, name: this.name() };
    this.comeBack();
  }

  override disconnect(): void {
    this.listening.abort();
  }

  private key = (event: KeyboardEvent): void => {
    if (!isPageKey(event)) return;
    const step = STEPS[event.key];
    const isArrow = event.key.startsWith('Arrow');
    if (step && !(isArrow && this.current() < 0)) {
      event.preventDefault();
      this.move(step);
    }
    if (event.key === 'o') this.link(this.current())?.click();
  };

  private current(): number {
    const row = document.activeElement?.closest('[data-rows-target="row"]');
    return this.rowTargets.indexOf(row as HTMLElement);
  }

  private move(step: number): void {
    const from = this.current();
    const start = from >= 0 ? from : this.at - (step > 0 && this.at >= 0 ? 1 : 0);
    const next = Math.max(0, Math.min(this.rowTargets.length - 1, start + step));
    this.link(next)?.focus();
  }

  private link(at: number): HTMLElement | null {
    return this.rowTargets[at]?.querySelector<HTMLElement>('.row-subject, a') ?? null;
  }

  private remember = (): void => {
    const at = this.current();
    if (at < 0) return;
    this.at = at;
    sessionStorage.setItem(LAST, this.rowTargets[at]?.id ?? '');
    keepList({ ...this.list, ...rowsOn(this.element) });
  };

  // As the way back is called: a folder's name, without its number.
  private name(): string {
    if (location.pathname === '/search') return 'Search';
    const tab = document.querySelector('.tabs [aria-current]');
    return tab?.firstChild?.textContent?.trim() || 'Inbox';
  }

  private findAgain = (event: CustomEvent<{ renderMethod: string }>): void => {
    if (event.detail.renderMethod !== 'morph') return;
    const isLost = document.activeElement === document.body;
    if (this.at >= 0 && isLost) this.link(Math.min(this.at, this.rowTargets.length - 1))?.focus();
  };

  // Coming back from a conversation, j goes on from there.
  private comeBack(): void {
    const id = sessionStorage.getItem(LAST);
    this.at = this.rowTargets.findIndex((row) => row.id === id);
  }
}
