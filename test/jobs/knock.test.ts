import { expect, test } from 'vitest';
import { knockJob } from '../../src/jobs/knock.ts';
import { desk } from '../support/desk.ts';
import { aReceiver } from '../support/smtp.ts';

const payload = { to: 'help@fieldnotes.example', from: 'ana@fieldnotes.example', name: 'Ana Okafor' };
const job = { id: 1, attempts: 1 } as never;

test('the job brings a test mail in at the receiver', async () => {
  const office = await desk();
  const { port } = await aReceiver(office.db);
  await knockJob({ host: '127.0.0.1', port })(payload, job);
  const mail = await office.db.selectFrom('inboundMail').selectAll().executeTakeFirstOrThrow();
  expect(JSON.parse(mail.envelope)).toMatchObject({ from: payload.from, to: [payload.to] });
});

test('where nobody receives, the job fails and can be tried again', async () => {
  const office = await desk();
  const receiver = await aReceiver(office.db);
  await receiver.close();
  await expect(knockJob({ host: '127.0.0.1', port: receiver.port })(payload, job)).rejects.toThrow();
});
