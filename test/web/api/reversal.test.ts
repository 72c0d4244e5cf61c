import { expect, test } from 'vitest';
import { acts } from '../../support/acts.ts';
import { api } from '../../support/api.ts';

test('a program takes its own change back by the id of its timeline item', async () => {
  const { ana, path } = await api();
  await ana.post(`${path}/closure`);
  const { id: event } = (await ana.get(path)).body.timeline.at(-1);
  expect((await ana.post(`${path}/reversals`, { event })).status).toBe(204);
  expect((await ana.get(path)).body).toMatchObject({ state: 'open', closedAt: null });
});

test('after anything else it is 409, and what is not there is 404', async () => {
  const { ana, path, office, number } = await api();
  await ana.post(`${path}/closure`);
  const { id: event } = (await ana.get(path)).body.timeline.at(-1);
  await acts(office).notes(number, { by: office.tomas });
  expect((await ana.post(`${path}/reversals`, { event })).status).toBe(409);
  expect((await ana.post(`${path}/reversals`, { event: 999_999 })).status).toBe(404);
  expect((await ana.post(`${path}/reversals`, {})).status).toBe(422);
});
