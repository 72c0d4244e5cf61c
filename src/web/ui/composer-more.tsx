import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** What is done rarely with what one writes: a menu of the composer that works without a script. */
export function ComposerMore({ children }: { children?: Child }) {
  return (
    <details class="menu menu-end composer-more" data-controller="menu">
      <summary class="button button-quiet" data-menu-target="summary" title="More for this draft">
        <Icon name="ellipsis" />
        <span class="visually-hidden">More for this draft</span>
      </summary>
      <div class="menu-panel">{children}</div>
    </details>
  );
}
