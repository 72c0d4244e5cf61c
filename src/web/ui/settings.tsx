import type { Child } from 'hono/jsx';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { BackLink, type Tab } from './parts.tsx';

type SettingsProps = {
  /** A sentence or a name: "Your profile". */
  heading: string;
  detail?: Child;
  /** The pages of the settings by what they are about; the current one marked. */
  groups: readonly { heading: string; pages: readonly Tab[] }[];
  /** The list that this page is one of; the settings themselves when left out. */
  above?: { name: string; href: string };
  actions?: Child;
  children?: Child;
};

/** The main part of a settings page. The menu stands beside it; where there is no room, the way back leads to it. */
export function Settings({ heading, detail, groups, above, actions, children }: SettingsProps) {
  const { name, href } = above ?? { name: 'Settings', href: '/settings' };
  return (
    <div class="settings">
      <nav class="settings-menu" aria-label="Settings">
        {groups.map((group) => (
          <MenuGroup {...group} />
        ))}
      </nav>
      <div>
        <div class={above ? undefined : 'settings-up'}>
          <BackLink name={name} href={href} />
        </div>
        <header class="title title-with-actions">
          <div>
            <h1 dir="auto">{heading}</h1>
            {detail && <p class="title-detail">{detail}</p>}
          </div>
          {actions && <div class="title-actions">{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}

function MenuGroup({ heading, pages }: { heading: string; pages: readonly Tab[] }) {
  return (
    <>
      <p class="settings-menu-heading">{heading}</p>
      <ul aria-label={heading}>
        {pages.map((page) => (
          <li>
            <a class="settings-menu-page" href={page.href} aria-current={page.current ? 'page' : undefined}>
              {page.name}
            </a>
          </li>
        ))}
      </ul>
    </>
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

type ListItem = {
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
            {item.detail && <div class="list-detail">{item.detail}</div>}
          </div>
          {item.end && <div class="list-end">{item.end}</div>}
        </li>
      ))}
    </ul>
  );
}
