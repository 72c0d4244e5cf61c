import { expect, test } from 'vitest';
import { sendingDomain } from '../../../src/domain/sending-domain/sending-domain.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function settings() {
  const office = await desk();
  const { signedIn } = await site(office);
  const path = `/settings/mailboxes/${office.mailbox.id}`;
  return { office, path, ana: await signedIn(office.ana), tomas: await signedIn(office.tomas) };
}

test('an owner makes the keys, sees the lines to paste, and is told what is there and what is wrong', async () => {
  const { office, path, ana } = await settings();
  expect((await ana.post(`${path}/signing-keys`)).status).toBe(303);
  const known = (await sendingDomain(office.db, 'fieldnotes.example'))!;
  const page = await ana.page(path);
  for (const key of known.keys) {
    expect(page).toContain(`${key.selector}._domainkey.fieldnotes.example`);
    expect(page).toContain(key.publicKey.replaceAll('+', '+'));
  }
  for (const words of ['v=spf1 mx ~all', 'v=DMARC1; p=none', 'not signed yet']) expect(page).toContain(words);
  expect(page).not.toContain('PRIVATE KEY');
  const [rsa] = known.keys;
  office.zone.set(`${rsa!.selector}._domainkey.fieldnotes.example TXT`, [
    `v=DKIM1; k=rsa; p=${rsa!.publicKey}`,
  ]);
  office.zone.set('fieldnotes.example TXT', ['v=spf1 +all']);
  await ana.post(`${path}/dns-checks`);
  const checked = await ana.page(path);
  for (const words of ['Mail from here is signed.', 'Not there', 'everybody', 'v=spf1 +all'])
    expect(checked).toContain(words);
});

test('the next keys are made from the page, sign once they are seen, and the old ones are retired', async () => {
  const { office, path, ana, tomas } = await settings();
  const publish = async () => {
    for (const key of (await sendingDomain(office.db, 'fieldnotes.example'))!.keys)
      office.zone.set(`${key.selector}._domainkey.fieldnotes.example TXT`, [
        `v=DKIM1; k=${key.algorithm}; p=${key.publicKey}`,
      ]);
    await ana.post(`${path}/dns-checks`);
  };
  await ana.post(`${path}/signing-keys`);
  expect(await ana.page(path)).not.toContain('Make the next keys');
  await publish();
  expect(await ana.page(path)).toContain('Make the next keys');
  expect(await tomas.page(path)).not.toContain('Make the next keys');
  expect((await ana.post(`${path}/signing-keys`)).status).toBe(303);
  expect((await ana.post(`${path}/signing-keys`)).status).toBe(409);
  expect(await ana.page(path)).toContain('>Next<');
  await publish();
  expect(await ana.page(path)).toContain('Retire the old keys');
  expect((await tomas.delete(`${path}/signing-keys`)).status).toBe(403);
  expect((await ana.delete(`${path}/signing-keys`)).status).toBe(303);
  expect((await sendingDomain(office.db, 'fieldnotes.example'))!.keys).toHaveLength(2);
  expect((await ana.delete(`${path}/signing-keys`)).status).toBe(409);
});

test('who is no owner sees how it stands and changes nothing', async () => {
  const { office, path, tomas } = await settings();
  for (const step of ['signing-keys', 'server', 'trusted-hosts']) {
    const fields = { server: 'smtp://x.example', hosts: 'mx.x.example' };
    const answer = await (step === 'signing-keys'
      ? tomas.post(`${path}/${step}`)
      : tomas.put(`${path}/${step}`, fields));
    expect(answer.status).toBe(403);
  }
  expect(await sendingDomain(office.db, 'fieldnotes.example')).toBeNull();
  expect(await tomas.page(path)).not.toContain('name="server"');
});

test('a server is saved, tried and never shows its password; a wrong one comes back as typed with its error', async () => {
  const { path, ana } = await settings();
  await ana.put(`${path}/server`, {
    server: 'smtps://ana@mail.fieldnotes.example',
    password: 'hunter2-hunter2',
  });
  const page = await ana.page(path);
  expect(page).toContain('mail.fieldnotes.example');
  expect(page).not.toContain('hunter2');
  expect((await ana.post(`${path}/server-tests`)).status).toBe(303);
  expect(await ana.page(path)).toContain('The server answers');
  const refused = await ana.put(`${path}/server`, { server: 'mail.fieldnotes.example', password: '' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toMatch(/value="mail\.fieldnotes\.example"[\s\S]*smtps:\/\/name@/);
});

test('trusted hosts are saved, and a wrong one comes back as typed', async () => {
  const { path, ana } = await settings();
  await ana.put(`${path}/trusted-hosts`, { hosts: 'mx.google.com' });
  expect(await ana.page(path)).toContain('value="mx.google.com"');
  const refused = await ana.put(`${path}/trusted-hosts`, { hosts: 'everybody' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('value="everybody"');
});
