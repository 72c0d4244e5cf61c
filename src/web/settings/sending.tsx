import { ownersOnly } from '../../domain/access.ts';
import { transaction } from '../../domain/database.ts';
import { NotFound } from '../../domain/errors.ts';
import { changeServer, changeTrustedHosts, routeOf } from '../../domain/mailbox/sending.ts';
import { lookAtLines } from '../../domain/sending-domain/checking.ts';
import { newKeyPairs } from '../../domain/sending-domain/keys.ts';
import { addNextKeys, retireKeys } from '../../domain/sending-domain/rotating.ts';
import {
  domainOf,
  keepFindings,
  keepKeys,
  sendingDomain,
} from '../../domain/sending-domain/sending-domain.ts';
import type { Handler } from '../context.ts';
import { mailboxIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, fieldsOf } from '../forms.ts';
import { mailboxPage } from './mailboxes.tsx';

/** POST /settings/mailboxes/:number/signing-keys */
export const createKeys: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const mailbox = await mailboxIn(c);
  ownersOnly(viewer, 'set up how mail is signed');
  const pairs = await newKeyPairs(); // takes a moment, so before the transaction
  const domain = domainOf(mailbox.address);
  const keys = { pairs, secret: web.config.secret, by: viewer };
  await transaction(db, async (tx) => {
    const known = await sendingDomain(tx, domain);
    await (known ? addNextKeys(tx, known, keys) : keepKeys(tx, domain, keys));
  });
  flash(c, `The keys for ${domain} are made. Paste the lines into its DNS, then check.`);
  return c.redirect(`/settings/mailboxes/${mailbox.id}`, 303);
};

/** DELETE /settings/mailboxes/:number/signing-keys: those that newer ones took over from. */
export const destroyOldKeys: Handler = async (c) => {
  const { db, viewer } = c.var;
  const mailbox = await mailboxIn(c);
  await transaction(db, async (tx) => {
    const known = await sendingDomain(tx, domainOf(mailbox.address));
    if (!known) throw new NotFound('There are no keys for this domain.');
    await retireKeys(tx, known, { by: viewer });
  });
  flash(c, 'The old keys are retired. Their lines can go from the DNS.');
  return c.redirect(`/settings/mailboxes/${mailbox.id}`, 303);
};

/** POST /settings/mailboxes/:number/dns-checks */
export const createCheck: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const mailbox = await mailboxIn(c);
  const known = await sendingDomain(db, domainOf(mailbox.address));
  if (known) {
    const findings = await lookAtLines(web.lookUp, known);
    await transaction(db, (tx) => keepFindings(tx, known, { findings, by: viewer }));
    const left = findings.filter((finding) => finding.state !== 'right').length;
    flash(c, left ? 'Looked up: not every line is right yet.' : 'Looked up: every line is right.');
  }
  return c.redirect(`/settings/mailboxes/${mailbox.id}`, 303);
};

/** PUT /settings/mailboxes/:number/server */
export const updateServer: Handler = async (c) => {
  const mailbox = await mailboxIn(c);
  const { server, password } = await fieldsOf(c, 'server', 'password');
  const { secret } = c.var.web.config;
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => changeServer(tx, mailbox, { by: c.var.viewer, secret, server, password })),
  );
  if (errors) return mailboxPage(c, mailbox, { errors, sending: { server } });
  flash(c, server ? 'The server is saved. Try it.' : 'Mail goes out through SMTP_URL.');
  return c.redirect(`/settings/mailboxes/${mailbox.id}`, 303);
};

/** POST /settings/mailboxes/:number/server-tests: knocks and signs in, without sending. */
export const createServerTest: Handler = async (c) => {
  const { db, web } = c.var;
  const mailbox = await mailboxIn(c);
  const url = await routeOf(db, mailbox.id, web.config);
  const problem = url === null ? 'there is no server to try' : await web.verifySmtp(url);
  if (problem === null) flash(c, 'The server answers and takes the password.');
  else flash(c, `The server does not work: ${problem}`, 'problem');
  return c.redirect(`/settings/mailboxes/${mailbox.id}`, 303);
};

/** PUT /settings/mailboxes/:number/trusted-hosts */
export const updateTrustedHosts: Handler = async (c) => {
  const mailbox = await mailboxIn(c);
  const { hosts } = await fieldsOf(c, 'hosts');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => changeTrustedHosts(tx, mailbox, { by: c.var.viewer, hosts })),
  );
  if (errors) return mailboxPage(c, mailbox, { errors, sending: { hosts } });
  flash(c, 'The hosts are saved.');
  return c.redirect(`/settings/mailboxes/${mailbox.id}`, 303);
};
