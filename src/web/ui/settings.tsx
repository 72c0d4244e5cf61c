import type { Child } from 'hono/jsx';
import { Ago } from './ago.tsx';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { type Tab, Tabs } from './parts.tsx';

export type SettingsProps = {
  /** A sentence or a name: "Your profile". */
  heading: string;
  detail?: string;
  /** The pages of the settings; the current one marked. */
  pages: readonly Tab[];
  actions?: Child;
  children?: Child;
};

/** The main part of a settings page. */
export function Settings({ heading, detail, pages, actions, children }: SettingsProps) {
  return (
    <div class="settings">
      <Tabs label="Settings" tabs={pages} />
      <header class="title title-with-actions">
        <div>
          <h1>{heading}</h1>
          {detail && <p class="title-detail">{detail}</p>}
        </div>
        {actions && <div class="title-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a settings page: what it is about on top, its fields on a sheet. */
export function SettingsSection(props: { heading: string; detail?: Child; children?: Child }) {
  return (
    <section class="settings-section">
      <h2 class="settings-heading">{props.heading}</h2>
      {props.detail && <p class="settings-detail">{props.detail}</p>}
      <div class="settings-sheet">{props.children}</div>
    </section>
  );
}

export type ListItem = {
  id?: string;
  title: string;
  href?: string;
  detail?: Child;
  /** A person's face, or an icon. */
  face?: string;
  icon?: IconName;
  /** What stands at the end: a state, buttons. */
  end?: Child;
};

/** A plain list of things: sessions, teammates, mailboxes, customers, outgoing mail. */
export function List({ items, label }: { items: readonly ListItem[]; label: string }) {
  return (
    <ul class="list" aria-label={label}>
      {items.map((item) => (
        <li class="list-item" id={item.id}>
          {item.face !== undefined && <Avatar name={item.face} />}
          {item.icon && (
            <span class="list-icon">
              <Icon name={item.icon} />
            </span>
          )}
          <div class="list-words">
            <p class="list-title" dir="auto">
              {item.href ? <a href={item.href}>{item.title}</a> : item.title}
            </p>
            {item.detail && <p class="list-detail">{item.detail}</p>}
          </div>
          {item.end && <div class="list-end">{item.end}</div>}
        </li>
      ))}
    </ul>
  );
}

export type TimelineItem = { at: number; icon?: IconName; who?: string; words: Child };

/** What happened, newest first or oldest first as given: for histories outside a conversation. */
export function Timeline({
  items,
  now,
  zone,
}: {
  items: readonly TimelineItem[];
  now?: number;
  zone?: string;
}) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li class="timeline-item">
          {item.who ? <Avatar name={item.who} size="small" /> : <Icon name={item.icon ?? 'clock'} />}
          <span dir="auto">{item.words}</span>
          <Ago at={item.at} mode="time" now={now} zone={zone} />
        </li>
      ))}
    </ol>
  );
}
