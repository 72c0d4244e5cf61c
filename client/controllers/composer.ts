import { Controller } from '@hotwired/stimulus';
import type { Composer } from '../composer/composer.ts';

/** Makes the plain form where someone writes into an editor. The editor is fetched only where there is a form. */
export class ComposerController extends Controller<HTMLFormElement> {
  private composer: Promise<Composer> | null = null;

  override connect(): void {
    // A refresh may move the form within the page: what is being written stays.
    this.composer ??= import('../composer/composer.ts').then(({ mountComposer }) =>
      mountComposer(this.element),
    );
  }

  override disconnect(): void {
    queueMicrotask(() => {
      if (this.element.isConnected) return;
      this.composer?.then((composer) => composer.leave());
      this.composer = null;
    });
  }
}
