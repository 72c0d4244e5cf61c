import type { Child } from 'hono/jsx';
import { now } from '../../lib/clock.ts';
import { Action } from './form.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type FlashMessage = {
  kind?: 'done' | 'problem';
  text: string;
  /** How it is taken back: by the event that changed something, or by deleting what was made at `action`. */
  undo?: { action: string; event?: number };
};

/** What has just happened, in one line, announced to screen readers, with the way to take it back. */
export function Flash({ kind = 'done', text, undo }: FlashMessage) {
  // With an id of its own it is drawn anew, not changed in place: it stays in sight again from its beginning.
  return (
    <div id={`flash-${now()}`} class={`flash flash-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon name={kind === 'problem' ? 'circle-alert' : 'circle-check'} />
      <span dir="auto">{text}</span>
      {undo && (
        <Action
          action={undo.action}
          method={undo.event === undefined ? 'delete' : 'post'}
          fields={undo.event === undefined ? {} : { event: String(undo.event) }}
          look="link"
          keys="z"
        >
          Undo
        </Action>
      )}
    </div>
  );
}

/** Something true of the page until it is dealt with. `emergency` is the one use of the alarm colour. */
export function Banner(props: { kind?: 'quiet' | 'lamp' | 'emergency'; title?: string; children?: Child }) {
  const { kind = 'lamp', title, children } = props;
  return (
    <section class={`banner banner-${kind}`}>
      {title && <strong class="banner-title">{title}</strong>} {children}
    </section>
  );
}

/** What will be here, and the first step towards it. */
export function EmptyState(props: { icon?: IconName; title: string; children?: Child; action?: Child }) {
  return (
    <div class="empty">
      {props.icon && (
        <span class="empty-icon">
          <Icon name={props.icon} />
        </span>
      )}
      <h2 class="empty-title">{props.title}</h2>
      {props.children && <p class="empty-text">{props.children}</p>}
      {props.action && <div class="empty-action">{props.action}</div>}
    </div>
  );
}
