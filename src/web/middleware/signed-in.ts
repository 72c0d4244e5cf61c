import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { viewerFor } from '../../domain/access.ts';
import { company } from '../../domain/company/company.ts';
import { newestEventId } from '../../domain/event.ts';
import { findSession } from '../../domain/teammate/sessions.ts';
import { addressOf, type Env } from '../context.ts';
import { sessionCookie } from '../sessions/cookie.ts';

/** Lets people in who are signed in; shows the others the way: to the welcome page where there is no company yet. */
export const signedIn: MiddlewareHandler<Env> = async (c, next) => {
  const token = getCookie(c, sessionCookie(c.var.web.config).name);
  const session = token ? await findSession(c.var.db, token) : null;
  if (!session) {
    if (!(await company(c.var.db))) return c.redirect('/welcome', 303);
    const back =
      c.req.method === 'GET' && c.req.path !== '/' ? `?back=${encodeURIComponent(pathOf(c.req.url))}` : '';
    return c.redirect(`/sign-in${back}`, 303);
  }
  c.set('since', await newestEventId(c.var.db));
  const origin = { address: addressOf(c), sessionId: session.id };
  c.set('viewer', { ...(await viewerFor(c.var.db, session.teammateId)), origin });
  c.set('sessionId', session.id);
  return next();
};

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
