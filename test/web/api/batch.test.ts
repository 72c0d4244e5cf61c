import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';
import { memberElsewhere } from '../../support/people.ts';
import { program } from '../../support/program.ts';

async function open() {
  const office = await desk();
  const conversations = await many(office, 2);
  const { app } = await site(office);
  return { office, app, conversations, api: await program(app, office, office.ana) };
}

test('each action of many answers with what came of each, and is taken back whole', async () => {
  const { office, api, conversations } = await open();
  const closed = await api.post('/closures', { conversations });
  expect(closed).toMatchObject({
    status: 201,
    body: { kind: 'closing', done: conversations, unchanged: [], left: [], undoneAt: null },
  });
  const path = `/batches/${closed.body.id}`;
  expect((await api.get(path)).body).toEqual(closed.body);
  expect((await api.delete(path)).body).toEqual({ back: 2, left: [] });
  expect((await api.get(path)).body.undoneAt).not.toBeNull();
  expect((await office.conversation(conversations[0]!)).closedAt).toBeNull();
});

test('the others as well, by their own bodies', async () => {
  const { office, api, conversations } = await open();
  const kindOf = async (answer: Promise<{ status: number; body: { kind: string; done: number[] } }>) => {
    const { status, body } = await answer;
    return [status, body.kind, body.done.length];
  };
  const teammate = office.tomas.id;
  expect(await kindOf(api.post('/assignments', { conversations, teammate }))).toEqual([201, 'assigning', 2]);
  const remove = (path: string) =>
    api
      .raw('DELETE', path, {
        body: JSON.stringify({ conversations }),
        headers: { 'content-type': 'application/json' },
      })
      .then(async (response) => ({ status: response.status, body: await response.json() }));
  expect(await kindOf(remove('/assignments'))).toEqual([201, 'unassigning', 2]);
  expect(await kindOf(api.post('/taggings', { conversations, tag: 'outage' }))).toEqual([201, 'tagging', 2]);
  expect(await kindOf(api.post('/followings', { conversations }))).toEqual([201, 'following', 2]);
  expect(await kindOf(api.post('/snoozes', { conversations, until: 'answer' }))).toEqual([
    201,
    'snoozing',
    2,
  ]);
  expect(await kindOf(api.post('/closures', { conversations }))).toEqual([201, 'closing', 2]);
  expect(await kindOf(remove('/closures'))).toEqual([201, 'reopening', 2]);
});

test('wrong bodies, strangers and members of another mailbox are refused', async () => {
  const { office, app, api, conversations } = await open();
  for (const body of [{}, { conversations: [] }, { conversations: ['x'] }, { conversations, more: 1 }])
    expect((await api.post('/closures', body)).status).toBe(422);
  expect((await api.post('/closures', { conversations: Array(201).fill(1) })).status).toBe(422);
  const { nils } = await memberElsewhere(office);
  const elsewhere = await program(app, office, nils);
  expect((await elsewhere.post('/closures', { conversations })).status).toBe(404);
  await api.post('/closures', { conversations });
  expect((await elsewhere.get('/batches/1')).status).toBe(404);
  const out = await app.request('/api/v1/closures', {
    method: 'POST',
    body: JSON.stringify({ conversations }),
  });
  expect(out.status).toBe(401);
});
