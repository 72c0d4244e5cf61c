import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';

test('a program links and unlinks; itself and what is not there are wrong at the field', async () => {
  const { ana, path, office, number } = await api();
  const to = await office.arrives({ subject: 'Another' });
  for (let time = 0; time < 2; time++) expect((await ana.post(`${path}/links`, { to })).status).toBe(204);
  const kinds = async () => (await ana.get(path)).body.timeline.map((item: { kind: string }) => item.kind);
  expect(await kinds()).toEqual(['message', 'linked']);
  expect((await ana.delete(`${path}/links/${to}`)).status).toBe(204);
  expect(await kinds()).toEqual(['message', 'linked', 'unlinked']);
  for (const wrong of [number, 999]) {
    const refused = await ana.post(`${path}/links`, { to: wrong });
    expect([refused.status, Object.keys(refused.body.fields)]).toEqual([422, ['to']]);
  }
  expect((await ana.delete(`${path}/links/999`)).status).toBe(404);
});
