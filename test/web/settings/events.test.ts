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
  expect(html.indexOf('closed it')).toBeLessThan(html.indexOf('opened the desk'));
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
  const second = await ana.page(/href="(\/settings\/events\?before=\d+)"/.exec(first)![1]!);
  const rows = (html: string) => html.match(/<tr>/g)!.length - 1;
  expect(rows(first)).toBe(100);
  expect(rows(second)).toBe(total - 100);
});
