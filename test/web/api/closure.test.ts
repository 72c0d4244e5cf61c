import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';

test('closing and opening again, twice or once, end in the same state', async () => {
  const { ana, path } = await api();
  for (const [method, state] of [
    ['post', 'closed'],
    ['post', 'closed'],
    ['delete', 'open'],
    ['delete', 'open'],
  ] as const) {
    expect((await ana[method](`${path}/closure`)).status).toBe(204);
    expect((await ana.get(path)).body.state).toBe(state);
  }
  const kinds = (await ana.get(path)).body.timeline.map((item: { kind: string }) => item.kind);
  expect(kinds).toEqual(['message', 'closed', 'reopened']);
});
