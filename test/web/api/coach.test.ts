import { expect, test } from 'vitest';
import { KINDS, phraseLists } from '../../../src/domain/coach/index.ts';
import { weekOf } from '../../../src/domain/coaching/measuring.ts';
import { now } from '../../../src/lib/clock.ts';
import { api } from '../../support/api.ts';
import { program } from '../../support/program.ts';

test('what the coach asks about, the words and the lists are read in one', async () => {
  const { ana } = await api();
  const { status, body } = await ana.get('/coach');
  expect(status).toBe(200);
  expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual([...KINDS, 'judgement']);
  expect(body.kinds[0]).toMatchObject({ name: expect.any(String), about: expect.any(String), choice: 'on' });
  expect(body.lists).toHaveLength(phraseLists.length);
  expect(body.lists[0]).toMatchObject({ source: expect.any(String), licence: expect.any(String) });
  expect([body.words, body.phrases, body.alikeness]).toEqual([[], [], []]);
});

test('a choice is of whoever the token belongs to, and nobody else can read it', async () => {
  const { ana, office, pages } = await api();
  expect((await ana.put('/coach/choices/jargon', { choice: 'off' })).status).toBe(204);
  const choices = async (who: typeof ana) =>
    (await who.get('/coach')).body.kinds
      .filter(({ choice }: { choice: string }) => choice === 'off')
      .map(({ kind }: { kind: string }) => kind);
  expect(await choices(ana)).toEqual(['jargon']);
  expect(await choices(await program(pages.app, office, office.tomas))).toEqual([]);
});

test('words are taught, listed and taken out', async () => {
  const { ana } = await api();
  const { status, body } = await ana.post('/coach/words', { kind: 'product', text: 'Fieldnotes' });
  expect(status).toBe(201);
  expect((await ana.get('/coach')).body.words).toEqual([
    { id: body.id, kind: 'product', text: 'Fieldnotes' },
  ]);
  expect((await ana.delete(`/coach/words/${body.id}`)).status).toBe(204);
  expect((await ana.delete(`/coach/words/${body.id}`)).status).toBe(404);
});

test('lists are changed and put back', async () => {
  const { ana } = await api();
  const { status, body } = await ana.post('/coach/phrases', {
    list: 'jargon',
    phrase: 'above my pay grade',
    state: 'added',
  });
  expect(status).toBe(201);
  expect((await ana.get('/coach')).body.phrases).toEqual([
    { id: body.id, list: 'jargon', phrase: 'above my pay grade', state: 'added' },
  ]);
  expect((await ana.delete(`/coach/phrases/${body.id}`)).status).toBe(204);
  expect((await ana.get('/coach')).body.phrases).toEqual([]);
});

test.each([
  ['put', '/coach/choices/sentiment', { choice: 'off' }],
  ['put', '/coach/choices/jargon', { choice: 'loud' }],
  ['post', '/coach/words', { kind: 'verb', text: 'x' }],
  ['post', '/coach/words', { kind: 'phrase', text: '' }],
  ['post', '/coach/words', { kind: 'phrase', text: 'fine', by: 2 }],
  ['post', '/coach/phrases', { list: 'jargon', phrase: '(a+)+', state: 'added' }],
  ['post', '/coach/phrases', { list: 'nothing', phrase: 'words', state: 'added' }],
] as const)('%s %s with %j is 422 and says which field', async (method, path, body) => {
  const { ana } = await api();
  const answer = await ana[method](path, body);
  expect(answer.status).toBe(422);
  expect(Object.values(answer.body.fields).join()).toMatch(/\w/);
});

test('the token is taken and put back, with its line in the timeline', async () => {
  const { ana, path } = await api();
  expect((await ana.post(`${path}/big-deal`)).status).toBe(204);
  expect((await ana.delete(`${path}/big-deal`)).status).toBe(204);
  const kinds = (await ana.get(path)).body.timeline.map((item: { kind: string }) => item.kind);
  expect(kinds).toEqual(['message', 'big-deal-taken', 'big-deal-put-back']);
});

test('the description names the kind in the path as a word', async () => {
  const { pages } = await api();
  const { paths } = await (await pages.stranger().get('/api/v1/openapi.json')).json();
  expect(paths['/coach/choices/{kind}'].put.parameters).toEqual([
    { name: 'kind', in: 'path', required: true, schema: { type: 'string' } },
  ]);
  expect(Object.keys(paths).filter((one) => /hint|score/.test(one))).toEqual([]);
});

test('how many letters a conversation took is the team’s, a week each, with nobody in it', async () => {
  const { ana, office } = await api();
  expect((await ana.get('/coach/resolutions')).body).toEqual({ resolutions: [] });
  const weekAt = weekOf(now()) - 7 * 24 * 3600_000;
  await office.db
    .insertInto('resolution')
    .values({ weekAt, ours: 25, theirs: 20, conversations: 8 })
    .execute();
  const { status, body } = await ana.get('/coach/resolutions');
  expect(status).toBe(200);
  expect(body).toEqual({ resolutions: [{ weekAt, ours: 2.5, theirs: 2, conversations: 8 }] });
});

test('strangers are told nothing of it', async () => {
  const { pages } = await api();
  expect((await pages.stranger().get('/api/v1/coach/resolutions')).status).toBe(401);
});
