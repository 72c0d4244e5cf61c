import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { api } from './api/api.ts';
import { assets } from './assets.ts';
import * as welcome from './company/welcome.tsx';
import type { Env, Web } from './context.ts';
import * as admission from './conversations/admission.tsx';
import * as assignment from './conversations/assignment.tsx';
import * as closure from './conversations/closure.tsx';
import * as conversation from './conversations/conversation.tsx';
import * as draft from './conversations/draft.ts';
import * as forward from './conversations/forward.tsx';
import * as inbox from './conversations/inbox.tsx';
import * as note from './conversations/note.tsx';
import * as reply from './conversations/reply.tsx';
import * as split from './conversations/split.tsx';
import * as customer from './customers/customer.tsx';
import * as customers from './customers/customers.tsx';
import * as rawMail from './inbound/raw.ts';
import * as live from './live/live.tsx';
import { manifest } from './manifest.ts';
import * as attachment from './messages/attachment.ts';
import * as frame from './messages/frame.ts';
import * as image from './messages/image.ts';
import * as original from './messages/original.ts';
import * as retry from './messages/retry.ts';
import { notFoundPage, pageErrors } from './middleware/errors.tsx';
import { methodOverride } from './middleware/method-override.ts';
import { refusal } from './middleware/refusals.ts';
import { requestLog } from './middleware/request-log.ts';
import { sameOrigin } from './middleware/same-origin.ts';
import { security } from './middleware/security.ts';
import { signedIn } from './middleware/signed-in.ts';
import { zipped } from './middleware/zip.ts';
import * as presence from './presence/presence.ts';
import * as search from './search/search.tsx';
import * as link from './sessions/link.tsx';
import * as session from './sessions/session.tsx';
import * as apiTokens from './settings/api-tokens.tsx';
import * as events from './settings/events.tsx';
import * as failedMail from './settings/failed-mail.tsx';
import * as mail from './settings/mail.tsx';
import * as mailAudit from './settings/mail-audit.tsx';
import * as mailboxes from './settings/mailboxes.tsx';
import * as outgoingMail from './settings/outgoing-mail.tsx';
import * as profile from './settings/profile.tsx';
import * as relay from './settings/relay.tsx';
import * as sending from './settings/sending.tsx';
import * as sessionList from './settings/session-list.tsx';
import * as source from './settings/source.tsx';
import * as sourceConsent from './settings/source-consent.tsx';
import * as sources from './settings/sources.tsx';
import * as teammates from './settings/teammates.tsx';

const MOST_BODY_BYTES = 30 * 1024 * 1024;

/** Every address there is, a line each. The order is the order of the gates: open, same page, signed in. */
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
  forStrangers(app);
  app.use(signedIn);
  app.get('/', (c) => c.redirect('/inbox', 303));
  app.delete('/session', session.destroy);
  app.get('/live', live.show);
  app.put('/presence', presence.update);
  app.delete('/presence', presence.destroy);
  app.use(zipped);
  desk(app);
  settings(app);
  mailSettings(app);
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
  app.post('/inbound/raw', rawMail.create); // with a limit of its own, that of a mail
  app.use(bodyLimit({ maxSize: MOST_BODY_BYTES, onError: (c) => refusal(c, 413) }));
  app.route('/api/v1', api());
}

function forStrangers(app: Hono<Env>): void {
  app.get('/welcome', welcome.show);
  app.post('/welcome', welcome.create);
  app.get('/sign-in', session.show);
  app.post('/session', session.create);
  app.post('/sign-in/links', link.create);
  app.get('/sign-in/links/:token', link.show);
  app.post('/sign-in/links/:token', link.redeem);
}

function desk(app: Hono<Env>): void {
  app.get('/inbox', inbox.show);
  app.get('/search', search.show);
  app.get('/conversations/:number', conversation.show);
  app.post('/conversations/:number/replies', reply.create);
  app.delete('/conversations/:number/replies/:message', reply.destroy);
  app.get('/conversations/:number/forwards/new', forward.show);
  app.post('/conversations/:number/forwards', forward.create);
  app.delete('/conversations/:number/forwards/:message', forward.destroy);
  app.post('/conversations/:number/notes', note.create);
  app.post('/conversations/:number/closure', closure.create);
  app.delete('/conversations/:number/closure', closure.destroy);
  app.post('/conversations/:number/admission', admission.create);
  app.delete('/conversations/:number/admission', admission.destroy);
  app.post('/conversations/:number/splits', split.create);
  app.put('/conversations/:number/assignment', assignment.update);
  app.delete('/conversations/:number/assignment', assignment.destroy);
  app.put('/conversations/:number/draft', draft.update);
  app.post('/conversations/:number/draft/files', draft.createFile);

  app.get('/messages/:number/frame', frame.show);
  app.get('/messages/:number/images/:signature/:url', image.show);
  app.get('/messages/:number/original', original.show);
  app.get('/attachments/:number', attachment.show);
  app.delete('/attachments/:number', attachment.destroy);
  app.post('/deliveries/:number/retries', retry.create);
  app.get('/customers', customers.index);
  app.get('/customers/:number', customer.show);
  app.put('/customers/:number', customer.update);
}

function settings(app: Hono<Env>): void {
  app.get('/settings', (c) => c.redirect('/settings/profile', 303));
  app.get('/settings/profile', profile.show);
  app.put('/settings/profile', profile.update);
  app.put('/settings/password', profile.updatePassword);
  app.put('/settings/theme', profile.updateTheme);
  app.get('/settings/sessions', sessionList.show);
  app.delete('/settings/sessions/:number', sessionList.destroy);
  app.get('/settings/api-tokens', apiTokens.show);
  app.post('/settings/api-tokens', apiTokens.create);
  app.delete('/settings/api-tokens/:number', apiTokens.destroy);
  app.get('/settings/teammates', teammates.show);
  app.post('/settings/teammates', teammates.create);
  app.delete('/settings/teammates/:number', teammates.destroy);
  app.get('/settings/mailboxes', mailboxes.index);
  app.post('/settings/mailboxes', mailboxes.create);
  app.get('/settings/mailboxes/:number', mailboxes.show);
  app.put('/settings/mailboxes/:number', mailboxes.update);
  app.get('/settings/events', events.index);
}

function mailSettings(app: Hono<Env>): void {
  app.post('/settings/mailboxes/:number/signing-keys', sending.createKeys);
  app.post('/settings/mailboxes/:number/dns-checks', sending.createCheck);
  app.put('/settings/mailboxes/:number/server', sending.updateServer);
  app.post('/settings/mailboxes/:number/server-tests', sending.createServerTest);
  app.put('/settings/mailboxes/:number/trusted-hosts', sending.updateTrustedHosts);
  app.get('/settings/mail', mail.show);
  app.post('/settings/mail/tests', mail.createTest);
  app.get('/settings/outgoing-mail', outgoingMail.index);
  app.get('/settings/outgoing-mail/:number', outgoingMail.show);
  app.get('/settings/failed-mail', failedMail.index);
  app.get('/settings/failed-mail/:number', failedMail.show);
  app.post('/settings/failed-mail/:number/retries', failedMail.createRetry);
  app.post('/settings/failed-mail/:number/setting-aside', failedMail.createSettingAside);
  app.get('/settings/mail-audit', mailAudit.show);
  app.post('/settings/mail-audit', mailAudit.create);
  app.get('/settings/sources', sources.index);
  app.post('/settings/sources', sources.create);
  app.get('/settings/sources/new', sources.blank);
  app.get('/settings/sources/:number', source.show);
  app.put('/settings/sources/:number', source.update);
  app.post('/settings/sources/:number/retries', source.createRetry);
  app.get('/settings/sources/:number/consent', sourceConsent.show);
  app.delete('/settings/sources/:number', source.destroy);
  app.get('/settings/source-consents', sourceConsent.answer);
  app.post('/settings/source-consents', sourceConsent.create);
  app.get('/settings/relay', relay.show);
  app.post('/settings/relay', relay.create);
  app.delete('/settings/relay', relay.destroy);
}
