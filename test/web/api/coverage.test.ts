import { expect, test } from 'vitest';
import * as schemas from '../../../src/web/api/schemas-shifts.ts';
import { itIs } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { program } from '../../support/program.ts';
import { TUESDAY, toldTo, worksAt } from '../../support/rota.ts';

async function open() {
  itIs(TUESDAY);
  const office = await desk();
  await worksAt(office, office.ana, { from: '07:00', to: '16:00' });
  await worksAt(office, office.tomas, { from: '12:00', to: '21:00' });
  await worksAt(office, office.yuki, { from: '08:00', to: '17:00' });
  const { app } = await site(office);
  return { office, ana: await program(app, office, office.ana) };
}

test('cover is minute-exact and told by UTC days', async () => {
  const { ana } = await open();
  const { status, body } = await ana.get('/coverage?from=2026-11-04&to=2026-11-04');
  expect(status).toBe(200);
  expect(schemas.Coverage.parse(body)).toEqual(body);
  expect(body.gaps).toEqual([]);
  expect(body.intervals).toContainEqual({
    start: Date.UTC(2026, 10, 4, 12),
    end: Date.UTC(2026, 10, 4, 15),
    people: ['Ana Okafor', 'Tomás Ribeiro'],
  });
  expect(body.handovers[0]).toMatchObject({ leaving: 'Ana Okafor', arriving: 'Tomás Ribeiro' });
  expect((await ana.get('/coverage')).body.gaps.length).toBeGreaterThan(0); // a week, with its weekend
});

test.each([
  ['from=soon', 'from'],
  ['from=2026-11-04&to=2026-11-03', 'to'],
  ['from=2026-01-01&to=2028-01-01', 'to'],
])('/coverage?%s is 422 and names the field', async (query, field) => {
  const { ana } = await open();
  const { status, body } = await ana.get(`/coverage?${query}`);
  expect([status, Object.keys(body.fields)]).toEqual([422, [field]]);
});

test('what comes: the change of clocks and the hour it opens', async () => {
  const { ana } = await open();
  const { body } = await ana.get('/coverage/ahead');
  expect(schemas.CoverageAhead.parse(body)).toEqual(body);
  expect(body.opening).toEqual([]);
  expect(body.clockChanges[0]).toMatchObject({ zone: 'Europe/Lisbon', date: '2027-03-28' });
  expect(body.clockChanges[0].opens[0]).toEqual({
    start: Date.UTC(2027, 2, 29, 20),
    end: Date.UTC(2027, 2, 29, 21),
  });
});

test('what somebody more would fill, at what time of their own', async () => {
  const { ana } = await open();
  const query = 'zone=America/Anchorage&from=09:00&to=18:00&day=2027-03-29';
  const { body } = await ana.get(`/coverage/what-if?${query}`);
  expect(schemas.WhatIf.parse(body)).toEqual(body);
  expect(body.gapAfter).toBeLessThan(body.gapBefore);
  expect(body.filled[0]).toMatchObject({ localFrom: '12:00', localTo: '13:00' });
  expect((await ana.get('/coverage/what-if')).body.fields).toHaveProperty('zone');
  expect((await ana.get('/coverage/what-if?zone=Mars/Olympus')).status).toBe(422);
  expect((await ana.get('/coverage/what-if?zone=Asia/Tokyo&from=22:00&to=06:00')).body.fields.to).toContain(
    'nights',
  );
});

test('waiting is simulated for the team, with stated figures or its own', async () => {
  const { ana } = await open();
  expect((await ana.get('/waiting')).body).toEqual({ basis: null, today: null, changed: null });
  const { body } = await ana.get('/waiting?zone=Asia/Tokyo&letters=48&minutes=6');
  expect(schemas.Waiting.parse(body)).toEqual(body);
  expect(body.basis).toEqual({ letters: 48, minutes: 6, isOwn: { letters: false, minutes: false } });
  expect(body.today.hours).toHaveLength(24);
  expect(body.changed.all.p90).toBeLessThanOrEqual(body.today.all.p90);
  expect(JSON.stringify(body)).not.toMatch(/Ana|Tomás|Yuki/);
});

test('somebody is asked for an hour that they could give', async () => {
  const { office, ana } = await open();
  const gapAt = Date.UTC(2027, 2, 29, 20);
  expect((await ana.post('/coverage/questions', { teammate: office.yuki.id, gapAt })).status).toBe(204);
  expect((await toldTo(office, office.yuki))[0]).toContain('could you begin at 07:00');
  expect((await ana.post('/coverage/questions', { teammate: office.tomas.id, gapAt })).status).toBe(422);
  expect((await ana.post('/coverage/questions', { teammate: office.yuki.id, gapAt: 5 })).status).toBe(422);
});
