import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';
import { memberElsewhere } from '../../support/people.ts';
import { program } from '../../support/program.ts';

async function open(count = 2) {
  const office = await desk({ UNDO_SECONDS: '10' });
  const conversations = await many(office, count);
  const { app } = await site(office);
  const api = await program(app, office, office.ana);
  const opened = await api.post('/incidents', { name: 'Fieldnotes is down', conversations });
  const replies = () =>
    office.db.selectFrom('message').selectAll().where('kind', '=', 'reply').orderBy('id').execute();
  return { office, app, api, conversations, opened, path: `/incidents/${opened.body.number}`, replies };
}

test('an outage from its first mail to its end: gathered, answered, followed up, closed and over', async () => {
  const { office, api, conversations, opened, path, replies } = await open();
  expect(opened).toMatchObject({
    status: 201,
    body: { gathered: { kind: 'gathering', done: conversations, left: [] } },
  });
  const words = { conversations, text: 'Hello {customer first name}, we are on it.' };
  expect(await api.post(`${path}/answers`, words)).toMatchObject({
    status: 201,
    body: { kind: 'answering', done: conversations, left: [] },
  });
  const followed = await api.post(`${path}/answers`, {
    conversations,
    html: '<p>It is back.</p>',
    close: true,
  });
  expect(followed.body.done).toEqual(conversations);
  expect((await replies()).map((one) => one.text)).toEqual([
    'Hello Maria, we are on it.',
    'Hello Ben, we are on it.',
    'It is back.',
    'It is back.',
  ]);
  for (const number of conversations)
    expect((await office.conversation(number)).closedAt).toEqual(expect.any(Number));
  expect((await api.post(`${path}/resolution`)).status).toBe(204);
  expect((await api.get(path)).body).toMatchObject({
    name: 'Fieldnotes is down',
    resolvedAt: expect.any(Number),
    conversations: conversations.map((number) => ({ number, state: 'closed' })),
    answers: [
      { by: { name: 'Ana Okafor' }, text: 'It is back.' },
      { text: 'Hello {customer first name}, we are on it.' },
    ],
    suggested: [],
  });
  expect((await api.delete(`${path}/resolution`)).status).toBe(204);
  expect((await api.get(path)).body.resolvedAt).toBeNull();
});

test('the list is paged, the newest first, and ends', async () => {
  const { api } = await open(1);
  for (const name of ['Slow', 'Mail is late']) await api.post('/incidents', { name });
  const first = (await api.get('/incidents?limit=2')).body;
  expect(first.incidents.map((one: { name: string }) => one.name)).toEqual(['Mail is late', 'Slow']);
  const rest = (await api.get(`/incidents?limit=2&cursor=${first.next}`)).body;
  expect(rest).toMatchObject({ incidents: [{ name: 'Fieldnotes is down' }], next: null });
});

test('one key is one answer; with other words it says so; taken back, the key is free', async () => {
  const { api, conversations, path, replies } = await open();
  const answers = async (text: string) => {
    const response = await api.raw('POST', `${path}/answers`, {
      body: JSON.stringify({ conversations, text }),
      headers: { 'content-type': 'application/json', 'idempotency-key': '"outage-1"' },
    });
    return { status: response.status, body: await response.json() };
  };
  const first = await answers('It is back.');
  expect(await answers('It is back.')).toEqual(first);
  expect(await replies()).toHaveLength(2);
  expect(await answers('It is gone.')).toMatchObject({
    status: 422,
    body: { fields: { intention: expect.stringContaining('already') } },
  });
  await api.delete(`/batches/${first.body.id}`);
  expect((await answers('It is gone.')).status).toBe(201);
  expect((await replies()).map((one) => one.text)).toEqual(['It is gone.', 'It is gone.']);
});

test('what may belong to it is named, refused by a person, or made part of it and taken out', async () => {
  const { office, api, path, opened } = await open();
  const first = await office.arrives({ subject: 'down again?', messageId: '<down-1@x.example>' });
  const second = await office.arrives({ subject: 'still down', messageId: '<down-2@x.example>' });
  const shown = async () => (await api.get(path)).body;
  const numbers = (rows: { number: number }[]) => rows.map((one) => one.number);
  expect(numbers((await shown()).suggested)).toEqual([second, first]);
  expect((await api.post(`${path}/refusals`, { conversation: first })).status).toBe(204);
  expect((await api.post(`${path}/conversations`, { conversations: [second] })).body.done).toEqual([second]);
  expect((await shown()).suggested).toEqual([]);
  expect(numbers((await shown()).conversations)).toContain(second);
  expect((await api.delete(`/conversations/${second}/incident`)).status).toBe(204);
  expect(numbers((await shown()).conversations)).not.toContain(second);
  const incident = opened.body.number;
  expect((await api.put(`/conversations/${second}/incident`, { incident })).status).toBe(204);
  const other = (await api.post('/incidents', { name: 'Slow' })).body.number;
  expect(await api.put(`/conversations/${second}/incident`, { incident: other })).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('part of “Fieldnotes is down”') },
  });
});

test('who wrote since `basedOn` and what is part of another are left and named, the others get it', async () => {
  const { office, api, conversations, path, replies } = await open();
  const outside = await office.arrives({ subject: 'Invoice', messageId: '<invoice@x.example>' });
  const { id: basedOn } = await office.db
    .selectFrom('event')
    .select('id')
    .where('conversationId', '=', conversations[0]!)
    .where('kind', '=', 'conversation.received')
    .executeTakeFirstOrThrow();
  const all = { conversations: [...conversations, outside], text: 'It is back.', basedOn };
  const { body } = await api.post(`${path}/answers`, all);
  expect(body.left.map((one: { conversation: number }) => one.conversation)).toEqual([
    conversations[1],
    outside,
  ]);
  expect(body.left[1].reason).toContain('no part of this incident');
  expect(await replies()).toHaveLength(1);
});

test('what is wrong is refused whole: nothing is opened, nothing is sent', async () => {
  const { office, api, conversations, path, replies } = await open();
  const wrong = [
    { name: ' ', conversations },
    { name: 'x', conversations: ['x'] },
    { name: 'x', conversations: Array(201).fill(conversations[0]) },
    { name: 'x', more: 1 },
  ];
  for (const body of wrong) expect((await api.post('/incidents', body)).status).toBe(422);
  expect((await api.post('/incidents', { name: 'x', conversations: [999] })).status).toBe(404);
  expect(await office.db.selectFrom('incident').select('id').execute()).toHaveLength(1);
  for (const text of ['', ' ', '{customer frist name}'])
    expect((await api.post(`${path}/answers`, { conversations, text })).status).toBe(422);
  expect((await api.post(`${path}/answers`, { conversations: [], text: 'x' })).status).toBe(422);
  expect(await replies()).toEqual([]);
});

test('a member of another mailbox finds nothing of it and changes nothing; without a token nobody does', async () => {
  const { office, app, conversations, opened, path, replies } = await open();
  const { nils } = await memberElsewhere(office);
  const elsewhere = await program(app, office, nils);
  expect((await elsewhere.get('/incidents')).body.incidents).toEqual([]);
  const incident = opened.body.number;
  const tries = [
    ['GET', path],
    ['POST', `${path}/conversations`, { conversations }],
    ['POST', `${path}/refusals`, { conversation: conversations[0] }],
    ['POST', `${path}/answers`, { conversations, text: 'x' }],
    ['POST', `${path}/resolution`],
    ['DELETE', `${path}/resolution`],
    ['PUT', `/conversations/${conversations[0]}/incident`, { incident }],
    ['DELETE', `/conversations/${conversations[0]}/incident`],
    ['POST', '/incidents', { name: 'x', conversations }],
  ] as const;
  for (const [method, to, body] of tries) {
    const init = { body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    expect([to, (await elsewhere.raw(method, to, init)).status]).toEqual([to, 404]);
    expect((await app.request(`/api/v1${to}`, { method, ...init })).status).toBe(401);
  }
  // One of their own gathers nothing of ours either.
  const own = (await elsewhere.post('/incidents', { name: 'Ours' })).body.number;
  expect((await elsewhere.post(`/incidents/${own}/conversations`, { conversations })).status).toBe(404);
  const answer = await elsewhere.post(`/incidents/${own}/answers`, { conversations, text: 'x' });
  expect(answer.body.done).toEqual([]);
  expect(await replies()).toEqual([]);
});

test.each([
  [{ text: 'Hello {customer frist name}' }, 'text'],
  [{ html: '<p>Hello {customer frist name}</p>' }, 'html'],
  [{ html: '<p> </p>' }, 'html'],
  [{ text: ' ' }, 'text'],
  [{ text: 'x', conversations: [] }, 'conversations'],
  [{ text: 'x', basedOn: 'newest' }, 'basedOn'],
])('the answer %j is 422 at %s, by the name that was sent, and nobody gets it', async (fields, wrong) => {
  const { api, path, conversations, replies } = await open(1);
  const answer = await api.post(`${path}/answers`, { conversations, ...fields });
  expect([answer.status, Object.keys(answer.body.fields)]).toEqual([422, [wrong]]);
  expect(await replies()).toEqual([]);
});
