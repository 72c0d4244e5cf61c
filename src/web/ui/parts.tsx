import type { Child } from 'hono/jsx';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { nameList } from './words.ts';

/** A small label: a tag, a state. `emergency` is the one use of the alarm colour. */
export function Chip({
  kind = 'line',
  children,
}: {
  kind?: 'line' | 'lamp' | 'emergency' | 'kept';
  children?: Child;
}) {
  return (
    <span class={`chip chip-${kind}`} dir="auto">
      {children}
    </span>
  );
}

/** A key on the keyboard. */
export function Kbd({ children }: { children?: Child }) {
  return <kbd class="kbd">{children}</kbd>;
}

type MenuProps = {
  label: string;
  icon?: IconName;
  align?: 'start' | 'end';
  /** On a phone its icon alone is seen; its label is still said. */
  isCompact?: boolean;
  /** The key that opens it, for `aria-keyshortcuts`. */
  keys?: string;
  children?: Child;
};

/** A menu that opens without JavaScript; the `menu` controller closes it on Escape and on a click outside. */
export function Menu({ label, icon, align = 'end', isCompact, keys, children }: MenuProps) {
  return (
    <details class={`menu menu-${align}${isCompact ? ' menu-compact' : ''}`} data-controller="menu">
      <summary class="button button-quiet" data-menu-target="summary" aria-keyshortcuts={keys}>
        {icon && <Icon name={icon} />}
        <span class="menu-label">{label}</span>
        <Icon name="chevron-down" />
      </summary>
      <div class="menu-panel">{children}</div>
    </details>
  );
}

export type Tab = { name: string; href: string; current?: boolean; count?: number };

/** The way up to what this page belongs to; `u` takes it, too. */
export function BackLink({ name, href }: { name: string; href: string }) {
  return (
    <a class="back" href={href} aria-keyshortcuts="u">
      <Icon name="arrow-left" /> <span class="back-name">{name}</span>
    </a>
  );
}

/** Views of the same thing, as links: each has an address of its own. `label` names them all. */
export function Tabs({
  label,
  tabs,
  look = 'pills',
}: {
  label: string;
  tabs: readonly Tab[];
  look?: 'pills' | 'line';
}) {
  return (
    <nav class={`tabs tabs-${look}`} aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a class="tab" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.name}
              {tab.count ? <span class="tab-count">{tab.count.toLocaleString('en')}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A question in front of the page. Open it with `commandfor`, or show it `open` on a page of its own. */
export function Dialog(props: { id: string; title: string; open?: boolean; children?: Child }) {
  return (
    <dialog
      id={props.id}
      class="dialog"
      open={props.open}
      aria-labelledby={`${props.id}-title`}
      data-controller="dialog"
    >
      <h2 class="dialog-title" id={`${props.id}-title`}>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}

/** A table with a title that says what it shows; it scrolls sideways by itself where it is too wide. */
export function Table(props: {
  caption: string;
  head: readonly Child[];
  rows: readonly (readonly Child[])[];
}) {
  return (
    // What scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="table-box" tabindex={0} aria-label={props.caption}>
      <table class="table">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td dir="auto">{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The way to older ones, and back. */
export function Pager(props: { older?: string; olderName?: string; newer?: string }) {
  const { older, olderName = 'Older', newer } = props;
  if (!older && !newer) return null;
  return (
    <nav class="pager" aria-label="More">
      {newer && (
        <a class="button button-plain" href={newer} rel="prev">
          Newer
        </a>
      )}
      {older && (
        <a class="button button-plain" href={older} rel="next">
          {olderName}
        </a>
      )}
    </nav>
  );
}

export type Someone = { name: string; doing: 'reading' | 'writing' };

/** What they are doing, writers first: "Tomás is writing", "Ana and Yuki are reading". */
export function presenceWords(people: readonly Someone[]): string {
  const writing = people.filter((one) => one.doing === 'writing');
  const shown = writing.length > 0 ? writing : people;
  if (shown.length === 0) return '';
  const first = shown.map((one) => one.name.trim().split(/\s+/u)[0] ?? one.name);
  return `${nameList(first)} ${shown.length === 1 ? 'is' : 'are'} ${shown[0]?.doing}`;
}

/** Who is here, so that nobody answers twice. Keep the element when it is empty: it changes in place. */
export function Presence({ people, id }: { people: readonly Someone[]; id?: string }) {
  const words = presenceWords(people);
  return (
    <span class="presence" id={id}>
      {people.slice(0, 3).map((one) => (
        <Avatar name={one.name} size="small" />
      ))}
      {words && <span dir="auto">{words}</span>}
    </span>
  );
}
