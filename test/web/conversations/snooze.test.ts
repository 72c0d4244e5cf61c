import { expect, test } from 'vitest';
import { UNTIL_ANSWERED } from '../../../src/domain/conversation/until.ts';
import { sleepWords, snoozeChoices } from '../../../src/web/conversations/snooze.tsx';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function open() {
  const office = await desk();
  itIs(NINE);
  const number = await office.arrives();
  const pages = await site(office);
  return { office, pages, number, path: `/conversations/${number}`, ana: await pages.signedIn(office.ana) };
}

test('snoozing says until when, with an Undo that takes it back', async () => {
  const { office, ana, path, number } = await open();
  const answer = await ana.post(`${path}/snooze`, { until: 'tomorrow' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
  const html = await ana.page(path);
  expect(words(html)).toContain('Snoozed until tomorrow 09:00.');
  expect(words(html)).toContain('It sleeps until tomorrow 09:00.');
  const event = /reversals"[\s\S]*?name="event" value="(\d+)"/.exec(html)![1]!;
  await ana.post(`${path}/reversals`, { event });
  expect((await office.conversation(number)).snoozedUntil).toBeNull();
  expect(words(await ana.page(path))).toContain('Taken back.');
});

test('it leaves Waiting for Snoozed, whose row says until when and how long they have waited', async () => {
  const { ana, path } = await open();
  await ana.post(`${path}/snooze`, { until: 'answer' });
  expect(words(await ana.page('/inbox'))).toContain('Nobody is waiting');
  const html = await ana.page('/inbox?folder=snoozed');
  expect(html).toContain('is-snoozed');
  expect(words(html)).toContain('until they answer');
  expect(html).toContain('waiting </span>');
});

test('a time in the past comes back with its word and what was typed, and nothing is changed', async () => {
  const { office, ana, path, number } = await open();
  const answer = await ana.post(`${path}/snooze`, { until: '2026-11-01T08:15' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(words(html)).toContain(
    'Sunday 1 November 2026, 08:15 in Lagos, is in the past. Choose a later time.',
  );
  expect(html).toContain('value="2026-11-01T08:15"');
  expect((await office.conversation(number)).snoozedUntil).toBeNull();
});

test('what cannot be read is kept as typed, even where it is no HTML', async () => {
  const { ana, path } = await open();
  const answer = await ana.post(`${path}/snooze`, { until: '"><script>' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('&quot;&gt;&lt;script&gt;');
  expect((await ana.post(`${path}/snooze`)).status).toBe(422);
});

test('the page for another day works without JavaScript, and the menu leads to it', async () => {
  const { ana, path } = await open();
  expect(await ana.page(path)).toContain(`href="${path}/snooze/new"`);
  const html = await ana.page(`${path}/snooze/new`);
  expect(html).toContain('type="datetime-local"');
  expect(html).toContain(`action="${path}/snooze"`);
});

test('waking it says so, and its timeline tells both', async () => {
  const { ana, path, office } = await open();
  await ana.post(`${path}/snooze`, { until: '2026-11-09' });
  await ana.delete(`${path}/snooze`);
  const html = words(await ana.page(path));
  expect(html).toContain('It is awake.');
  expect(html).toContain('You snoozed it until Mon 9 Nov, 09:00');
  expect(html).toContain('You woke it');
  await ana.post(`${path}/snooze`, { until: 'answer' });
  await office.arrives({ inReplyTo: '<none@x.example>' });
  expect(words(await ana.page(path))).toContain('You snoozed it until they answer');
});

test('what is closed is not snoozed: a clear word, and nothing is lost', async () => {
  const { ana, path } = await open();
  await ana.post(`${path}/closure`);
  const answer = await ana.post(`${path}/snooze`, { until: 'tomorrow' });
  expect(answer.status).toBe(409);
  expect(words(await answer.text())).toContain('Open it again first.');
  expect(await ana.page(path)).not.toContain('Snooze</span>');
});

test('the choices say their moment by one’s own clock, each moment once', () => {
  itIs(NINE);
  expect(snoozeChoices('Europe/Lisbon').map(({ name, when }) => `${name} ${when}`.trim())).toEqual([
    'Later today 12:00',
    'Tomorrow morning 09:00',
    'Monday morning Mon 9 Nov, 09:00',
    'When they answer',
  ]);
  itIs(NINE + 5 * 24 * HOUR + 13 * HOUR); // Sunday, ten in the evening
  expect(snoozeChoices('Europe/Lisbon').map(({ name, when }) => `${name} ${when}`.trim())).toEqual([
    'In three hours tomorrow 01:00',
    'Tomorrow morning 09:00',
    'When they answer',
  ]);
});

test('words for how long it sleeps', () => {
  itIs(NINE);
  expect(sleepWords(UNTIL_ANSWERED, 'UTC')).toBe('until they answer');
  expect(sleepWords(NINE + HOUR, 'UTC')).toBe('until today 10:00');
});

test('the choices follow the clock from minute to minute, each zone its own', () => {
  const later = (zone: string, at: string) => snoozeChoices(zone, Date.parse(at))[0]!.when;
  expect(later('Europe/Lisbon', '2026-11-20T09:00:00Z')).toBe('12:00');
  expect(later('Australia/Sydney', '2026-11-20T09:00:00Z')).toBe('23:00');
  expect(later('Europe/Lisbon', '2026-11-20T09:00:59Z')).toBe('12:00');
  expect(later('Europe/Lisbon', '2026-11-20T09:01:00Z')).toBe('12:01');
  expect(later('Australia/Sydney', '2026-11-20T09:01:30Z')).toBe('23:01');
  expect(later('Europe/Lisbon', '2026-11-20T08:59:59Z')).toBe('11:59');
});
