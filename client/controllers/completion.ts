import { Controller } from '@hotwired/stimulus';
import { answered } from '../answered.ts';
import { mark, pressedOption } from '../listbox.ts';

type Completion = { name: string; address: string; typed: string };

const PAUSE = 120; // ms without a key, then it is asked who may be meant

/** Offers known customers below a field of addresses, for the name that is being typed: the combobox pattern of the ARIA practices. */
export class CompletionController extends Controller<HTMLElement> {
  static override values = { url: String };
  declare readonly urlValue: string;
  private list: HTMLUListElement | null = null;
  private found: Completion[] = [];
  private at = 0;
  private timer = 0;
  private listening = new AbortController();

  override connect(): void {
    this.listening = new AbortController();
    const { field } = this;
    const { signal } = this.listening;
    const list = document.createElement('ul');
    list.className = 'completion';
    list.role = 'listbox';
    list.id = `${field.id}-completions`;
    list.ariaLabel = 'Known customers';
    list.hidden = true;
    this.element.append(list);
    this.list = list;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.ariaExpanded = 'false';
    field.addEventListener('input', () => this.ask(), { signal });
    field.addEventListener('keydown', (event) => this.key(event), { signal });
    field.addEventListener('blur', () => this.show([]), { signal });
    // Chosen before the field loses focus.
    list.addEventListener('mousedown', (event) => this.take(pressedOption(list, event)), { signal });
  }

  override disconnect(): void {
    clearTimeout(this.timer);
    this.listening.abort();
    this.list?.remove();
  }

  private get field(): HTMLInputElement {
    return this.element.querySelector('input')!;
  }

  /** What is typed after the last comma. */
  private get part(): string {
    return this.field.value.slice(this.field.value.lastIndexOf(',') + 1).trim();
  }

  private ask(): void {
    clearTimeout(this.timer);
    const { part } = this;
    if (part.length < 2 || part.includes('>')) {
      this.show([]);
      return;
    }
    this.timer = window.setTimeout(async () => {
      const url = `${this.urlValue}?q=${encodeURIComponent(part)}`;
      const asked = fetch(url, { headers: { accept: 'application/json' } });
      const answer = await answered<{ completions: Completion[] }>(asked);
      if (answer && this.part === part && document.activeElement === this.field)
        this.show(answer.completions);
    }, PAUSE);
  }

  private show(found: Completion[]): void {
    const { field, list } = this;
    if (!list) return;
    this.found = found;
    this.at = 0;
    list.hidden = found.length === 0;
    field.ariaExpanded = String(!list.hidden);
    list.replaceChildren(...found.map((one, at) => this.option(one, at)));
    this.mark();
  }

  private option({ name, address }: Completion, at: number): HTMLElement {
    const item = document.createElement('li');
    item.role = 'option';
    item.id = `${this.field.id}-completion-${at}`;
    item.dir = 'auto';
    const who = document.createElement('strong');
    who.textContent = name || address;
    const where = document.createElement('span');
    where.textContent = name ? address : '';
    item.append(who, where);
    return item;
  }

  private mark(): void {
    if (this.list) mark(this.field, this.list, this.at);
  }

  private key(event: KeyboardEvent): void {
    if (this.found.length === 0 || event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps) this.at = (this.at + steps + this.found.length) % this.found.length;
    else if (event.key === 'Enter' || event.key === 'Tab') this.take(this.at);
    else if (event.key === 'Escape') this.show([]);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
    this.mark();
  }

  private take(at: number): void {
    const { field } = this;
    const chosen = this.found[at];
    if (!chosen) return;
    const before = field.value.slice(0, field.value.lastIndexOf(',') + 1);
    field.value = `${before ? `${before} ` : ''}${chosen.typed}, `;
    this.show([]);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
