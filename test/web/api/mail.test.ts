import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acceptMail, failMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import { makeApiToken } from '../../../src/domain/teammate/api-tokens.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';
import { adds, sourceRow } from '../../support/sources.ts';

async function world() {
  const office = await desk();
  const { app } = await site(office);
  const ask = async (viewer: Viewer, path: string, method = 'GET') => {
    const token = await transaction(office.db, (tx) => makeApiToken(tx, viewer, 'tests'));
    return app.request(`/api/v1${path}`, { method, headers: { authorization: `Bearer ${token}` } });
  };
  return { office, ask };
}

test('owners read their sources without any secret, and have one read now', async () => {
  const { office, ask } = await world();
  const id = await adds(office, { port: 993, folders: ['INBOX', 'Orders'] });
  const text = await (await ask(office.ana, '/mail-sources')).text();
  expect(JSON.parse(text).mailSources).toMatchObject([
    { id, account: 'desk', folders: ['INBOX', 'Orders'], isConnected: true, error: null },
  ]);
  expect(text).not.toMatch(/credentials|password"?:|lease/);
  expect((await ask(office.ana, `/mail-sources/${id}/retries`, 'POST')).status).toBe(204);
  expect((await sourceRow(office, id)).wantedAt).not.toBeNull();
});

test('others are refused, and a source that is not there is 404', async () => {
  const { office, ask } = await world();
  expect((await ask(office.tomas, '/mail-sources')).status).toBe(403);
  expect((await ask(office.ana, '/mail-sources/9/retries', 'POST')).status).toBe(404);
});

test('the tray can be read, retried and emptied by a program', async () => {
  const { office, ask } = await world();
  const [one, other] = await transaction(office.db, async (tx) => {
    const ids: number[] = [];
    for (let index = 0; index < 2; index++) {
      const mail = { raw: letter(), source: 'relay', mailboxIds: [office.mailbox.id], queued: false };
      ids.push(await acceptMail(tx, { ...mail, envelope: { from: '', to: [] } }));
      await failMail(tx, ids.at(-1)!, 'a bug');
    }
    return ids;
  });
  expect((await (await ask(office.tomas, '/failed-mail')).json()).failedMail).toHaveLength(2);
  expect((await ask(office.tomas, `/failed-mail/${one}/retries`, 'POST')).status).toBe(204);
  expect((await ask(office.tomas, `/failed-mail/${other}/setting-aside`, 'POST')).status).toBe(204);
  await office.work();
  expect((await (await ask(office.tomas, '/failed-mail')).json()).failedMail).toEqual([]);
});
