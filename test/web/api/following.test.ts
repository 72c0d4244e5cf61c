import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';

test('a program follows for its owner, twice or once', async () => {
  const { ana, path } = await api();
  const followed = async () => (await ana.get('/conversations?folder=following')).body.conversations.length;
  for (const [method, count] of [
    ['post', 1],
    ['post', 1],
    ['delete', 0],
    ['delete', 0],
  ] as const) {
    expect((await ana[method](`${path}/following`)).status).toBe(204);
    expect(await followed()).toBe(count);
  }
});
