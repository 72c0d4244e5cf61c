import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Forbidden, Invalid } from '../../../src/domain/errors.ts';
import { findMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { changeServer, changeTrustedHosts, routeOf } from '../../../src/domain/mailbox/sending.ts';
import { deliver } from '../../../src/mail/outbound/deliver.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { answers } from '../../support/outbox.ts';
import { aRelay } from '../../support/relay.ts';

type Change = { password?: string; by?: Desk['ana'] };

async function change(office: Desk, server: string, { password = '', by = office.ana }: Change = {}) {
  const mailbox = await findMailbox(office.db, office.ana, office.mailbox.id);
  const { secret } = office.config;
  await transaction(office.db, (tx) => changeServer(tx, mailbox, { by, secret, server, password }));
}

const route = ({ db, mailbox, config }: Desk) =>
  routeOf(db, mailbox.id, { ...config, smtpUrl: 'smtp://of-all.example' });

test('mail goes out through the mailbox’s own server, else through SMTP_URL', async () => {
  const office = await desk();
  expect(await route(office)).toBe('smtp://of-all.example');
  await change(office, 'smtps://ana@mail.fieldnotes.example:465', { password: 'p@ss %41/word' });
  const url = new URL((await route(office))!);
  expect(url.host).toBe('mail.fieldnotes.example:465');
  expect(decodeURIComponent(url.password)).toBe('p@ss %41/word');
  await change(office, '');
  expect(await route(office)).toBe('smtp://of-all.example');
});

test('the password lies sealed, stays where it is left empty, and never goes along to another server', async () => {
  const office = await desk();
  await change(office, 'smtps://ana@mail.fieldnotes.example', { password: 'hunter2-hunter2' });
  expect(JSON.stringify(await office.db.selectFrom('mailbox').selectAll().execute())).not.toContain(
    'hunter2',
  );
  await change(office, 'smtps://ana@mail.fieldnotes.example');
  expect(await route(office)).toContain('hunter2-hunter2');
  await change(office, 'smtps://ana@evil.example');
  expect(await route(office)).not.toContain('hunter2');
});

test('a server that is none is refused by its field, and so is one with the password in it; owners alone name one', async () => {
  const office = await desk();
  for (const server of ['mail.fieldnotes.example', 'http://x.example', 'smtp://', 'smtp://a:b@x.example'])
    await expect(change(office, server)).rejects.toMatchObject({ fields: { server: expect.any(String) } });
  await expect(change(office, 'smtp://x.example', { by: office.tomas })).rejects.toThrow(Forbidden);
});

test('trusted hosts are kept as typed, and what is no host is refused', async () => {
  const office = await desk();
  const mailbox = await findMailbox(office.db, office.ana, office.mailbox.id);
  const trust = (hosts: string) =>
    transaction(office.db, (tx) => changeTrustedHosts(tx, mailbox, { by: office.ana, hosts }));
  await trust('MX.Google.com,  mx.fieldnotes.example');
  expect((await findMailbox(office.db, office.ana, mailbox.id)).trustedHosts).toBe(
    'mx.google.com mx.fieldnotes.example',
  );
  await expect(trust('everybody')).rejects.toThrow(Invalid);
});

test('a reply really leaves through the mailbox’s server', async () => {
  const office = await desk();
  const relay = await aRelay();
  await change(office, relay.url);
  const { deliveryId } = await answers(office, await office.arrives());
  await deliver(office.db, deliveryId, { secret: office.config.secret, smtpUrl: null });
  expect(relay.mails.map((mail) => mail.to)).toEqual([['maria@northwind.example']]);
});
