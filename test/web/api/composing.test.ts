import { expect, test } from 'vitest';
import { now } from '../../../src/lib/clock.ts';
import { api } from '../../support/api.ts';
import { program } from '../../support/program.ts';

const HOUR = 3_600_000;

test('a program begins a conversation once for a key', async () => {
  const { office, ana } = await api();
  const body = {
    mailbox: office.mailbox.id,
    to: ['Lee <lee@x.example>'],
    subject: 'Hello',
    text: 'A question.',
  };
  const post = () =>
    ana.raw('POST', '/conversations', {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
    });
  const [one, two] = [await post(), await post()];
  expect([one.status, two.status]).toEqual([201, 201]);
  const begun = await one.json();
  expect(await two.json()).toEqual(begun);
  expect((await ana.get(`/conversations/${begun.conversations[0]}`)).body).toMatchObject({
    subject: 'Hello',
  });
});

test.each([
  [{ to: [] }, 'to'],
  [{ to: ['x'] }, 'to'],
  [{ subject: '' }, 'subject'],
  [{ text: '' }, 'text'],
  [{ mailbox: 99 }, 'mailbox'],
])('%j begins nothing: 422 at %s', async (wrong, field) => {
  const { office, ana } = await api();
  const good = { mailbox: office.mailbox.id, to: ['lee@x.example'], subject: 'Hello', text: 'A question.' };
  const answer = await ana.post('/conversations', { ...good, ...wrong });
  expect(answer.status).toBe(422);
  expect(Object.keys(answer.body.fields)).toContain(field);
});

test('a program sends later, lists what goes, and takes it back', async () => {
  const { ana, path, number } = await api();
  const sendAt = now() + HOUR;
  expect(
    (await ana.post(`${path}/schedule`, { text: 'Soon.', sendAt, to: ['maria@northwind.example'] })).status,
  ).toBe(204);
  expect((await ana.get('/schedules')).body).toEqual({
    scheduled: [{ number, subject: 'With a file', sendAt, html: '<p>Soon.</p>' }],
  });
  expect((await ana.delete(`${path}/schedule`)).status).toBe(204);
  expect((await ana.delete(`${path}/schedule`)).status).toBe(409);
  const past = await ana.post(`${path}/schedule`, { text: 'Soon.', sendAt: 1 });
  expect(past).toMatchObject({ status: 422, body: { fields: { sendAt: expect.stringContaining('past') } } });
});

test('drafts are shared and taken over between programs', async () => {
  const { office, pages, ana, path } = await api();
  const tomas = await program(pages.app, office, office.tomas);
  await tomas.post(`${path}/sharing`, { text: 'Dear Maria,' });
  const [draft] = (await ana.get(`${path}/drafts`)).body.drafts;
  expect(draft).toMatchObject({ kind: 'reply', by: { name: 'Tomás Ribeiro' }, html: '<p>Dear Maria,</p>' });
  expect((await ana.post(`${path}/takeovers`, { draft: draft.id, from: office.yuki.id })).status).toBe(409);
  expect((await ana.post(`${path}/takeovers`, { draft: draft.id, from: office.tomas.id })).status).toBe(204);
  await ana.delete(`${path}/sharing`);
  expect((await tomas.get(`${path}/drafts`)).body.drafts).toEqual([]);
});

test('saved replies are kept through the API, and one that is not rewritten holds a reply', async () => {
  const { ana, path } = await api();
  const part = 'I am sorry that the morning began like this.';
  const { status, body } = await ana.post('/saved-replies', {
    title: 'Sorry',
    text: `[rewrite: ${part}] It is back.`,
  });
  expect(status).toBe(201);
  expect((await ana.get('/saved-replies')).body.savedReplies).toMatchObject([
    { id: body.id, title: 'Sorry' },
  ]);
  const held = await ana.post(`${path}/replies`, { text: `${part} It is back.` });
  expect(held).toMatchObject({
    status: 422,
    body: { fields: { text: expect.stringContaining('own words') } },
  });
  expect((await ana.put(`/saved-replies/${body.id}`, { title: 'So', text: 'Yes.' })).status).toBe(204);
  expect((await ana.post(`/saved-replies/${body.id}/checks`)).status).toBe(204);
  expect((await ana.delete(`/saved-replies/${body.id}`)).status).toBe(204);
  expect((await ana.delete(`/saved-replies/${body.id}`)).status).toBe(404);
  expect((await ana.post('/saved-replies', { title: 'So', text: '{who}' })).status).toBe(422);
});
