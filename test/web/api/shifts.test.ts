import { expect, test } from 'vitest';
import * as schemas from '../../../src/web/api/schemas-shifts.ts';
import { shiftsApi } from '../../support/shifts-api.ts';

test('the coming days are the same for everybody, but for what somebody is owed', async () => {
  const { ana, tomas, sofie, hers } = await shiftsApi();
  const { body } = await tomas.get('/shifts?from=2026-11-03&to=2027-02-28');
  expect(schemas.Shifts.parse(body)).toEqual(body);
  expect(body.shifts.length).toBeGreaterThan(5);
  const whyOf = async (program: typeof ana) => (await program.get(`/shifts/${hers.id}`)).body.why;
  expect(await whyOf(tomas)).not.toContain('due so far');
  expect(await whyOf(sofie)).toContain('due so far');
  expect(await whyOf(ana)).toContain('due so far'); // an owner, who plans
  expect((await tomas.get('/shifts/4711')).status).toBe(404);
});

test('a guest moves their own day to one that is open', async () => {
  const { sofie, jonas, hers } = await shiftsApi();
  const { body } = await sofie.get(`/shifts/${hers.id}/dates`);
  expect(schemas.OpenDates.parse(body).dates.length).toBeGreaterThan(2);
  const date = body.dates[0];
  expect((await jonas.put(`/shifts/${hers.id}/date`, { date })).status).toBe(403);
  expect((await sofie.put(`/shifts/${hers.id}/date`, { date: '2030-01-01' })).body.fields).toHaveProperty(
    'date',
  );
  expect((await sofie.put(`/shifts/${hers.id}/date`, { date })).status).toBe(204);
  expect((await sofie.get(`/shifts/${hers.id}`)).body.date).toBe(date);
});

test('days are changed between two who agree', async () => {
  const { sofie, jonas, tomas, hers, his } = await shiftsApi();
  const asked = await sofie.post(`/shifts/${hers.id}/swaps`, { inExchange: his.id });
  expect([asked.status, asked.body]).toEqual([201, { id: expect.any(Number) }]);
  const { body } = await tomas.get('/swaps');
  expect(schemas.Swaps.parse(body)).toEqual(body);
  expect(body.swaps).toMatchObject([
    { id: asked.body.id, shift: { id: hers.id }, by: { name: 'Sofie' }, inExchange: { id: his.id } },
  ]);
  expect((await tomas.post(`/swaps/${asked.body.id}/acceptance`)).status).toBe(403);
  expect((await jonas.post(`/swaps/${asked.body.id}/acceptance`)).status).toBe(204);
  expect((await sofie.get(`/shifts/${his.id}`)).body.guest.name).toBe('Sofie');
  expect((await jonas.post(`/swaps/${asked.body.id}/acceptance`)).status).toBe(404);
});

test('a question is refused, an offer taken back', async () => {
  const { sofie, jonas, hers, his } = await shiftsApi();
  const asked = await sofie.post(`/shifts/${hers.id}/swaps`, { inExchange: his.id });
  expect((await sofie.post(`/swaps/${asked.body.id}/refusal`)).status).toBe(403);
  expect((await jonas.post(`/swaps/${asked.body.id}/refusal`)).status).toBe(204);
  const offered = await sofie.post(`/shifts/${hers.id}/swaps`, {});
  expect((await sofie.post(`/shifts/${hers.id}/swaps`, {})).body.fields.swap).toContain('offered already');
  expect((await jonas.delete(`/swaps/${offered.body.id}`)).status).toBe(403);
  expect((await sofie.delete(`/swaps/${offered.body.id}`)).status).toBe(204);
  expect((await sofie.get('/swaps')).body.swaps).toEqual([]);
  expect((await jonas.post(`/shifts/${hers.id}/swaps`, {})).status).toBe(403);
});
