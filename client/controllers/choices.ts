import { Controller } from '@hotwired/stimulus';
import { mark, pressedOption } from '../listbox.ts';
import { ranked } from '../palette-ranking.ts';

type Line = { key: string; name: string; words: string };

const MOST_SHOWN = 8;

function plain(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}

/**
 * Offers what a field's `<datalist>` holds in a list of our own below it: the best fit is chosen as one types, so that
 * Enter takes a name that is there before it makes another. What fits nothing comes last, as new. Without a script the
 * browser's own list is there.
 */
export class ChoicesController extends Controller<HTMLElement> {
  private source = '';
  private shown: Line[] = [];
  private at = 0;
  private listening = new AbortController();

  // A refresh may draw the field anew: what it does is heard here, and it is made ready again when it is gone to.
  override connect(): void {
    this.listening = new AbortController();
    const { element } = this;
    const { signal } = this.listening;
    this.prepare();
    element.addEventListener('focusin', () => this.prepare(), { signal });
    element.addEventListener('input', () => this.show(this.field.value.trim() !== ''), { signal });
    element.addEventListener('keydown', (event) => this.key(event), { signal });
    element.addEventListener('focusout', () => this.show(false), { signal });
    element.addEventListener('pointerdown', (event) => this.press(event), { signal });
  }

  override disconnect(): void {
    this.listening.abort();
    this.element.querySelector('.suggestions')?.remove();
  }

  private get field(): HTMLInputElement {
    return this.element.querySelector('input')!;
  }

  private prepare(): void {
    const { field } = this;
    this.source = field.getAttribute('list') ?? this.source;
    field.removeAttribute('list');
    field.role = 'combobox'; // which a field with a list is by itself
  }

  private get list(): HTMLElement {
    const there = this.element.querySelector<HTMLElement>('.suggestions');
    if (there) return there;
    const list = document.createElement('div');
    list.id = `${this.source}-choices`;
    list.className = 'suggestions';
    list.role = 'listbox';
    list.ariaLabel = this.field.ariaLabel;
    list.dataset.morph = 'never';
    list.hidden = true;
    this.element.append(list);
    return list;
  }

  private lines(): Line[] {
    const typed = this.field.value.trim();
    const known = document.getElementById(this.source)?.querySelectorAll('option') ?? [];
    const all = [...known].map(({ value }) => ({ key: value, name: value, words: value }));
    const fitting = ranked(all, typed).slice(0, MOST_SHOWN);
    const exact = fitting.findIndex(({ name }) => plain(name) === plain(typed));
    if (exact >= 0) return [fitting[exact]!, ...fitting.toSpliced(exact, 1)];
    return typed ? [...fitting, { key: '', name: typed, words: `New: “${typed}”` }] : fitting;
  }

  private show(isOpen: boolean): void {
    this.shown = isOpen ? this.lines() : [];
    this.at = 0;
    this.draw();
  }

  private draw(): void {
    const { field, list } = this;
    list.replaceChildren(...this.shown.map((line, n) => this.option(line, n)));
    list.hidden = this.shown.length === 0;
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', String(!list.hidden));
    mark(field, list, this.at)?.scrollIntoView({ block: 'nearest' });
  }

  private option({ words }: Line, n: number): HTMLElement {
    const option = document.createElement('div');
    option.id = `${this.list.id}-${n}`;
    option.role = 'option';
    option.dir = 'auto';
    option.textContent = words;
    return option;
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      this.walk(step);
    } else if (this.shown.length === 0) return;
    else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation(); // a menu round about stays open
      this.show(false);
    } else if (event.key === 'Enter' || event.key === 'Tab') this.take(this.at); // and the key does what it does
  }

  private walk(step: number): void {
    if (this.shown.length === 0) {
      this.show(true);
      return;
    }
    this.at = (this.at + step + this.shown.length) % this.shown.length;
    this.draw();
  }

  private take(n: number): void {
    this.field.value = this.shown[n]?.name ?? this.field.value;
    this.show(false);
  }

  private press(event: PointerEvent): void {
    const at = pressedOption(this.list, event);
    if (at < 0) return;
    this.take(at);
    const around = this.element.parentElement;
    around?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.click();
  }
}
