import { expect, test } from 'vitest';
import { attachToDraft, draftsOn, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { transaction } from '../../../src/domain/database.ts';
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

test('what a program writes leaves what its owner has begun, with its files; the words of a draft are that draft', async () => {
  const { office, ana, path, number } = await api();
  const { db } = office;
  const by = office.ana;
  const conversation = await office.conversation(number);
  const file = { name: 'salaries.pdf', type: 'application/pdf', bytes: new Uint8Array(3) };
  for (const kind of ['reply', 'note'] as const) {
    await transaction(db, (tx) => saveDraft(tx, conversation, { by, kind, html: `<p>My ${kind}</p>` }));
    await transaction(db, (tx) => attachToDraft(tx, conversation, { by, kind, file }));
  }
  const drafts = async () =>
    (await draftsOn(db, conversation, by)).map(({ html, attachments }) => [html, attachments.length]);
  const filesOf = async (id: number) =>
    (await db.selectFrom('attachment').select('id').where('messageId', '=', id).execute()).length;
  const both = [
    ['<p>My reply</p>', 1],
    ['<p>My note</p>', 1],
  ];
  for (const resource of ['replies', 'notes']) {
    const { status, body } = await ana.post(`${path}/${resource}`, { text: 'A program wrote this.' });
    expect([resource, status, await filesOf(body.id)]).toEqual([resource, 201, 0]);
    expect(await drafts()).toEqual(expect.arrayContaining(both));
  }
  const sent = await ana.post(`${path}/replies`, { html: '<p>My reply</p>' });
  expect(await filesOf(sent.body.id)).toBe(1);
  const noted = await ana.post(`${path}/notes`, { html: '<p>My note</p>' });
  expect(await filesOf(noted.body.id)).toBe(1);
  expect(await drafts()).toEqual([]);
});

test('a program’s reply does not go beside one of its owner’s that waits for its time', async () => {
  const { ana, path } = await api();
  await ana.post(`${path}/schedule`, { text: 'Soon.', sendAt: now() + HOUR });
  const { status, body } = await ana.post(`${path}/replies`, { text: 'Now.' });
  expect([status, body.detail]).toEqual([
    422,
    'Another reply of yours waits here for its time. Take it back first.',
  ]);
  expect((await ana.get('/schedules')).body.scheduled).toHaveLength(1);
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
