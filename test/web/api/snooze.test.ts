import { expect, test } from 'vitest';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { api } from '../../support/api.ts';

test('a program snoozes by a moment, a word or its owner’s clock, and wakes', async () => {
  const { ana, path } = await api();
  itIs(NINE);
  for (const [until, at] of [
    [NINE + HOUR, NINE + HOUR],
    ['2026-11-04T09:00', NINE + 23 * HOUR], // Ana's clock is Lagos's, an hour ahead of UTC
    ['answer', null],
  ]) {
    expect((await ana.post(`${path}/snooze`, { until })).status).toBe(204);
    expect((await ana.get(path)).body.snoozed).toEqual({ until: at });
  }
  expect((await ana.get('/conversations?folder=snoozed')).body.conversations).toHaveLength(1);
  expect((await ana.get('/conversations?folder=open')).body.conversations).toHaveLength(0);
  expect((await ana.delete(`${path}/snooze`)).status).toBe(204);
  expect((await ana.get(path)).body.snoozed).toBeNull();
});

test('what cannot be is 422 and names the field', async () => {
  const { ana, path } = await api();
  itIs(NINE);
  for (const body of [
    { until: NINE - HOUR },
    { until: 'soon' },
    { until: 8.64e15 },
    { until: 9e15 },
    {},
    { until: null },
  ]) {
    const { status, body: problem } = await ana.post(`${path}/snooze`, body);
    expect([body, status, Object.keys(problem.fields)]).toEqual([body, 422, ['until']]);
  }
  expect((await ana.get(path)).body.snoozed).toBeNull();
});
