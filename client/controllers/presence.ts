import { Controller } from '@hotwired/stimulus';
import { afterDrawing } from '../after-drawing.ts';

const BEAT = 20_000; // ms
const STILL = 8_000; // ms after the last key, then nobody is writing

// One per page load: a refresh changes the page in place and stays the same visit.
const page = crypto.randomUUID();

/** Tells the server where someone is and whether they write, so that nobody answers twice. */
export class PresenceController extends Controller<HTMLElement> {
  private beat = 0;
  private still = 0;
  private writing = false;
  private listening = new AbortController();
  private notYet = () => {};

  override connect(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    document.addEventListener('composer:typing', this.type, { signal });
    document.addEventListener('composer:sent', this.stop, { signal });
    document.addEventListener('visibilitychange', this.seen, { signal });
    window.addEventListener('pagehide', this.leave, { signal });
    window.addEventListener('pageshow', this.seen, { signal });
    this.notYet = afterDrawing(this.seen);
  }

  override disconnect(): void {
    this.listening.abort();
    this.notYet();
    clearInterval(this.beat);
    clearTimeout(this.still);
  }

  private tell = (): void => {
    const conversation =
      document.querySelector('[data-presence-conversation]')?.getAttribute('data-presence-conversation') ??
      '';
    const body = new URLSearchParams({ page, conversation, writing: this.writing ? '1' : '' });
    // Being seen is a courtesy: when it fails, the next beat says it again.
    fetch('/presence', { method: 'PUT', body }).catch(() => undefined);
  };

  private seen = (): void => {
    clearInterval(this.beat);
    if (document.hidden) {
      this.leave();
      return;
    }
    this.beat = window.setInterval(this.tell, BEAT);
    this.tell();
  };

  private type = (): void => {
    clearTimeout(this.still);
    this.still = window.setTimeout(this.stop, STILL);
    if (this.writing) return;
    this.writing = true;
    this.tell();
  };

  private stop = (): void => {
    clearTimeout(this.still);
    if (!this.writing) return;
    this.writing = false;
    this.tell();
  };

  private leave = (): void => {
    clearInterval(this.beat);
    clearTimeout(this.still);
    this.writing = false;
    fetch(`/presence?page=${page}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
  };
}
