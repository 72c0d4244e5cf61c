import { expect, test } from 'vitest';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { api } from '../../support/api.ts';

test('a program snoozes by a moment, a word or its owner’s clock, and wakes', async () => {
  const { ana, path } = await api();
  itIs(NINE);
  for (const [until, at] of [
    [NINE + HOUR, NINE + HOUR],
    ['2026-11-04T09:00', NINE + 23 * HOUR], // Ana's clock is Lagos's, an hour ahead of UTC
    ['monday', NINE + 143 * HOUR],
    ['Thursday 14:30', NINE + 52.5 * HOUR],
    ['next week', NINE + 143 * HOUR],
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

test('many sleep by the same words and moments; a wrong one changes none of them', async () => {
  const { ana, number, path } = await api();
  itIs(NINE);
  const conversations = [number];
  for (const [until, at] of [
    ['monday', NINE + 143 * HOUR],
    [NINE + HOUR, NINE + HOUR],
  ]) {
    expect((await ana.post('/snoozes', { conversations, until })).body).toMatchObject({ done: [number] });
    expect((await ana.get(path)).body.snoozed).toEqual({ until: at });
  }
  for (const until of ['moonday', 9e15, NINE - HOUR, '']) {
    const { status, body } = await ana.post('/snoozes', { conversations, until });
    expect([until, status, Object.keys(body.fields)]).toEqual([until, 422, ['until']]);
  }
  expect((await ana.get(path)).body.snoozed).toEqual({ until: NINE + HOUR });
});

test('a word that cannot be read is said again, with what can', async () => {
  const { ana, path } = await api();
  const { body } = await ana.post(`${path}/snooze`, { until: 'someday' });
  expect(body.fields.until).toContain('“someday” is no time that can be read. Say until when: a weekday');
});
