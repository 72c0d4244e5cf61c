import { getCookie } from 'hono/cookie';
import { company } from '../domain/company/company.ts';
import { waiting } from '../domain/conversation/listing.ts';
import { newestEventId } from '../domain/event.ts';
import { failedMail } from '../domain/inbound-mail/inbound-mail.ts';
import type { Ctx } from './context.ts';
import { takeFlash } from './flash.ts';
import { Banner } from './ui/feedback.tsx';
import type { PageProps } from './ui/page.tsx';

export const THEME_COOKIE = 'porchlight_theme';

/** What the head of every page needs. */
export function document(c: Ctx): { nonce: string; build: string; theme?: 'light' | 'dark' } {
  const chosen = getCookie(c, THEME_COOKIE);
  return {
    nonce: c.var.nonce,
    build: c.var.web.build,
    theme: chosen === 'light' || chosen === 'dark' ? chosen : undefined,
  };
}

/** What every page of somebody signed in shares: the rail, the person, the live streams, what was just said. */
export async function desk(
  c: Ctx,
  { streams = [] }: { streams?: string[] } = {},
): Promise<Omit<PageProps, 'title' | 'place'>> {
  const { db, viewer } = c.var;
  const since = await newestEventId(db); // before the page is read: what happens meanwhile refreshes it once more
  const [firm, queue, tray] = await Promise.all([
    company(db),
    waiting(db, viewer),
    failedMail(db, viewer, 1),
  ]);
  return {
    ...document(c),
    company: firm?.name ?? 'Porchlight',
    teammate: { name: viewer.name, href: '/settings/profile' },
    counts: { inbox: queue.count },
    live: `/live?streams=${encodeURIComponent(['desk', ...streams].join(','))}&since=${since}`,
    flash: takeFlash(c),
    banner: troubles(c.var.web.isDiskFull(), tray.length > 0),
  };
}

function troubles(isDiskFull: boolean, isTrayFull: boolean) {
  if (isDiskFull) {
    return (
      <Banner title="The disk is full.">
        New mail is refused for now; senders’ servers keep it and try again. Make room on the machine.
      </Banner>
    );
  }
  if (!isTrayFull) return undefined;
  return (
    <Banner title="A mail could not be read.">
      It is kept. <a href="/settings/failed-mail">See why, and try again</a>
    </Banner>
  );
}
