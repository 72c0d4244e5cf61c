import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { type Desk, desk } from '../../support/desk.ts';

async function aLetter(environment = {}) {
  const office = await desk(environment);
  const number = await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  return { office, number, ana, path: `/conversations/${number}` };
}

const deliveries = async ({ db }: Desk) =>
  (await db.selectFrom('delivery').select('recipients').execute()).map((row) => JSON.parse(row.recipients));

test('a letter’s menu leads to a page that forwards it, without a script', async () => {
  const { office, ana, path } = await aLetter({ UNDO_SECONDS: '60' });
  expect(await ana.page(path)).toContain(`href="${path}/forwards/new?message=1"`);
  const page = await ana.page(`${path}/forwards/new?message=1`);
  for (const words of ['Forward the letter from Maria López', 'Where are my entries?', 'goes on waiting'])
    expect(page).toContain(words);
  const answer = await ana.post(`${path}/forwards`, {
    message: '1',
    to: 'lab@printers.example',
    text: 'Look & tell',
  });
  expect(answer.status).toBe(303);
  expect(await deliveries(office)).toEqual([['lab@printers.example']]);
  const thread = await ana.page(path);
  expect(thread).toContain('Forwarded to lab@printers.example; the customer does not see this');
  expect(thread).toContain('Look &amp; tell');
  expect((await ana.delete(`${path}/forwards/2`)).status).toBe(303);
  expect(await deliveries(office)).toEqual([]);
  expect(await ana.page(path)).not.toContain('lab@printers.example');
});

test('what was typed comes back with what is wrong', async () => {
  const { ana, path } = await aLetter();
  const answer = await ana.post(`${path}/forwards`, { message: '1', to: 'the lab', text: 'My line' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const words of ['value="the lab"', 'My line', '“the lab” is not an e-mail address'])
    expect(page).toContain(words);
});

test('a letter of another conversation is not there', async () => {
  const { office, ana, path } = await aLetter();
  await office.arrives({ subject: 'Another', from: 'lee@x.example' });
  expect((await ana.get(`${path}/forwards/new?message=2`)).status).toBe(404);
  expect((await ana.get(`${path}/forwards/new?message=x`)).status).toBe(404);
});

test('the API forwards too, and shows who gets what', async () => {
  const { office, number } = await aLetter();
  const { app } = await site(office);
  const { makeApiToken } = await import('../../../src/domain/teammate/api-tokens.ts');
  const { transaction } = await import('../../../src/domain/database.ts');
  const token = await transaction(office.db, (tx) => makeApiToken(tx, office.ana, 'tests'));
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const post = (path: string, body: object) =>
    app.request(`/api/v1/conversations/${number}/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
  expect((await post('forwards', { message: 1, to: ['lab@printers.example'], text: 'Look' })).status).toBe(
    201,
  );
  expect(
    (await post('replies', { text: 'Hello', cc: ['Bob <bob@x.example>'], bcc: ['law@x.example'] })).status,
  ).toBe(201);
  const refused = await post('replies', { text: 'Hello', to: ['bob'] });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ fields: { to: expect.stringContaining('bob') } });
  const shown = await (await app.request(`/api/v1/conversations/${number}`, { headers })).json();
  expect(shown.timeline.map((item: { kind: string }) => item.kind)).toEqual(['message', 'forward', 'reply']);
  expect(shown.timeline[0].message).toMatchObject({ outside: false, proven: 'unknown' });
  expect(shown.timeline[2]).toMatchObject({
    data: { added: ['bob@x.example'], dropped: [] },
    message: {
      to: [{ address: 'maria@northwind.example' }],
      cc: [{ address: 'bob@x.example', name: 'Bob' }],
      bcc: [{ address: 'law@x.example' }],
    },
  });
});
