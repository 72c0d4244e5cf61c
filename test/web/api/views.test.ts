import { expect, test } from 'vitest';
import { countViews } from '../../../src/domain/saved-view/counting.ts';
import { api } from '../../support/api.ts';
import { program } from '../../support/program.ts';

test('a program saves, lists, opens, changes, orders and removes views', async () => {
  const { ana, number, office } = await api();
  const made = await ana.post('/views', { name: 'Waiting', q: 'is:waiting' });
  expect([made.status, made.body]).toEqual([201, { number: expect.any(Number) }]);
  const path = `/views/${made.body.number}`;
  await ana.post('/views', { name: 'Open', q: 'is:open' });
  await ana.post('/views', { name: 'Ours', q: 'is:open', shared: true });
  const listed = async () => (await ana.get('/views')).body.views;
  expect((await listed())[1]).toEqual({
    number: made.body.number,
    name: 'Waiting',
    q: 'is:waiting',
    shared: false,
    position: 1,
    found: null,
    foundMore: false,
  });
  const found = (await ana.get(`${path}/conversations?limit=1`)).body;
  expect(found.conversations.map((one: { number: number }) => one.number)).toEqual([number]);
  expect((await ana.put(`${path}/position`, { position: 2 })).status).toBe(204);
  expect((await listed()).map((one: { name: string }) => one.name)).toEqual(['Ours', 'Open', 'Waiting']);
  expect((await ana.put(path, { name: 'They wait', q: 'is:waiting', shared: false })).status).toBe(204);
  for (let time = 0; time < 2; time++) expect((await ana.post(`${path}/removal`)).status).toBe(204);
  expect(await listed()).toHaveLength(2);
  expect((await ana.delete(`${path}/removal`)).status).toBe(204);
  expect((await listed())[2].name).toBe('They wait');
  expect(await countViews(office.db)).toBe(0); // nobody is here to look
});

test('what is wrong is 422 with its field, what is another’s 404', async () => {
  const { ana, pages, office } = await api();
  const { body } = await ana.post('/views', { name: 'Mine', q: 'is:open' });
  for (const wrong of [
    {},
    { name: 'x' },
    { name: 'y', q: '-' },
    { name: 'Mine', q: 'a' },
    { name: 'z', q: 'a', who: 1 },
  ])
    expect([wrong, (await ana.post('/views', wrong)).status]).toEqual([wrong, 422]);
  for (const position of [0, -1, 1.5, 'x', null])
    expect((await ana.put(`/views/${body.number}/position`, { position })).status).toBe(422);
  const tomas = await program(pages.app, office, office.tomas);
  const path = `/views/${body.number}`;
  const answers = [
    await tomas.get(`${path}/conversations`),
    await tomas.put(path, { name: 'His', q: 'is:open' }),
    await tomas.put(`${path}/position`, { position: 1 }),
    await tomas.post(`${path}/removal`),
    await tomas.delete(`${path}/removal`),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404]);
  expect((await tomas.get('/views')).body).toEqual({ views: [] });
});
