import type { Child } from 'hono/jsx';
import type { Ctx } from '../context.ts';
import { desk } from '../page.tsx';
import { Page } from '../ui/page.tsx';
import { Settings } from '../ui/settings.tsx';
import { isUnder, settingsGroups } from './pages.ts';

type SettingsPageProps = {
  heading: string;
  detail?: Child;
  children: Child;
  status?: 200 | 422;
  /** Drawn anew as things change; `true` as its lists and the inbox do. A form is not. */
  live?: boolean | string[];
};

/** A page of the settings around its own part, with the menu, and the way back up from it. */
export async function settingsPage(
  c: Ctx,
  { heading, detail, children, status = 200, live }: SettingsPageProps,
): Promise<Response> {
  const { path } = c.req;
  const groups = settingsGroups(c.var.viewer).map((group) => ({
    heading: group.heading,
    pages: group.pages.map(({ name, href }) => ({ name, href, current: isUnder(path, href) })),
  }));
  const above = groups.flatMap(({ pages }) => pages).find((page) => page.current && page.href !== path);
  return c.html(
    <Page
      {...(await desk(c, { streams: live === true ? ['settings', 'inbox'] : live || [] }))}
      title={heading}
      place="settings"
      width="wide"
    >
      <Settings heading={heading} detail={detail} groups={groups} above={above}>
        {children}
      </Settings>
    </Page>,
    status,
  );
}
