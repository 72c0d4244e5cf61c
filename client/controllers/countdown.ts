import { Controller } from '@hotwired/stimulus';
import { refreshSoon } from '../refreshing.ts';

const SECOND = 1000; // ms
const PAUSES = [1_000, 2_000, 4_000, 8_000, 16_000]; // ms: how long the server may take to send, before we look again

// The same moment by this browser's clock, which may be wrong: it counts from when the page first said how long is left.
const ends = new Map<number, number>();

/** The seconds in which a reply can still be taken back; then the page is drawn anew to show what became of it. */
export class CountdownController extends Controller<HTMLElement> {
  static override values = { until: Number, left: Number };
  declare readonly untilValue: number;
  declare readonly leftValue: number;
  declare readonly hasLeftValue: boolean;
  private timer = 0;
  private looks = 0;

  show = (): void => {
    clearTimeout(this.timer);
    const left = this.end() - Date.now();
    const words = left > 0 ? `Sending in ${Math.ceil(left / SECOND)} s` : 'Sending now';
    if (this.element.textContent !== words) this.element.textContent = words;
    if (left > 0) this.timer = window.setTimeout(this.show, left % SECOND || SECOND);
    else this.look();
  };

  override connect(): void {
    this.element.addEventListener('turbo:morph-element', this.show);
    this.show();
  }

  override disconnect(): void {
    clearTimeout(this.timer);
    this.element.removeEventListener('turbo:morph-element', this.show);
  }

  private end(): number {
    const known = ends.get(this.untilValue);
    if (known) return known;
    const end = this.hasLeftValue ? Date.now() + this.leftValue : this.untilValue;
    ends.set(this.untilValue, end);
    return end;
  }

  private look(): void {
    const pause = PAUSES[this.looks];
    if (pause === undefined) return;
    this.timer = window.setTimeout(() => {
      this.looks += 1;
      refreshSoon();
      this.look();
    }, pause);
  }
}
