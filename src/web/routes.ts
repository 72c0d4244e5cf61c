import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { api } from './api/api.ts';
import { assets } from './assets.ts';
import type { Ctx, Env, Web } from './context.ts';
import * as rawMail from './inbound/raw.ts';
import * as live from './live/live.tsx';
import { manifest } from './manifest.ts';
import { notFoundPage, pageErrors } from './middleware/errors.tsx';
import { methodOverride } from './middleware/method-override.ts';
import { refusal } from './middleware/refusals.ts';
import { requestLog } from './middleware/request-log.ts';
import { sameOrigin } from './middleware/same-origin.ts';
import { security } from './middleware/security.ts';
import { signedIn } from './middleware/signed-in.ts';
import { zipped } from './middleware/zip.ts';
import * as places from './places/places.tsx';
import * as presence from './presence/presence.ts';
import { batchRoutes } from './routes/batches.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { customerRoutes } from './routes/customers.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { mailSettingsRoutes } from './routes/mail-settings.ts';
import { messageRoutes } from './routes/messages.ts';
import { policyRoutes } from './routes/policies.ts';
import { settingsRoutes } from './routes/settings.ts';
import { hourRoutes, shiftRoutes } from './routes/shifts.ts';
import { strangerRoutes } from './routes/strangers.ts';
import { viewRoutes } from './routes/views.ts';
import * as session from './sessions/session.tsx';
import * as calendar from './settings/calendar.ts';

const MOST_BODY_BYTES = 30 * 1024 * 1024;

const limited = bodyLimit({ maxSize: MOST_BODY_BYTES, onError: (c) => refusal(c as Ctx, 413) });

/** Every address there is, a line each: here and in routes/. The order is the order of the gates: open, same page, signed in. */
export function routes(web: Web): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('web', web);
    c.set('db', web.db);
    await next();
  });
  app.use(requestLog, security);
  app.use(methodNotAllowed({ app, onMethodNotAllowed }));
  app.onError(pageErrors);
  app.notFound(notFoundPage);
  openToAll(app);
  app.use(sameOrigin, methodOverride(app));
  strangerRoutes(app);
  app.use(signedIn);
  app.get('/', (c) => c.redirect('/inbox', 303));
  app.delete('/session', session.destroy);
  app.get('/places', places.show);
  app.get('/live', live.show);
  app.put('/presence', presence.update);
  app.delete('/presence', presence.destroy);
  app.use(zipped);
  conversationRoutes(app);
  batchRoutes(app);
  viewRoutes(app);
  incidentRoutes(app);
  messageRoutes(app);
  customerRoutes(app);
  shiftRoutes(app);
  hourRoutes(app);
  policyRoutes(app);
  settingsRoutes(app);
  mailSettingsRoutes(app);
  return app;
}

async function onMethodNotAllowed(c: Context, methods: string[]): Promise<Response> {
  if (c.res.headers.has('x-request-id')) return c.res; // a form's PUT or DELETE that was answered already
  const response = await refusal(c, 405);
  response.headers.set('allow', methods.join(', '));
  return response;
}

function openToAll(app: Hono<Env>): void {
  app.get('/up', (c) => c.text('up'));
  app.get('/assets/*', assets(join(import.meta.dirname, 'assets')));
  app.get('/manifest.webmanifest', manifest);
  app.get('/calendars/:token', calendar.show);
  app.post('/inbound/raw', rawMail.create); // with a limit of its own, that of a mail
  // Asked for the body of a GET, the web server would make a second request of it, in memory until a full collection.
  app.use((c, next) => (/^(GET|HEAD)$/.test(c.req.method) ? next() : limited(c, next)));
  app.route('/api/v1', api());
}
