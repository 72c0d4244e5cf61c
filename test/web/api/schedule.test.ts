import { expect, test } from 'vitest';
import * as schemas from '../../../src/web/api/schemas-shifts.ts';
import { itIs } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { program } from '../../support/program.ts';
import { TUESDAY } from '../../support/rota.ts';
import { shiftsApi } from '../../support/shifts-api.ts';

async function open() {
  itIs(TUESDAY);
  const office = await desk();
  const pages = await site(office);
  return {
    office,
    pages,
    tomas: await program(pages.app, office, office.tomas),
    yuki: await program(pages.app, office, office.yuki),
  };
}

const WEEK = { zone: 'Europe/Lisbon', week: [{ days: ['mon'], from: '09:00', to: '17:00' }] };

test('a schedule is written and read, one’s own alone', async () => {
  const { office, tomas, yuki } = await open();
  const said = {
    ...WEEK,
    interests: ['Maps'],
    vetoes: [office.yuki.id],
    buddy: { capacity: 2, mostInAWeek: 1 },
  };
  expect((await tomas.put('/schedule', said)).status).toBe(204);
  const { body } = await tomas.get('/schedule');
  expect(schemas.Schedule.parse(body)).toEqual(body);
  expect(body).toMatchObject({ ...said, holidays: null, leave: [], exceptions: [] });
  expect((await yuki.get('/schedule')).body).toMatchObject({ week: [], vetoes: [] });
});

test.each([
  [{ week: [{ days: ['mon'], from: '17:00', to: '08:00' }] }, 'week.0.to'],
  [{ week: [{ days: ['mon'], from: '05:00', to: '12:00' }] }, 'week.0.chosen'],
  [{ zone: '+01:00' }, 'zone'],
  [{ week: 'always' }, 'week'],
  [{ vetoes: [4711] }, 'vetoes'],
])('a schedule with %j is 422 and names the field; nothing is half saved', async (change, field) => {
  const { tomas } = await open();
  const { status, body } = await tomas.put('/schedule', { ...WEEK, ...change });
  expect([status, Object.keys(body.fields)]).toEqual([422, [field]]);
  expect((await tomas.get('/schedule')).body.week).toEqual([]);
});

test('leave and single days come and go; somebody else’s are not found', async () => {
  const { tomas, yuki } = await open();
  await tomas.put('/schedule', WEEK);
  const leave = await tomas.post('/schedule/leave', { from: '2026-11-09', to: '2026-11-13' });
  const day = await tomas.post('/schedule/exceptions', { date: '2026-11-16', kind: 'off' });
  expect([leave.status, day.status]).toEqual([201, 201]);
  expect((await tomas.get('/schedule')).body).toMatchObject({
    leave: [{ id: leave.body.id, from: '2026-11-09', to: '2026-11-13' }],
    exceptions: [{ id: day.body.id, date: '2026-11-16', kind: 'off', from: null, to: null }],
  });
  for (const path of [`/schedule/leave/${leave.body.id}`, `/schedule/exceptions/${day.body.id}`]) {
    expect((await yuki.delete(path)).status).toBe(404);
    expect((await tomas.delete(path)).status).toBe(204);
    expect((await tomas.delete(path)).status).toBe(404);
  }
  expect(
    (await tomas.post('/schedule/leave', { from: '2026-11-13', to: '2026-11-09' })).body.fields,
  ).toHaveProperty('to');
  const skipped = { date: '2027-03-28', kind: 'here', from: '01:30', to: '09:00', chosen: true };
  expect((await tomas.post('/schedule/exceptions', skipped)).body.fields.from).toContain('does not exist');
});

test('holidays are looked through, then confirmed', async () => {
  const { tomas } = await open();
  const { body } = await tomas.get('/holidays?country=PT');
  expect(schemas.HolidayList.parse(body)).toEqual(body);
  expect(body.holidays).toContainEqual({ date: '2026-12-25', name: expect.any(String) });
  await tomas.put('/schedule/holidays', { country: 'PT', confirmed: ['2026-12-25'] });
  expect((await tomas.get('/schedule')).body.holidays).toEqual({ country: 'PT', confirmed: ['2026-12-25'] });
  expect((await tomas.get('/holidays?country=XX')).status).toBe(422);
});

test('a calendar’s address is made, read and ended', async () => {
  const { tomas, pages } = await open();
  const { status, body } = await tomas.post('/schedule/calendar');
  expect([status, schemas.CalendarAddress.parse(body)]).toEqual([201, body]);
  const path = new URL(body.address).pathname;
  expect((await pages.stranger().get(path)).status).toBe(200);
  expect((await tomas.delete('/schedule/calendar')).status).toBe(204);
  expect((await pages.stranger().get(path)).status).toBe(404);
});

test('what is new is read, and marked as read by its reader alone', async () => {
  const { sofie, jonas } = await shiftsApi();
  const { body } = await sofie.get('/notices');
  expect(schemas.Notices.parse(body)).toEqual(body);
  const [notice] = body.notices;
  expect(notice.text).toContain('Planned for you');
  expect((await jonas.post(`/notices/${notice.id}/reading`)).status).toBe(404);
  expect((await sofie.post(`/notices/${notice.id}/reading`)).status).toBe(204);
  expect((await sofie.get('/notices')).body.notices).toEqual([]);
});
