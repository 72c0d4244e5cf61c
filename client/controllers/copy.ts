import { Controller } from '@hotwired/stimulus';
import { sayDone } from '../announcing.ts';

/** A link that copies its own address. Where there is no clipboard (a page without TLS) it is followed as any link. */
export class CopyController extends Controller<HTMLAnchorElement> {
  override connect(): void {
    this.element.addEventListener('click', this.copy);
  }

  override disconnect(): void {
    this.element.removeEventListener('click', this.copy);
  }

  private copy = (event: MouseEvent): void => {
    const { href } = this.element;
    if (!navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.element.closest('details')?.removeAttribute('open');
    navigator.clipboard.writeText(href).then(
      () => sayDone('The link is copied.'),
      () => location.assign(href),
    );
  };
}
