import { Controller } from '@hotwired/stimulus';

/** Fills a hidden field with this browser's time zone, an IANA name, so that nobody has to know theirs. */
export class ZoneController extends Controller<HTMLFormElement> {
  static override targets = ['input'];
  declare readonly inputTarget: HTMLInputElement;

  override connect(): void {
    this.inputTarget.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
}
