import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';

test('a conversation is given and put back', async () => {
  const { office, ana, path } = await api();
  expect((await ana.put(`${path}/assignment`, { teammate: office.yuki.id })).status).toBe(204);
  expect((await ana.get(path)).body.assignee).toEqual({ id: office.yuki.id, name: 'Yuki Kimura' });
  expect((await ana.delete(`${path}/assignment`)).status).toBe(204);
  expect((await ana.get(path)).body.assignee).toBeNull();
});

test.each([{ teammate: 999 }, { teammate: 'Yuki' }, { teammate: null }, {}, { teammate: 1, also: 2 }])(
  '%j is 422',
  async (body) => {
    const { ana, path } = await api();
    const answer = await ana.put(`${path}/assignment`, body);
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.fields)).toHaveLength(1);
  },
);
