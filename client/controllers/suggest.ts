import { Controller } from '@hotwired/stimulus';
import { answered } from '../answered.ts';
import { mark, pressedOption } from '../listbox.ts';

type Suggestion = { text: string; hint: string };
const PAUSE = 90; // ms between keys that belong together
const LAST_WORD = /(^|[\s(])[^\s()"]*(?:"[^"]*)?$/u;

/**
 * The search box's suggestions: the combobox pattern of WAI-ARIA (a list below, the focus stays in the box). Arrows
 * choose, Enter or Tab takes, Escape closes; without a choice Enter searches as ever.
 */
export class SuggestController extends Controller<HTMLFormElement> {
  static override targets = ['input', 'list'];
  declare readonly inputTarget: HTMLInputElement;
  declare readonly listTarget: HTMLElement;
  private timer = 0;
  private asking: AbortController | null = null;
  private shown: Suggestion[] = [];
  private at = -1;
  private listening = new AbortController();

  override connect(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.inputTarget.addEventListener('input', this.later, { signal });
    this.inputTarget.addEventListener('focus', this.later, { signal });
    this.inputTarget.addEventListener('keydown', this.key, { signal });
    this.inputTarget.addEventListener('blur', () => this.close(), { signal });
    this.listTarget.addEventListener('pointerdown', this.press, { signal });
  }

  override disconnect(): void {
    this.listening.abort();
    this.close();
  }

  private later = (): void => {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), PAUSE);
  };

  private async ask(): Promise<void> {
    this.asking?.abort();
    this.asking = new AbortController();
    const q = this.inputTarget.value.slice(0, this.inputTarget.selectionStart ?? undefined);
    const url = `/search/suggestions?q=${encodeURIComponent(q.slice(-200))}`;
    const headers = { accept: 'application/json' };
    const asked = fetch(url, { headers, signal: this.asking.signal });
    const answer = await answered<{ suggestions: Suggestion[] }>(asked);
    if (answer && document.activeElement === this.inputTarget) this.show(answer.suggestions);
  }

  private show(suggestions: Suggestion[]): void {
    this.shown = suggestions;
    this.at = -1;
    this.listTarget.replaceChildren(...suggestions.map((one, n) => this.option(one, n)));
    this.open(suggestions.length > 0);
    this.mark();
  }

  private option({ text, hint }: Suggestion, n: number): HTMLElement {
    const option = document.createElement('div');
    option.id = `${this.listTarget.id}-${n}`;
    option.role = 'option';
    const [name, what] = [document.createElement('span'), document.createElement('span')];
    name.textContent = text;
    name.dir = 'auto';
    what.textContent = hint;
    what.dir = 'auto';
    what.className = 'suggestion-hint';
    option.append(name, ' ', what);
    return option;
  }

  private key = (event: KeyboardEvent): void => {
    if (event.isComposing || this.listTarget.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isTaken = (event.key === 'Enter' || event.key === 'Tab') && this.at >= 0;
    if (step) {
      const places = this.shown.length + 1; // the last is the box itself
      this.at = ((this.at + 1 + step + places) % places) - 1;
      this.mark();
    } else if (isTaken) this.take(this.at);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
  };

  private press = (event: PointerEvent): void => {
    this.take(pressedOption(this.listTarget, event));
  };

  private mark(): void {
    mark(this.inputTarget, this.listTarget, this.at)?.scrollIntoView({ block: 'nearest' });
  }

  private take(n: number): void {
    const chosen = this.shown[n];
    if (!chosen) return;
    const { value } = this.inputTarget;
    const end = this.inputTarget.selectionStart ?? value.length;
    const before = value.slice(0, end).replace(LAST_WORD, '$1') + chosen.text;
    const isWhole = !chosen.text.endsWith(':');
    this.inputTarget.value = `${before}${isWhole ? ' ' : ''}${value.slice(end).trimStart()}`;
    const caret = before.length + (isWhole ? 1 : 0);
    this.inputTarget.setSelectionRange(caret, caret);
    this.close();
    if (!isWhole) void this.ask();
  }

  private open(isOpen: boolean): void {
    this.listTarget.hidden = !isOpen;
    this.inputTarget.setAttribute('aria-expanded', String(isOpen));
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.at = -1;
    this.open(false);
    this.inputTarget.removeAttribute('aria-activedescendant');
  }
}
