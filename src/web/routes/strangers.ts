import type { Hono } from 'hono';
import * as welcome from '../company/welcome.tsx';
import type { Env } from '../context.ts';
import * as link from '../sessions/link.tsx';
import * as session from '../sessions/session.tsx';

/** What nobody needs to be signed in for: setting up and signing in. */
export function strangerRoutes(app: Hono<Env>): void {
  app.get('/welcome', welcome.show);
  app.post('/welcome', welcome.create);
  app.get('/sign-in', session.show);
  app.post('/session', session.create);
  app.post('/sign-in/links', link.create);
  app.get('/sign-in/links/:token', link.show);
  app.post('/sign-in/links/:token', link.redeem);
}
