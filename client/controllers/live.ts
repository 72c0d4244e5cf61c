import { Controller } from '@hotwired/stimulus';
import { afterDrawing } from '../after-drawing.ts';
import { refreshSoon } from '../refreshing.ts';

const FIRST = 1_000; // ms
const LONGEST = 30_000; // ms

// Turbo's own renderStreamMessage gives focus back two frames later to what had it before, and so takes
// it from someone who has begun to write meanwhile. The elements alone do the same and leave focus be.
function render(html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  document.documentElement.append(document.importNode(template.content, true));
}

function streamsOf(url: string): string | null {
  return new URL(url, location.href).searchParams.get('streams');
}

/**
 * Hears from the server what has changed. Closed in a hidden tab; when it is shown or connected again the
 * page is drawn anew once, since what happened meanwhile was not heard. An address with `since` (the newest
 * event that the page knows) leaves it to the server to say whether anything happened before the line stood;
 * without it the page is drawn anew then too.
 */
export class LiveController extends Controller<HTMLElement> {
  static override values = { url: String };
  declare readonly urlValue: string;
  private source: EventSource | null = null;
  private timer = 0;
  private pause = FIRST;
  private missed = false;
  private notYet = () => {};

  override connect(): void {
    document.addEventListener('visibilitychange', this.seen);
    window.addEventListener('online', this.open);
    this.notYet = afterDrawing(this.open);
  }

  override disconnect(): void {
    document.removeEventListener('visibilitychange', this.seen);
    window.removeEventListener('online', this.open);
    this.close();
  }

  // Each refresh says anew since when; only other streams need another line.
  urlValueChanged(url: string, before: string | undefined): void {
    if (before && streamsOf(url) !== streamsOf(before)) this.open();
  }

  private open = (): void => {
    this.close();
    if (document.hidden || !this.urlValue) return;
    const source = new EventSource(this.urlValue);
    this.source = source;
    source.addEventListener('message', (event) => render(event.data));
    source.addEventListener('open', () => {
      this.pause = FIRST;
      if (this.missed || !this.urlValue.includes('since=')) refreshSoon();
      this.missed = false;
    });
    // Our own pause grows and has some chance in it, so that a restarted server is not met by everybody at once.
    source.addEventListener('error', () => {
      this.close();
      this.missed = true;
      this.timer = window.setTimeout(this.open, this.pause * (0.75 + Math.random() / 2));
      this.pause = Math.min(this.pause * 2, LONGEST);
    });
  };

  private close(): void {
    this.notYet();
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private seen = (): void => {
    if (document.hidden) {
      this.missed = true;
      this.close();
    } else this.open();
  };
}
