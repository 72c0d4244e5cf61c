import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function open() {
  const office = await desk();
  const path = `/conversations/${await office.arrives()}`;
  return { office, path, ana: await (await site(office)).signedIn(office.ana) };
}

test('a form that says PUT or DELETE is one, with its other fields', async () => {
  const { office, path, ana } = await open();
  expect(
    (await ana.post(`${path}/assignment`, { _method: 'PUT', teammate: String(office.ana.id) })).status,
  ).toBe(303);
  expect(
    (await office.db.selectFrom('conversation').select('assigneeId').executeTakeFirstOrThrow()).assigneeId,
  ).toBe(office.ana.id);
  await ana.post(`${path}/closure`);
  await ana.post(`${path}/closure`, { _method: 'delete' });
  expect(
    (await office.db.selectFrom('conversation').select('closedAt').executeTakeFirstOrThrow()).closedAt,
  ).toBeNull();
});

test('no other method can be said, and no GET can become one', async () => {
  const { office, path, ana } = await open();
  for (const method of ['patch', 'get', 'post', '', 'CONNECT', 'put delete'])
    await ana.post(`${path}/closure`, { _method: method });
  expect(
    (await office.db.selectFrom('event').select('id').where('kind', '=', 'conversation.closed').execute())
      .length,
  ).toBe(1);
  await ana.get(`${path}/closure?_method=delete`);
  expect(
    (await office.db.selectFrom('conversation').select('closedAt').executeTakeFirstOrThrow()).closedAt,
  ).not.toBeNull();
});

test('a form from elsewhere is refused whatever it says it is', async () => {
  const { path, ana } = await open();
  const cookie = `porchlight=${ana.cookies.get('porchlight')}`;
  const { app } = await site(await desk());
  const response = await app.request(`${path}/closure`, {
    method: 'POST',
    body: new URLSearchParams({ _method: 'delete' }),
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  });
  expect(response.status).toBe(403);
});
