import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { audit } from '../../../src/domain/inbound-mail/auditing.ts';
import { endRelaySecret, makeRelaySecret } from '../../../src/domain/inbound-mail/relaying.ts';
import { startHub } from '../../../src/web/live/hub.ts';
import { routes } from '../../../src/web/routes.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

const TO = '/inbound/raw?mailbox=help@fieldnotes.example';

async function service(environment: Record<string, string> = {}) {
  const office = await desk(environment);
  const secret = await transaction(office.db, (tx) => makeRelaySecret(tx, office.ana));
  const { app } = await site(office);
  const push = (body: BodyInit, { path = TO, auth = `Bearer ${secret}`, type = 'message/rfc822' } = {}) =>
    app.request(path, {
      method: 'POST',
      body,
      headers: { authorization: auth, ...(type ? { 'content-type': type } : {}) },
    });
  const stored = async () => {
    const rows = await office.db
      .selectFrom('inboundMail')
      .innerJoin('blob', 'blob.id', 'blobId')
      .select(['source', 'bytes'])
      .execute();
    return rows.map((row) => ({ source: row.source, text: Buffer.from(row.bytes).toString() }));
  };
  return { office, secret, push, stored };
}

const bytes = (mail = letter()) => Buffer.from(mail);

test('a mail that a service pushes is stored byte for byte before the answer, and read', async () => {
  const { office, push, stored } = await service();
  const mail = bytes();
  const answer = await push(mail);
  expect(answer.status).toBe(200);
  expect(await stored()).toEqual([{ source: 'relay', text: mail.toString() }]);
  await office.work();
  expect((await audit(office.db)).sources.relay).toMatchObject({ received: 1, processed: 1, pending: 0 });
});

test('without the secret, with a wrong one, or with one that has ended nothing is taken', async () => {
  const { office, secret, push, stored } = await service();
  expect((await push(bytes(), { auth: '' })).status).toBe(401);
  expect((await push(bytes(), { auth: 'Bearer porchlight_relay_wrong' })).status).toBe(401);
  const next = await transaction(office.db, (tx) => makeRelaySecret(tx, office.ana));
  expect((await push(bytes(), { auth: `Bearer ${secret}` })).status).toBe(401);
  await transaction(office.db, (tx) => endRelaySecret(tx, office.ana));
  expect((await push(bytes(), { auth: `Bearer ${next}` })).status).toBe(401);
  expect(await stored()).toEqual([]);
});

test('the secret is stored as a hash only', async () => {
  const { office, secret } = await service();
  const { value } = await office.db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'relay.secret')
    .executeTakeFirstOrThrow();
  expect(value).not.toContain(secret);
});

test('a service that knows only names and passwords gives the secret as the password', async () => {
  const { secret, push, stored } = await service();
  const auth = `Basic ${Buffer.from(`mail:${secret}`).toString('base64')}`;
  expect((await push(bytes(), { auth })).status).toBe(200);
  expect(await stored()).toHaveLength(1);
});

test('a mailbox that is not here is 404, a mail over the limit 413, no mail at all 422', async () => {
  const { push, stored } = await service({ SMTP_IN_MAX_BYTES: '2000' });
  expect((await push(bytes(), { path: '/inbound/raw?mailbox=nobody@fieldnotes.example' })).status).toBe(404);
  expect((await push(bytes(), { path: '/inbound/raw' })).status).toBe(404);
  expect((await push(bytes(letter({ text: 'x'.repeat(2_001) })))).status).toBe(413);
  expect((await push('')).status).toBe(422);
  expect(await stored()).toEqual([]);
});

test('a form has the mail in email, body-mime or message, as text or as a file', async () => {
  const { push, stored } = await service();
  const mail = bytes();
  for (const field of ['email', 'body-mime', 'message']) {
    const form = new FormData();
    form.set('from', 'somebody');
    form.set(field, field === 'message' ? new Blob([mail]) : mail.toString());
    const encoded = new Response(form);
    const type = encoded.headers.get('content-type')!;
    expect((await push(await encoded.arrayBuffer(), { type })).status).toBe(200);
  }
  const plain = new URLSearchParams({ 'body-mime': mail.toString() }).toString();
  expect((await push(plain, { type: 'application/x-www-form-urlencoded' })).status).toBe(200);
  expect((await stored()).map((one) => one.text)).toEqual(Array(4).fill(mail.toString()));
});

test('the same mail pushed twice is one message', async () => {
  const { office, push } = await service();
  const mail = bytes();
  await push(mail);
  await push(mail);
  await office.work();
  expect(await office.db.selectFrom('message').select('id').execute()).toHaveLength(1);
});

test('what cannot be stored is never said to be: 507 with a full disk, 503 where the database fails', async () => {
  const { office, secret } = await service();
  const silent = () => {};
  const web = {
    db: office.db,
    config: office.config,
    hub: await startHub(office.db, silent),
    build: 'test',
    isDiskFull: () => true,
    lookUp: async () => [],
    verifySmtp: async () => null,
    log: { info: silent, warn: silent, error: silent },
  };
  const ask = (app: ReturnType<typeof routes>) =>
    app.request(TO, { method: 'POST', body: bytes(), headers: { authorization: `Bearer ${secret}` } });
  expect((await ask(routes(web))).status).toBe(507);
  const broken = new Proxy(office.db, {
    get(db, name) {
      if (name === 'transaction') return () => ({ execute: () => Promise.reject(new Error('no')) });
      const value = Reflect.get(db, name);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });
  expect((await ask(routes({ ...web, db: broken, isDiskFull: () => false }))).status).toBe(503);
});
