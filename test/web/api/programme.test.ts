import { expect, test } from 'vitest';
import * as schemas from '../../../src/web/api/schemas-shifts.ts';
import { shiftsApi } from '../../support/shifts-api.ts';

const CADENCE = { cadenceDays: 56, guestsOnDay: 1, running: true };

test('everybody reads how days are planned; what people are owed is nowhere in it', async () => {
  const { tomas } = await shiftsApi();
  const { body } = await tomas.get('/programme');
  expect(schemas.Programme.parse(body)).toEqual(body);
  expect(body).toMatchObject({ running: true, cadenceDays: 28, pause: null });
  expect(body.people).toContainEqual({
    person: { id: expect.any(Number), name: 'Jonas' },
    takesPartAs: 'guest',
    leader: true,
    reason: '',
  });
  expect(JSON.stringify(body)).not.toMatch(/earned|owed|credit|share/);
});

test('owners change the cadence, who takes part, and the pause', async () => {
  const { ana, office } = await shiftsApi();
  expect((await ana.put('/programme', CADENCE)).status).toBe(204);
  expect((await ana.put('/programme', { ...CADENCE, cadenceDays: 1 })).body.fields).toHaveProperty(
    'cadenceDays',
  );
  const path = `/programme/people/${office.jonas.id}`;
  expect((await ana.put(path, { takesPartAs: 'none', leader: true })).body.fields).toHaveProperty('reason');
  expect((await ana.put(path, { takesPartAs: 'none', leader: true, reason: 'On leave.' })).status).toBe(204);
  expect((await ana.put('/programme/people/4711', { takesPartAs: 'team' })).status).toBe(404);
  const pause = { from: '2026-11-05', reviewOn: '2026-12-01', reason: 'Mail has doubled.' };
  expect((await ana.post('/programme/pause', { ...pause, reason: '' })).body.fields).toHaveProperty('reason');
  expect((await ana.post('/programme/pause', pause)).status).toBe(204);
  expect((await ana.get('/programme')).body).toMatchObject({ cadenceDays: 56, pause });
  expect((await ana.post('/programme/pause', pause)).status).toBe(409);
  expect((await ana.delete('/programme/pause')).status).toBe(204);
  expect((await ana.delete('/programme/pause')).status).toBe(409);
});

test('nobody else does', async () => {
  const { tomas, office } = await shiftsApi();
  const pause = { from: '2026-11-05', reviewOn: '2026-12-01', reason: 'x' };
  expect((await tomas.put('/programme', CADENCE)).status).toBe(403);
  expect((await tomas.put(`/programme/people/${office.sofie.id}`, { takesPartAs: 'team' })).status).toBe(403);
  expect((await tomas.post('/programme/pause', pause)).status).toBe(403);
  expect((await tomas.delete('/programme/pause')).status).toBe(403);
});
