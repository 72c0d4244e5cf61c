import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';
import { memberElsewhere } from '../../support/people.ts';
import { program } from '../../support/program.ts';

const POLICY = {
  title: 'Refunds after 30 days',
  purpose: 'So that a year of use is not given back whole.',
  canDo: 'Credit for the days that are left.',
  phrases: ['30 day rule'],
};

async function withPolicy() {
  const world = await api();
  const { status, body } = await world.ana.post('/policies', POLICY);
  expect(status).toBe(201);
  return { ...world, id: body.id as number, at: `/policies/${body.id}` };
}

test('a policy from its first words to its archive, with every step in its history', async () => {
  const { ana, office, at, id } = await withPolicy();
  expect((await ana.get('/policies')).body.policies).toMatchObject([
    { id, ...POLICY, hard: null, owner: null },
  ]);
  const { changedAt } = (await ana.get(at)).body;
  const words = {
    ...POLICY,
    hard: { kind: 'law', why: 'The law names the days.' },
    owner: office.tomas.id,
    reason: 'We asked a lawyer.',
  };
  expect((await ana.post(`${at}/versions`, { ...words, basedOn: changedAt })).status).toBe(204);
  const stale = await ana.post(`${at}/versions`, { ...POLICY, basedOn: changedAt });
  expect([stale.status, stale.body.fields.title]).toEqual([422, expect.stringContaining('meanwhile')]);
  expect((await ana.get(at)).body).toMatchObject({
    hard: { kind: 'law', why: 'The law names the days.' },
    owner: { id: office.tomas.id, name: 'Tomás Ribeiro' },
    recent: { recited: 0, exceptions: 0 },
  });
  const { versions, next } = (await ana.get(`${at}/versions?limit=1`)).body;
  expect(versions).toMatchObject([{ kind: 'changed', by: 'Ana Okafor', reason: 'We asked a lawyer.' }]);
  expect((await ana.get(`${at}/versions?cursor=${next}`)).body.versions).toMatchObject([{ kind: 'written' }]);
  expect((await ana.post(`${at}/archival`)).status).toBe(204);
  expect((await ana.post(`${at}/archival`)).status).toBe(409);
  expect((await ana.get('/policies')).body.policies).toEqual([]);
  expect((await ana.get('/policies?archived=yes')).body.policies).toHaveLength(1);
  expect((await ana.delete(`${at}/archival`)).status).toBe(204);
});

test('bugs are filed, read, moved and taken back; the fifth asks for a review, and keeping it needs a reason', async () => {
  const { ana, path, at, id, number } = await withPolicy();
  const text = 'Hi Maria, the 30 day rule of 3 May says no.';
  const file = (policy: number | null) => ana.post(`${path}/policy-bugs`, { policy, kind: 'recited', text });
  const first = await file(null);
  expect(first.status).toBe(201);
  expect((await ana.get('/policy-bugs')).body.bugs).toMatchObject([{ id: first.body.id, policy: null }]);
  expect((await ana.put(`/policy-bugs/${first.body.id}`, { policy: id })).status).toBe(204);
  expect((await ana.get('/policy-bugs')).body).toEqual({ bugs: [], next: null });
  for (let more = 1; more < 5; more += 1) await file(id);
  const { reviewAskedAt, recent } = (await ana.get(at)).body;
  expect([reviewAskedAt, recent]).toEqual([expect.any(Number), { recited: 5, exceptions: 0 }]);
  const { bugs, next } = (await ana.get(`${at}/bugs?limit=2`)).body;
  expect(bugs[0]).toEqual({
    id: expect.any(Number),
    policy: id,
    kind: 'recited',
    text: 'Hi [name], the [number] day rule of [number] May says no.',
    at: expect.any(Number),
    conversation: number,
  });
  expect((await ana.get(`${at}/bugs?cursor=${next}`)).body.bugs).toHaveLength(3);
  expect((await ana.post(`${at}/reviews`, { reason: ' ' })).body.fields.reason).toContain('Say why');
  expect((await ana.post(`${at}/reviews`, { reason: 'The bank does the same.' })).status).toBe(204);
  expect((await ana.post(`${at}/reviews`, { reason: 'Again.' })).status).toBe(409);
  const moved = await ana.put(`/policy-bugs/${first.body.id}`, { policy: 999 });
  expect([moved.status, Object.keys(moved.body.fields)]).toEqual([422, ['policy']]);
  expect((await ana.delete(`/policy-bugs/${first.body.id}`)).status).toBe(204);
  expect((await ana.delete(`/policy-bugs/${first.body.id}`)).status).toBe(404);
});

test('who may not see the conversation reads the bug without it, and can do nothing to it', async () => {
  const { ana, path, at, id, office, pages } = await withPolicy();
  const { body } = await ana.post(`${path}/policy-bugs`, { policy: id, kind: 'exception', text: 'Done.' });
  const { nils } = await memberElsewhere(office);
  const stranger = await program(pages.app, office, nils);
  expect((await stranger.get(`${at}/bugs`)).body.bugs).toMatchObject([{ text: 'Done.', conversation: null }]);
  expect((await stranger.delete(`/policy-bugs/${body.id}`)).status).toBe(404);
  expect((await stranger.put(`/policy-bugs/${body.id}`, { policy: id })).status).toBe(404);
  const filed = await stranger.post(`${path}/policy-bugs`, { policy: id, kind: 'recited' });
  expect(filed.status).toBe(404);
});

test.each([
  ['/policies', { ...POLICY, purpose: '' }, 'purpose'],
  ['/policies', { ...POLICY, hard: { kind: 'habit', why: 'x' } }, 'hardKind'],
  ['/policies', { ...POLICY, phrases: ['.*'] }, 'phrases'],
  ['/policies', { ...POLICY, secret: 1 }, 'secret'],
  ['/conversations/1/policy-bugs', { policy: null, kind: 'hinted' }, 'kind'],
  ['/conversations/1/policy-bugs', { kind: 'recited' }, 'policy'],
])('POST %s with %j is 422 at %s', async (path, body, field) => {
  const { ana } = await api();
  const answer = await ana.post(path, body);
  expect([answer.status, Object.keys(answer.body.fields)]).toEqual([422, [field]]);
});

test('without a token nothing is told, and nothing tells who filed what', async () => {
  const { ana, pages, path, at, id } = await withPolicy();
  expect((await pages.stranger().get(`/api/v1${at}/bugs`)).status).toBe(401);
  await ana.post(`${path}/policy-bugs`, { policy: id, kind: 'recited', text: 'No.' });
  expect(JSON.stringify((await ana.get(`${at}/bugs`)).body)).not.toMatch(/Ana|teammate|"by"/);
});
