import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

test('owners read who did what, newest first; nobody else does', async () => {
  const office = await desk();
  const number = await office.arrives();
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  await tomas.post(`/conversations/${number}/closure`);
  const html = await ana.page('/settings/events');
  expect(words(html)).toMatch(/Tomás Ribeiro closed it Conversation \d+/);
  expect(words(html)).toContain('A letter came');
  const told = html.slice(html.indexOf('<tbody'));
  expect(told.indexOf('closed it')).toBeLessThan(told.indexOf('opened the desk'));
  expect((await tomas.get('/settings/events')).status).toBe(403);
  expect(await tomas.page('/settings/profile')).not.toContain('/settings/events');
});

test('a long history is paged, nothing twice', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  for (let n = 0; n < 120; n++)
    await office.db
      .insertInto('event')
      .values({
        at: n,
        kind: 'mail.failed',
        conversationId: null,
        messageId: null,
        mailboxId: null,
        teammateId: null,
        data: '{}',
      })
      .execute();
  const total = (await office.db.selectFrom('event').select('id').execute()).length;
  const first = await ana.page('/settings/events');
  const second = await ana.page(/href="(\/settings\/events\?cursor=[\w.]+)"/.exec(first)![1]!);
  const rows = (html: string) => html.match(/<tr>/g)!.length - 1;
  expect(rows(first)).toBe(100);
  expect(rows(second)).toBe(total - 100);
});

async function aHistory() {
  const office = await desk();
  const number = await office.arrives();
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  await tomas.post(`/conversations/${number}/closure`);
  await ana.delete(`/conversations/${number}/closure`);
  return { office, number, pages, ana, tomas };
}

const table = (html: string) => words(html.slice(html.indexOf('<tbody')));

test('it is narrowed down by what happened, by conversation and by day, and says so in the fields', async () => {
  const { ana, number } = await aHistory();
  const html = await ana.page('/settings/events?kind=conversation.closed');
  expect(table(html)).toContain('Tomás Ribeiro closed it');
  expect(table(html)).not.toContain('opened it again');
  expect(html).toMatch(/<option value="conversation.closed" selected/);
  expect(table(await ana.page(`/settings/events?conversation=${number}`))).not.toContain('signed in');
  expect(words(await ana.page('/settings/events?to=2001-01-01'))).toContain('Nothing happened that fits.');
});

test('nobody can ask for one person’s deeds, and what cannot be read asks for nothing', async () => {
  const { ana, office } = await aHistory();
  for (const query of [
    `by=${office.tomas.id}`,
    `teammate=${office.tomas.id}`,
    'kind=x',
    'conversation=x',
    'from=2026-02-31',
  ])
    expect([
      query,
      table(await ana.page(`/settings/events?${query}`)).includes('Ana Okafor opened it again'),
    ]).toEqual([query, true]);
  expect(await ana.page('/settings/events')).not.toMatch(/name="(?:by|teammate|person)"/);
});

test('a line says from where: the address and the device of the session', async () => {
  const { ana } = await aHistory();
  const told = table(await ana.page('/settings/events?kind=conversation.closed'));
  expect(told).toContain('unknown, A device that does not say');
});

test('the whole is there as CSV and as JSON lines, narrowed down alike; for owners alone', async () => {
  const { ana, tomas, pages } = await aHistory();
  const csv = await ana.get('/settings/events.csv?kind=conversation.closed');
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(2);
  const text = await (await ana.get('/settings/events.jsonl')).text();
  const kinds = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).kind);
  expect(kinds).toContain('conversation.reopened');
  for (const path of ['/settings/events.csv', '/settings/events.jsonl']) {
    expect((await tomas.get(path)).status).toBe(403);
    expect((await pages.stranger().get(path)).status).toBe(303);
  }
});
