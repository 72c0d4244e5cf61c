import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';

test('a program tags, lists by a tag, and takes it off by its name', async () => {
  const { ana, path, number } = await api();
  for (let time = 0; time < 2; time++)
    expect((await ana.post(`${path}/taggings`, { tag: 'Late delivery' })).status).toBe(204);
  expect((await ana.get(path)).body.tags).toEqual(['Late delivery']);
  const listed = (await ana.get('/conversations?tag=late%20delivery')).body.conversations;
  expect(listed.map((one: { number: number }) => one.number)).toEqual([number]);
  expect((await ana.get('/conversations?tag=none')).body.conversations).toEqual([]);
  expect((await ana.delete(`${path}/taggings/late%20delivery`)).status).toBe(204);
  expect((await ana.get(path)).body.tags).toEqual([]);
});

test('a name that can be none is 422, one that is not there 404', async () => {
  const { ana, path } = await api();
  for (const tag of ['', '  ', 'x'.repeat(51), 7])
    expect([tag, (await ana.post(`${path}/taggings`, { tag })).status]).toEqual([tag, 422]);
  expect((await ana.delete(`${path}/taggings/none`)).status).toBe(404);
});
