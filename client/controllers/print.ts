import { Controller } from '@hotwired/stimulus';

/** A button that prints the page it stands on: an installed app has no other way to. Without a script it is not there. */
export class PrintController extends Controller<HTMLButtonElement> {
  override connect(): void {
    this.element.hidden = false;
    this.element.addEventListener('click', this.print);
  }

  override disconnect(): void {
    this.element.removeEventListener('click', this.print);
  }

  private print = (): void => {
    this.element.closest('details')?.removeAttribute('open');
    window.print();
  };
}
