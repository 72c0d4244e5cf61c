import { Controller } from '@hotwired/stimulus';
import { on } from '../turbo-events.ts';

/** A `<dialog>`: opened by any `commandfor` button, closed by Escape and by a press outside it. */
export class DialogController extends Controller<HTMLDialogElement> {
  private listening = new AbortController();

  override connect(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    document.addEventListener('click', this.command, { signal });
    this.element.addEventListener('click', this.pressOutside, { signal });
    // A page that is kept for going back must not show a question that was asked before.
    on('turbo:before-cache', () => this.element.matches(':modal') && this.element.close(), { signal });
  }

  override disconnect(): void {
    this.listening.abort();
  }

  // Browsers without invoker commands do nothing with `commandfor`.
  private command = (event: MouseEvent): void => {
    if ('commandForElement' in HTMLButtonElement.prototype) return;
    const button = (event.target as Element).closest(`[commandfor="${CSS.escape(this.element.id)}"]`);
    if (button?.getAttribute('command') === 'show-modal') this.element.showModal();
    if (button?.getAttribute('command') === 'close') this.element.close();
  };

  private pressOutside = (event: MouseEvent): void => {
    if (event.target !== this.element || !this.element.matches(':modal')) return;
    const { left, right, top, bottom } = this.element.getBoundingClientRect();
    const isInside =
      event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (!isInside) this.element.close();
  };
}
