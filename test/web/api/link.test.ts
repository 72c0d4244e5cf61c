import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';

test('a program links and unlinks; itself is 422, what is not there 404', async () => {
  const { ana, path, office, number } = await api();
  const to = await office.arrives({ subject: 'Another' });
  for (let time = 0; time < 2; time++) expect((await ana.post(`${path}/links`, { to })).status).toBe(204);
  const kinds = async () => (await ana.get(path)).body.timeline.map((item: { kind: string }) => item.kind);
  expect(await kinds()).toEqual(['message', 'linked']);
  expect((await ana.delete(`${path}/links/${to}`)).status).toBe(204);
  expect(await kinds()).toEqual(['message', 'linked', 'unlinked']);
  expect((await ana.post(`${path}/links`, { to: number })).status).toBe(422);
  expect((await ana.post(`${path}/links`, { to: 999 })).status).toBe(404);
});
