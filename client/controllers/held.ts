import { Controller } from '@hotwired/stimulus';
import { refreshSoon } from '../refreshing.ts';

// The same moment by this browser's clock: counted from when the page first said how long is left.
const LATE = 250; // ms, so that the server's clock is past it, too

/** A reply is held: when its time has come, the page shows it. */
export class HeldController extends Controller<HTMLElement> {
  static override values = { left: Number };
  declare readonly leftValue: number;
  private timer = 0;

  override connect(): void {
    this.element.addEventListener('turbo:morph-element', this.wait);
    this.wait();
  }

  override disconnect(): void {
    clearTimeout(this.timer);
    this.element.removeEventListener('turbo:morph-element', this.wait);
  }

  private wait = (): void => {
    clearTimeout(this.timer);
    if (this.leftValue > 0) this.timer = window.setTimeout(() => refreshSoon(), this.leftValue + LATE);
  };
}
