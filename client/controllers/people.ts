import { Controller } from '@hotwired/stimulus';

const MARKS: Record<string, string> = { cc: 'Cc ', bcc: 'Bcc ' };

/** The entries of a line of addresses, apart by commas but for those in quotes or angle brackets. */
export function entriesIn(line: string): string[] {
  const entries = line.match(/(?:"[^"]*"|<[^>]*>|[^,;"<]|["<])+/g) ?? [];
  return entries.map((entry) => entry.trim()).filter(Boolean);
}

function nameIn(entry: string): string {
  return /^"?([^"<]+?)"?\s*</.exec(entry)?.[1] ?? entry.replace(/^<|>$/g, '');
}

/** Who a reply goes to: each person in the fields is shown by name, and can be dropped with a press. */
export class PeopleController extends Controller<HTMLElement> {
  static override targets = ['words'];
  declare readonly wordsTarget: HTMLElement;

  override connect(): void {
    this.element.addEventListener('input', this.draw);
    this.element.addEventListener('turbo:morph-element', this.draw);
    this.draw();
  }

  override disconnect(): void {
    this.element.removeEventListener('input', this.draw);
    this.element.removeEventListener('turbo:morph-element', this.draw);
  }

  private fields(): HTMLInputElement[] {
    return [...this.element.querySelectorAll<HTMLInputElement>('input[name]')];
  }

  private draw = (): void => {
    const chips = this.fields().flatMap((field) => {
      const entries = entriesIn(field.value);
      const list = this.element.querySelector(`[data-people-field="${field.name}"]`);
      list?.replaceChildren(...entries.map((entry, index) => this.droppable(field, { entry, index })));
      return entries.map((entry) => chip(`${MARKS[field.name] ?? ''}${nameIn(entry)}`));
    });
    this.wordsTarget.replaceChildren('To ', ...chips.flatMap((one) => [one, ' ']));
  };

  private droppable(field: HTMLInputElement, { entry, index }: { entry: string; index: number }): Element {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'composer-people-drop';
    button.textContent = `Drop ${nameIn(entry)}`;
    button.addEventListener('click', () => {
      field.value = entriesIn(field.value).toSpliced(index, 1).join(', ');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    });
    item.append(button);
    return item;
  }
}

function chip(words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'chip';
  span.textContent = words;
  return span;
}
