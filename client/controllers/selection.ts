import { Controller } from '@hotwired/stimulus';
import { announce } from '../announcing.ts';
import { isPageKey } from '../keys.ts';
import { on } from '../turbo-events.ts';

const LONG_PRESS = 500; // ms
const STILL = 10; // px that a finger may move and still press
const EDITABLE = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/**
 * Selects rows: x the one in hand, Shift and j or k a range, Ctrl or Cmd and A all that are shown, Escape none; Shift
 * and a click a range, a long press under a finger. The boxes are the state, so it survives a refresh of the page.
 */
export class SelectionController extends Controller<HTMLFormElement> {
  static override targets = ['box', 'count'];
  declare readonly boxTargets: HTMLInputElement[];
  declare readonly countTarget: HTMLElement;
  private anchor: HTMLInputElement | null = null;
  private pressed = 0;
  private wasPressed = false;
  private listening = new AbortController();

  override connect(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    document.addEventListener('keydown', this.key, { signal });
    this.element.addEventListener('click', this.click, { signal, capture: true });
    this.element.addEventListener('change', this.say, { signal });
    this.element.addEventListener('keydown', this.enter, { signal });
    this.element.addEventListener('pointerdown', this.press, { signal });
    for (const end of ['pointerup', 'pointercancel', 'pointermove'] as const)
      this.element.addEventListener(end, this.release, { signal });
    this.element.addEventListener('contextmenu', this.menu, { signal });
    on('turbo:render', this.show, { signal });
    on('turbo:submit-end', this.sent, { target: this.element, signal });
    this.show();
  }

  override disconnect(): void {
    this.listening.abort();
    clearTimeout(this.pressed);
  }

  /** Lets go of everything. */
  none(): void {
    this.set(this.boxTargets, false);
  }

  private get selected(): HTMLInputElement[] {
    return this.boxTargets.filter((box) => box.checked);
  }

  private boxOf(target: EventTarget | null): HTMLInputElement | undefined {
    const row = (target as Element | null)?.closest?.('.row');
    return row ? this.boxTargets.find((box) => row.contains(box)) : undefined;
  }

  private set(boxes: HTMLInputElement[], isOn: boolean): void {
    for (const box of boxes) box.checked = isOn;
    const last = boxes.at(-1);
    if (last) last.dispatchEvent(new Event('input', { bubbles: true }));
    this.say();
  }

  private toggle(box: HTMLInputElement): void {
    this.anchor = box;
    this.set([box], !box.checked);
  }

  private extend(to: HTMLInputElement): void {
    const from = this.anchor && this.boxTargets.includes(this.anchor) ? this.anchor : to;
    const [start, end] = [this.boxTargets.indexOf(from), this.boxTargets.indexOf(to)].sort((a, b) => a - b);
    this.anchor = from;
    this.set(this.boxTargets.slice(start, end! + 1), true);
  }

  private key = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') this.all(event);
    if (!isPageKey(event)) return;
    const box = this.boxOf(document.activeElement);
    if (event.key === 'x' && box) this.toggle(box);
    else if (event.key === 'J' || event.key === 'K') this.step(event.key === 'J' ? 1 : -1);
    else if (event.key === 'Escape' && this.selected.length > 0) this.none();
    else return;
    event.preventDefault();
  };

  private all(event: KeyboardEvent): void {
    if ((event.target as Element).closest(EDITABLE) || document.querySelector('dialog:modal')) return;
    event.preventDefault();
    this.set(this.boxTargets, true);
  }

  private step(by: number): void {
    const box = this.boxOf(document.activeElement);
    const next = box ? this.boxTargets[this.boxTargets.indexOf(box) + by] : this.boxTargets[0];
    if (!next) return;
    if (box) this.anchor ??= box;
    if (box && !box.checked) this.anchor = box;
    next.closest('.row')?.querySelector<HTMLElement>('.row-subject')?.focus();
    this.extend(next);
  }

  private click = (event: MouseEvent): void => {
    const box = this.boxOf(event.target);
    if (!box) return;
    const isLate = this.wasPressed;
    this.wasPressed = false;
    if (isLate || event.shiftKey) event.preventDefault();
    if (isLate || event.shiftKey) event.stopPropagation();
    // A box that its own click has just turned would be turned back when the click is refused.
    if (!isLate && event.shiftKey) setTimeout(() => this.extend(box));
    else if (!isLate && event.target === box) this.anchor = box;
  };

  // Enter in the tag or the day does what stands beside it, to nobody else.
  private enter = (event: KeyboardEvent): void => {
    const field = (event.target as Element).closest('.menu-field');
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement || !field) return;
    event.preventDefault();
    field.querySelector('button')?.click();
  };

  private press = (event: PointerEvent): void => {
    this.wasPressed = false;
    const box = event.pointerType === 'touch' ? this.boxOf(event.target) : undefined;
    if (!box) return;
    clearTimeout(this.pressed);
    this.pressed = window.setTimeout(() => {
      this.wasPressed = true;
      this.toggle(box);
    }, LONG_PRESS);
  };

  private release = (event: PointerEvent): void => {
    if (event.type === 'pointermove' && Math.hypot(event.movementX, event.movementY) < STILL) return;
    clearTimeout(this.pressed);
  };

  // The browser's own menu of a link would stand in front of what the long press has selected.
  private menu = (event: Event): void => {
    if (this.wasPressed) event.preventDefault();
  };

  private sent = (event: CustomEvent<{ success: boolean }>): void => {
    for (const menu of this.element.querySelectorAll('details')) menu.open = false;
    if (event.detail.success) this.none();
  };

  private say = (): void => {
    this.show();
    const { length } = this.selected;
    announce(length ? `${length} selected` : 'None selected');
  };

  private show = (): void => {
    const { length } = this.selected;
    const all = length > 1 && length === this.boxTargets.length;
    this.countTarget.textContent = all ? `All ${length} here` : `${length} selected`;
  };
}
