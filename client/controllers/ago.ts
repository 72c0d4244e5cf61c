import { Controller } from '@hotwired/stimulus';
import { type TimeMode, timeWords } from '../times.ts';

const STEP = 15_000; // ms: a minute's change shows at most this late

const shown = new Set<() => void>();
let timer = 0;

function tick(): void {
  for (const show of shown) show();
}

/** Keeps a `<time>` true, in the browser's zone: modes `waiting`, `time`, `within` and `clock`. One timer serves all. */
export class AgoController extends Controller<HTMLTimeElement> {
  static override values = { mode: { type: String, default: 'time' } };
  declare readonly modeValue: TimeMode;

  show = (): void => {
    const at = Date.parse(this.element.dateTime);
    if (Number.isNaN(at)) return;
    const words = timeWords(this.modeValue, at, { now: Date.now() });
    if (this.element.textContent !== words) this.element.textContent = words;
  };

  override connect(): void {
    this.show();
    this.element.addEventListener('turbo:morph-element', this.show);
    shown.add(this.show);
    if (shown.size === 1) timer = window.setInterval(tick, STEP);
  }

  override disconnect(): void {
    this.element.removeEventListener('turbo:morph-element', this.show);
    shown.delete(this.show);
    if (shown.size === 0) clearInterval(timer);
  }
}
