import { expect, test } from 'vitest';
import { travel } from '../../../src/lib/clock.ts';
import { itIs } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, fieldTag, valueIn, words } from '../../support/html.ts';
import { TUESDAY } from '../../support/rota.ts';

async function open() {
  itIs(TUESDAY);
  const office = await desk();
  const pages = await site(office);
  return { office, pages, tomas: await pages.signedIn(office.tomas) };
}

const WEEK = {
  zone: 'Europe/Lisbon',
  'week-0-mon': 'on',
  'week-0-tue': 'on',
  'week-0-from': '09:00',
  'week-0-to': '17:00',
  interests: 'maps, baking',
  capacity: '2',
  most: '1',
};

test('several lines of a week are saved and shown, a night across midnight among them', async () => {
  const { office, tomas } = await open();
  const night = { 'week-3-fri': 'on', 'week-3-from': '22:00', 'week-3-to': '02:00', 'week-3-chosen': 'on' };
  const response = await tomas.put('/settings/hours', { ...WEEK, ...night, vetoes: String(office.yuki.id) });
  expect(response.headers.get('location')).toBe('/settings/hours');
  const html = await tomas.page('/settings/hours');
  expect(html).toContain('Your hours are saved.');
  expect([valueIn(html, 'week-0-from'), valueIn(html, 'week-1-from'), valueIn(html, 'week-1-to')]).toEqual([
    '09:00',
    '22:00',
    '02:00',
  ]);
  expect(fieldTag(html, 'week-1-fri')).toContain('checked');
  expect(fieldTag(html, 'week-0-wed')).not.toContain('checked');
  expect(valueIn(html, 'interests')).toBe('maps, baking');
  expect(html).toMatch(new RegExp(`name="vetoes" value="${office.yuki.id}" checked`));
});

test('what is wrong is told at its line, what was typed stays, and nothing is half saved', async () => {
  const { office, tomas } = await open();
  const wrong = {
    ...WEEK,
    'week-2-wed': 'on',
    'week-2-from': '17:00',
    'week-2-to': '08:00',
    zone: 'Europe/Lisbon',
  };
  const response = await tomas.put('/settings/hours', wrong);
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(words(html)).toContain('08:00 is before 17:00');
  expect(html).toContain('id="week-2-error"');
  expect([valueIn(html, 'week-0-from'), valueIn(html, 'week-2-from'), valueIn(html, 'week-2-to')]).toEqual([
    '09:00',
    '17:00',
    '08:00',
  ]);
  expect(await office.db.selectFrom('schedule').selectAll().execute()).toEqual([]);
});

test.each([
  [{ 'week-0-from': '05:00' }, 'Nobody is asked to work then'],
  [{ 'week-0-from': 'noon' }, 'is not a time like 08:00'],
  [{ 'week-1-from': '09:00', 'week-1-to': '10:00' }, 'names no day'],
  [{ zone: 'Mars/Olympus' }, 'not a time zone that is known here'],
  [{ interests: Array(21).fill('x').join(',') }, '20 interests are enough'],
])('a week with %j is 422 in clear words', async (change, text) => {
  const { tomas } = await open();
  const response = await tomas.put('/settings/hours', { ...WEEK, ...change });
  expect([response.status, words(await response.text())]).toEqual([422, expect.stringContaining(text)]);
});

test('hours that the clocks skip are understood, and said', async () => {
  const { tomas } = await open();
  await tomas.put('/settings/hours', {
    ...WEEK,
    'week-0-sun': 'on',
    'week-0-from': '01:30',
    'week-0-to': '09:00',
    'week-0-chosen': 'on',
  });
  expect(words(await tomas.page('/settings/hours'))).toContain(
    '01:30 on 2027-03-28 in Europe/Lisbon does not exist',
  );
});

test('leave is entered, listed and taken back; its end defaults to its first day', async () => {
  const { tomas, pages, office } = await open();
  await tomas.post('/settings/leave', { from: '2026-11-09', to: '2026-11-13' });
  await tomas.post('/settings/leave', { from: '2026-12-24', to: '' });
  const html = await tomas.page('/settings/hours');
  expect(words(html)).toContain('Mon 9 Nov to Fri 13 Nov Away');
  expect(words(html)).toContain('Thu 24 Dec Away');
  const [, id] = /settings\/leave\/(\d+)/.exec(html)!;
  const yuki = await pages.signedIn(office.yuki);
  expect((await yuki.delete(`/settings/leave/${id}`)).status).toBe(404);
  expect((await tomas.delete(`/settings/leave/${id}`)).status).toBe(303);
  expect((await tomas.delete(`/settings/leave/${id}`)).status).toBe(404);
});

test('leave that ends before it starts is told, and stays typed', async () => {
  const { tomas } = await open();
  const response = await tomas.post('/settings/leave', { from: '2026-11-13', to: '2026-11-09' });
  const html = await response.text();
  expect([response.status, errorOf(html, 'leave-to')]).toEqual([
    422,
    expect.stringContaining('before the leave begins'),
  ]);
  expect([valueIn(html, 'from'), valueIn(html, 'to')]).toEqual(['2026-11-13', '2026-11-09']);
});

test('a single day differs, is listed, and becomes usual again', async () => {
  const { tomas } = await open();
  await tomas.put('/settings/hours', WEEK);
  await tomas.post('/settings/exceptions', { date: '2026-11-16', kind: 'off', begins: '12:00', ends: '' });
  const html = await tomas.page('/settings/hours');
  expect(words(html)).toContain('Mon 16 Nov Off from 12:00');
  const [, id] = /settings\/exceptions\/(\d+)/.exec(html)!;
  await tomas.delete(`/settings/exceptions/${id}`);
  expect(words(await tomas.page('/settings/hours'))).not.toContain('Mon 16 Nov');
});

test('a time that its very night skips is 422 at its field', async () => {
  const { tomas } = await open();
  const day = { date: '2027-03-28', kind: 'here', begins: '01:30', ends: '09:00', chosen: 'on' };
  const response = await tomas.post('/settings/exceptions', day);
  const html = await response.text();
  expect([response.status, errorOf(html, 'begins')]).toEqual([
    422,
    expect.stringContaining('does not exist'),
  ]);
  expect(valueIn(html, 'begins')).toBe('01:30');
});

test('holidays are looked at before they count', async () => {
  const { tomas } = await open();
  expect(words(await tomas.page('/settings/hours'))).toContain('None count until you have looked');
  const list = await tomas.page('/settings/holidays?country=PT&subdivision=');
  expect(words(list)).toContain('Tue 8 Dec');
  await tomas.put('/settings/holidays', { country: 'PT', subdivision: '', confirmed: '2026-12-08' });
  expect(words(await tomas.page('/settings/hours'))).toContain('PT: one date confirmed as days off');
  const wrong = await tomas.get('/settings/holidays?country=XX');
  expect([wrong.status, errorOf(await wrong.text(), 'country')]).toEqual([
    422,
    expect.stringContaining('"XX"'),
  ]);
  expect((await tomas.get('/settings/holidays')).headers.get('location')).toBe('/settings/hours');
  await tomas.put('/settings/holidays', { country: '' });
  expect(words(await tomas.page('/settings/hours'))).toContain('None count until you have looked');
});

test('a calendar’s address is shown once, read without signing in, renewed and ended', async () => {
  const { tomas, pages } = await open();
  const addressIn = (html: string) => /\/calendars\/[\w-]+\.ics/.exec(html)?.[0];
  const first = addressIn(await (await tomas.post('/settings/calendar')).text())!;
  expect(addressIn(await tomas.page('/settings/hours'))).toBeUndefined();
  const read = await pages.stranger().get(first);
  expect([read.status, read.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(await read.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  const second = addressIn(await (await tomas.post('/settings/calendar')).text())!;
  expect((await pages.stranger().get(first)).status).toBe(404);
  expect((await pages.stranger().get(second)).status).toBe(200);
  await tomas.delete('/settings/calendar');
  expect((await pages.stranger().get(second)).status).toBe(404);
  expect((await tomas.delete('/settings/calendar')).status).toBe(404);
  expect((await pages.stranger().get('/calendars/none.ics')).status).toBe(404);
  travel(null);
});
