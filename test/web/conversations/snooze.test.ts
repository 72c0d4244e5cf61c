import { expect, test } from 'vitest';
import { UNTIL_ANSWERED } from '../../../src/domain/conversation/until.ts';
import { sleepWords } from '../../../src/web/conversations/snooze.tsx';
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
  const soon = await ana.post(`${path}/snooze`, { until: 'someday' });
  expect(words(await soon.text())).toContain(
    '“someday” is no time that can be read. Say until when: a weekday',
  );
});

test('the page for another day works without JavaScript, and the menu leads to it', async () => {
  const { ana, path } = await open();
  expect(await ana.page(path)).toContain(`href="${path}/snooze/new"`);
  const html = await ana.page(`${path}/snooze/new`);
  expect(html).toContain('type="datetime-local"');
  expect(html).toContain(`action="${path}/snooze"`);
});

test('menu, page and the bar of a list name the same working days, and what is pressed is what is done', async () => {
  const { ana, path, number, office } = await open();
  const thursday = 'name="until" value="2026-11-05T09:00"';
  for (const page of [path, `${path}/snooze/new`, '/inbox']) {
    const html = await ana.page(page);
    expect([page, html.includes(thursday)]).toEqual([page, true]);
    expect(words(html)).toContain('Thursday 5 November 09:00');
    expect(words(html)).toContain('Next week: Monday 9 November 09:00');
  }
  await ana.post(`${path}/snooze`, { until: '2026-11-05T09:00' });
  expect((await office.conversation(number)).snoozedUntil).toBe(NINE + 47 * HOUR); // nine in Lagos
  expect(words(await ana.page(path))).toContain('Snoozed until Thu 5 Nov, 09:00.');
});

test('a day’s button on a page of last week says that its time has passed, and means no other day', async () => {
  const { ana, path, number, office } = await open();
  itIs(NINE + 7 * 24 * HOUR);
  const answer = await ana.post(`${path}/snooze`, { until: '2026-11-05T09:00' });
  expect(answer.status).toBe(422);
  expect(words(await answer.text())).toContain('Thursday 5 November 2026, 09:00 in Lagos, is in the past.');
  expect((await office.conversation(number)).snoozedUntil).toBeNull();
});

test('waking it says so, and its timeline tells both', async () => {
  const { ana, path, office } = await open();
  await ana.post(`${path}/snooze`, { until: 'monday' });
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

test('words for how long it sleeps', () => {
  itIs(NINE);
  expect(sleepWords(UNTIL_ANSWERED, 'UTC')).toBe('until they answer');
  expect(sleepWords(NINE + HOUR, 'UTC')).toBe('until today 10:00');
});
