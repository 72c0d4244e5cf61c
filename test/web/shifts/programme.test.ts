import { expect, test } from 'vitest';
import { rotaSettings } from '../../../src/domain/shift/settings.ts';
import { itIs } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, valueIn, words } from '../../support/html.ts';
import { coming, programme, TUESDAY } from '../../support/rota.ts';

async function open() {
  itIs(TUESDAY);
  const office = await desk();
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana), tomas: await pages.signedIn(office.tomas) };
}

const CADENCE = { weeks: '8', guestsOnDay: '1', leastGapDays: '', startsOn: '2026-11-09', running: 'on' };

test('an owner starts the programme; everybody reads how it works', async () => {
  const { office, ana, tomas } = await open();
  expect(words(await ana.page('/shifts/programme'))).toContain('Days with customers have not started');
  expect((await ana.put('/shifts/programme', CADENCE)).status).toBe(303);
  expect(await rotaSettings(office.db)).toMatchObject({ cadenceDays: 56, startsOn: '2026-11-09' });
  const text = words(await tomas.page('/shifts/programme'));
  expect(text).toContain('One day with customers in 8 weeks');
  expect(text).not.toContain('Pause the programme');
});

test.each([
  [{ weeks: 'often' }, 'weeks', 'whole number'],
  [{ weeks: '0.5' }, 'weeks', 'once a week'],
  [{ guestsOnDay: '0' }, 'guestsOnDay', 'At least one'],
  [{ leastGapDays: '90' }, 'leastGapDays', 'longer than the cadence'],
  [{ startsOn: 'soon' }, 'startsOn', 'date like'],
])('a cadence with %j is 422 at its field, and what was typed stays', async (change, name, text) => {
  const { ana, office } = await open();
  const response = await ana.put('/shifts/programme', { ...CADENCE, ...change });
  const html = await response.text();
  expect([response.status, errorOf(html, name)]).toEqual([422, expect.stringContaining(text)]);
  expect(valueIn(html, 'guestsOnDay')).toBe({ ...CADENCE, ...change }.guestsOnDay);
  expect(await office.db.selectFrom('rota').selectAll().execute()).toEqual([]);
});

test('a leader who takes no part needs a reason, and everybody reads it', async () => {
  const { office, ana, tomas } = await open();
  const path = `/shifts/programme/people/${office.tomas.id}`;
  const wrong = await ana.put(path, { takesPartAs: 'none', leader: 'on', reason: '', share: '1' });
  expect([wrong.status, words(await wrong.text())]).toEqual([422, expect.stringContaining('needs a reason')]);
  await ana.put(path, { takesPartAs: 'none', leader: 'on', reason: 'On leave until May.', share: '1' });
  expect(words(await tomas.page('/shifts/programme'))).toContain(
    'leads here · Lisbon · has not said their hours yet · “On leave until May.”',
  );
  expect((await ana.put(path, { takesPartAs: 'guest', share: 'half' })).status).toBe(422);
  expect((await ana.put('/shifts/programme/people/4711', { takesPartAs: 'guest', share: '1' })).status).toBe(
    404,
  );
});

test('only owners change anything here', async () => {
  const { office, tomas } = await open();
  expect((await tomas.put('/shifts/programme', CADENCE)).status).toBe(403);
  expect(
    (await tomas.put(`/shifts/programme/people/${office.ana.id}`, { takesPartAs: 'guest' })).status,
  ).toBe(403);
  const pause = { from: '2026-11-05', reviewOn: '2026-12-01', reason: 'x' };
  expect((await tomas.post('/shifts/pause', pause)).status).toBe(403);
  expect((await tomas.delete('/shifts/pause')).status).toBe(403);
});

test('a pause needs a reason and a date to look at it again; it goes on when an owner says so', async () => {
  const office = await programme();
  const ana = await (await site(office)).signedIn(office.ana);
  const pause = { from: '2026-11-05', reviewOn: '2026-12-01', reason: 'Mail has doubled.' };
  const wrong = await ana.post('/shifts/pause', { ...pause, reason: '', reviewOn: '2026-11-01' });
  const html = await wrong.text();
  expect([wrong.status, valueIn(html, 'reviewOn')]).toEqual([422, '2026-11-01']);
  expect(words(html)).toContain('Say why the programme rests');
  await ana.post('/shifts/pause', pause);
  expect(await coming(office)).toEqual([]);
  expect(words(await ana.page('/shifts/programme'))).toContain('Days with customers are paused');
  expect((await ana.post('/shifts/pause', pause)).status).toBe(409);
  await ana.delete('/shifts/pause');
  expect((await coming(office)).length).toBeGreaterThan(20);
  expect((await ana.delete('/shifts/pause')).status).toBe(409);
});
