import type { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as failedMail from '../settings/failed-mail.tsx';
import * as mail from '../settings/mail.tsx';
import * as mailAudit from '../settings/mail-audit.tsx';
import * as outgoingMail from '../settings/outgoing-mail.tsx';
import * as relay from '../settings/relay.tsx';
import * as sending from '../settings/sending.tsx';
import * as source from '../settings/source.tsx';
import * as sourceConsent from '../settings/source-consent.tsx';
import * as sources from '../settings/sources.tsx';

/** The ways of mail in and out. */
export function mailSettingsRoutes(app: Hono<Env>): void {
  app.post('/settings/mailboxes/:number/signing-keys', sending.createKeys);
  app.delete('/settings/mailboxes/:number/signing-keys', sending.destroyOldKeys);
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
