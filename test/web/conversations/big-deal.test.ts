import { expect, test } from 'vitest';
import { yukisMailbox } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function withLetter() {
  const office = await desk();
  const number = await office.arrives({
    text: 'You charged me twice. Can I talk to a manager?',
    date: 'Mon, 02 Nov 2026 09:12:00 +0000',
  });
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana), path: `/conversations/${number}` };
}

test('taking it and putting it back are lines of the conversation, with what happened and when', async () => {
  const { ana, path } = await withLetter();
  const taken = await ana.post(`${path}/big-deal`);
  expect([taken.status, taken.headers.get('location')]).toEqual([303, path]);
  const page = words(await ana.page(path));
  expect(page).toMatch(/You took this as a big deal: .*asked for a person.* on 2 November/);
  expect(page).toContain('Put the big deal back');
  await ana.post(`${path}/big-deal`, { _method: 'delete' });
  expect(words(await ana.page(path))).toContain('You put the big deal back');
});

test('each says what it did, with an undo by one press', async () => {
  const { ana, path } = await withLetter();
  await ana.post(`${path}/big-deal`);
  const html = await ana.page(path);
  expect(words(html)).toContain('It is a big deal, to us too. Undo');
  const event = /reversals"[\s\S]*?name="event" value="(\d+)"/.exec(html)![1]!;
  expect((await ana.post(`${path}/reversals`, { event })).status).toBe(303);
  expect(words(await ana.page(path))).toContain('Taken back.');
  expect(words(await ana.page(path))).not.toContain('Put the big deal back');
});

test('without a script it is behind More, and by a key', async () => {
  const { ana, path } = await withLetter();
  const html = await ana.page(path);
  expect(html).toMatch(/action="\/conversations\/\d+\/big-deal"[\s\S]{0,200}aria-keyshortcuts="b"/);
});

test('only who may see a conversation may take it', async () => {
  const { office, pages, path } = await withLetter();
  const { yuki } = await yukisMailbox(office);
  await office.db.deleteFrom('mailboxAccess').where('teammateId', '=', yuki.id).execute();
  const browser = await pages.signedIn(yuki);
  expect((await browser.post(`${path}/big-deal`)).status).toBe(404);
  expect((await browser.delete(`${path}/big-deal`)).status).toBe(404);
  const stranger = await pages.stranger().post(`${path}/big-deal`);
  expect(stranger.headers.get('location')).toMatch(/^\/sign-in/);
});
