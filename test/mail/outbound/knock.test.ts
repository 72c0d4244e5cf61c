import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { queueKnock } from '../../../src/domain/mailbox/knocking.ts';
import { findMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { knockJob } from '../../../src/jobs/knock.ts';
import { knock } from '../../../src/mail/outbound/knock.ts';
import { drain } from '../../../src/queue/worker.ts';
import { desk } from '../../support/desk.ts';
import { aReceiver } from '../../support/smtp.ts';

test('a test mail comes in at our own front door and becomes a conversation of whoever asked', async () => {
  const office = await desk();
  const { db, ana } = office;
  const { port } = await aReceiver(db);
  const mailbox = await findMailbox(db, ana, office.mailbox.id);
  await transaction(db, (tx) => queueKnock(tx, { mailbox, by: ana }));
  const errors: unknown[] = [];
  const handlers = { knock: knockJob({ host: '0.0.0.0', port }) }; // 0.0.0.0 is where it listens, not where it is
  await drain(db, {
    handlers: { ...handlers, 'process-mail': async () => {} },
    onError: (e) => errors.push(e),
  });
  expect(errors).toEqual([]);
  const mail = await db.selectFrom('inboundMail').selectAll().executeTakeFirstOrThrow();
  expect(JSON.parse(mail.envelope)).toMatchObject({ from: ana.email, to: [office.mailbox.address] });
});

test('line ends in a name cannot add a header to it', async () => {
  const office = await desk();
  const { port } = await aReceiver(office.db);
  const name = 'Ana\r\nBcc: victim@elsewhere.example';
  await knock(
    { to: 'help@fieldnotes.example', from: 'ana@fieldnotes.example', name },
    { host: '127.0.0.1', port },
  );
  const { bytes } = await office.db.selectFrom('blob').select('bytes').executeTakeFirstOrThrow();
  const [head] = Buffer.from(bytes).toString().split('\r\n\r\n');
  expect(head).toContain('A test mail has arrived');
  expect(head).not.toMatch(/^bcc/im);
});

test('a receiver that does not answer is an error, so that the job tries again', async () => {
  const letter = { to: 'help@fieldnotes.example', from: 'ana@fieldnotes.example', name: 'Ana' };
  await expect(knock(letter, { host: '127.0.0.1', port: 1 })).rejects.toThrow('ECONNREFUSED');
});

test('a mailbox that the receiver does not know is an error with what it said', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const letter = { to: 'nobody@fieldnotes.example', from: 'ana@fieldnotes.example', name: 'Ana' };
  await expect(knock(letter, { host: '127.0.0.1', port })).rejects.toThrow('550');
});
