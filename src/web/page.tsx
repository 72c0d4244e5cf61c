import { getCookie } from 'hono/cookie';
import { company } from '../domain/company/company.ts';
import { waiting } from '../domain/conversation/listing.ts';
import { unreadCount } from '../domain/shift/notices.ts';
import type { Ctx } from './context.ts';
import { HeldReplies } from './conversations/held.tsx';
import { takeFlash } from './flash.ts';
import { Mentions } from './mentions.tsx';
import { PoliciesToReview } from './policies/reviews.tsx';
import { Troubles } from './troubles.tsx';
import type { PageProps } from './ui/page.tsx';

export const THEME_COOKIE = 'porchlight_theme';
export const AFTER_CLOSING_COOKIE = 'porchlight_after_closing';

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
): Promise<Omit<PageProps, 'title' | 'place'> & { queue: Awaited<ReturnType<typeof waiting>> }> {
  const { db, viewer } = c.var;
  const [firm, queue, unread, troubles, mentions, held, reviews] = await Promise.all([
    company(db),
    waiting(db, viewer),
    unreadCount(db, viewer.id),
    Troubles({ c }),
    Mentions({ c, here: streams }),
    HeldReplies({ c }),
    PoliciesToReview({ c, here: streams }),
  ]);
  return {
    ...document(c),
    company: firm?.name ?? 'Porchlight',
    teammate: { name: viewer.name, href: '/settings/profile' },
    counts: { inbox: queue.count, shifts: unread },
    queue,
    live: `/live?streams=${encodeURIComponent(['desk', ...streams].join(','))}&since=${c.var.since}`,
    flash: takeFlash(c),
    banner: (
      <>
        {troubles}
        {mentions}
        {held}
        {reviews}
      </>
    ),
  };
}
