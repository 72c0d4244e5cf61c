import type { Child } from 'hono/jsx';
import type { Ctx } from '../context.ts';
import { desk } from '../page.tsx';
import { Page } from '../ui/page.tsx';
import { Settings } from '../ui/settings.tsx';

const PAGES = [
  { name: 'You', href: '/settings/profile' },
  { name: 'Devices', href: '/settings/sessions' },
  { name: 'API tokens', href: '/settings/api-tokens' },
  { name: 'Teammates', href: '/settings/teammates' },
  { name: 'Mailboxes', href: '/settings/mailboxes' },
  { name: 'Mail', href: '/settings/mail' },
  { name: 'Mailboxes elsewhere', href: '/settings/sources', owners: true },
  { name: 'Outgoing mail', href: '/settings/outgoing-mail' },
  { name: 'Unread mail', href: '/settings/failed-mail' },
  { name: 'What happened', href: '/settings/events', owners: true },
];

type SettingsPageProps = {
  heading: string;
  detail?: string;
  children: Child;
  status?: 200 | 422;
  live?: boolean;
};

/** A page of the settings around its own part. */
export async function settingsPage(
  c: Ctx,
  { heading, detail, children, status = 200, live }: SettingsPageProps,
): Promise<Response> {
  const pages = PAGES.filter((page) => !page.owners || c.var.viewer.role === 'owner').map((page) => ({
    ...page,
    current:
      c.req.path.startsWith(page.href) && (c.req.path === page.href || c.req.path[page.href.length] === '/'),
  }));
  return c.html(
    <Page
      {...(await desk(c, { streams: live ? ['settings', 'inbox'] : [] }))}
      title={heading}
      place="settings"
    >
      <Settings heading={heading} detail={detail} pages={pages}>
        {children}
      </Settings>
    </Page>,
    status,
  );
}
