import { transaction } from '../../domain/database.ts';
import { failedMail, retryMail, setAside } from '../../domain/inbound-mail/tray.ts';
import { mailSources } from '../../domain/mail-source/mail-source.ts';
import { retrySource } from '../../domain/mail-source/setting-up.ts';
import type { Handler } from '../context.ts';
import { failedMailIn, sourceIn } from '../finders.ts';
import type { Route } from './openapi.ts';
import * as schemas from './schemas.ts';

/** GET /mail-sources: for owners, without any secret. */
const sources: Handler = async (c) => c.json({ mailSources: await mailSources(c.var.db, c.var.viewer) });

/** POST /mail-sources/:number/retries */
const retryOfSource: Handler = async (c) => {
  const source = await sourceIn(c);
  await transaction(c.var.db, (tx) => retrySource(tx, source, c.var.viewer));
  return c.body(null, 204);
};

/** GET /failed-mail: the tray. */
const tray: Handler = async (c) => c.json({ failedMail: await failedMail(c.var.db, c.var.viewer) });

/** POST /failed-mail/:number/retries */
const retryOfMail: Handler = async (c) => {
  const mail = await failedMailIn(c);
  await transaction(c.var.db, (tx) => retryMail(tx, mail, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** POST /failed-mail/:number/setting-aside */
const settingAside: Handler = async (c) => {
  const mail = await failedMailIn(c);
  await transaction(c.var.db, (tx) => setAside(tx, mail, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** What the API can do with the ways mail comes in. */
export const MAIL_OPERATIONS: Route[] = [
  {
    method: 'get',
    path: '/mail-sources',
    summary: 'Mailboxes elsewhere that are read, for owners',
    gives: schemas.MailSources,
    handler: sources,
  },
  {
    method: 'post',
    path: '/mail-sources/:number/retries',
    summary: 'Read a mailbox elsewhere now',
    gives: null,
    handler: retryOfSource,
  },
  {
    method: 'get',
    path: '/failed-mail',
    summary: 'Mail that could not be read and waits for a person',
    gives: schemas.FailedMails,
    handler: tray,
  },
  {
    method: 'post',
    path: '/failed-mail/:number/retries',
    summary: 'Read a mail again',
    gives: null,
    handler: retryOfMail,
  },
  {
    method: 'post',
    path: '/failed-mail/:number/setting-aside',
    summary: 'Say that a mail will never be readable; it is kept',
    gives: null,
    handler: settingAside,
  },
];
