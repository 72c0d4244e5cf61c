import { Controller } from '@hotwired/stimulus';
import { afterDrawing } from '../after-drawing.ts';
import { fetchAhead } from '../fetching-ahead.ts';
import { keepList, keptList, type List, longer, placeIn } from '../lists.ts';
import { on } from '../turbo-events.ts';

const AGAIN = 25_000; // ms: the next conversation is kept fresh while this one is read

/**
 * The ways to the next conversation and the one before, in the list somebody came from. Closing goes on to the next
 * one, at the end of the list back to it.
 */
export class NeighboursController extends Controller<HTMLElement> {
  static override targets = ['previous', 'next'];
  declare readonly previousTarget: HTMLAnchorElement;
  declare readonly nextTarget: HTMLAnchorElement;
  private listening = new AbortController();
  private timer = 0;
  private notYet = () => {};

  override connect(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    on('turbo:render', this.show, { signal });
    document.addEventListener('submit', this.goOn, { signal, capture: true });
    document.addEventListener('visibilitychange', this.show, { signal });
    this.timer = window.setInterval(this.ahead, AGAIN);
    this.show();
  }

  override disconnect(): void {
    this.listening.abort();
    clearInterval(this.timer);
    this.notYet();
  }

  private show = (): void => {
    const list = keptList();
    const at = list ? placeIn(list, location.pathname) : -1;
    this.element.hidden = at < 0;
    if (!list || at < 0) return;
    this.lead(this.previousTarget, list.hrefs[at - 1]);
    this.lead(this.nextTarget, list.hrefs[at + 1]);
    this.leadBack(list);
    this.notYet();
    this.notYet = afterDrawing(this.ahead);
    if (at === list.hrefs.length - 1 && list.older) void this.readOn(list);
  };

  private lead(link: HTMLAnchorElement, href: string | undefined): void {
    link.hidden = href === undefined;
    if (href) link.href = href;
  }

  private leadBack({ from, name }: List): void {
    const back = document.querySelector<HTMLAnchorElement>('.conversation-bar .back');
    if (!back) return;
    back.href = from;
    const words = back.querySelector('.back-name');
    if (words && words.textContent !== name) words.textContent = name;
  }

  private next(): string | null {
    return this.nextTarget.hidden ? null : this.nextTarget.getAttribute('href');
  }

  private ahead = (): void => {
    const href = this.next();
    if (href && !this.element.hidden && !document.hidden) fetchAhead(href);
  };

  private async readOn(list: List): Promise<void> {
    const more = await longer(list);
    if (more === list || keptList()?.from !== list.from) return;
    keepList(more);
    this.show();
  }

  // Only closing: opening it again is for staying.
  private goOn = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const isClosing =
      /\/conversations\/\d+\/closure$/u.test(form.action) && !form.querySelector('[name="_method"]');
    const list = keptList();
    if (!isClosing || this.element.hidden || !list) return;
    let next = form.querySelector<HTMLInputElement>('input[name="next"]');
    if (!next) {
      next = Object.assign(document.createElement('input'), { type: 'hidden', name: 'next' });
      form.append(next);
    }
    next.value = this.next() ?? list.from;
  };
}
