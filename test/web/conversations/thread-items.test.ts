import { expect, test } from 'vitest';
import { now } from '../../../src/lib/clock.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

const DAY = 86_400_000;

async function sent(state: Record<string, number | string | null>) {
  const office = await desk({ UNDO_SECONDS: '60' });
  const path = `/conversations/${await office.arrives()}`;
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  await ana.post(`${path}/replies`, { text: 'An answer.' });
  await office.db.updateTable('delivery').set(state).execute();
  return words(await ana.page(path));
}

test.each<[string, Record<string, number | string | null>, RegExp]>([
  ['waits for its undo window', { attempts: 0 }, /Sending in \d+ s · Undo/],
  ['is on its way', { sendingAt: 1 }, /Sending/],
  ['was sent', { sentAt: Date.UTC(2026, 10, 3, 9, 12) }, /Sent 10:12/],
  ['was kept', { keptAt: 1 }, /Kept here, not sent: no outgoing mail server is set up\./],
  [
    'was refused',
    { failedAt: 1, error: '550 No such mailbox' },
    /Could not be delivered: 550 No such mailbox · Retry/,
  ],
  ['comes again later', { error: '451 Try again' }, /451 Try again We try again at/],
])('a reply that %s says so', async (_, state, expected) => {
  expect(await sent(state)).toMatch(expected);
});

test('a line parts the days', async () => {
  const office = await desk();
  const path = `/conversations/${await office.arrives()}`;
  const ana = await (await site(office)).signedIn(office.ana);
  await ana.post(`${path}/notes`, { text: 'Later.' });
  await office.db
    .updateTable('event')
    .set({ at: now() - 3 * DAY })
    .where('kind', '=', 'conversation.received')
    .execute();
  const html = await ana.page(path);
  expect(html.match(/class="day"/g)).toHaveLength(2);
  expect(html).toContain('>Today<');
});

test('one’s own words are under You, a teammate’s under their name', async () => {
  const office = await desk();
  const path = `/conversations/${await office.arrives()}`;
  const pages = await site(office);
  await (await pages.signedIn(office.tomas)).post(`${path}/replies`, { text: 'An answer.' });
  const author = (html: string) => /letter-teammate[\s\S]*?letter-author"[^>]*>([^<]*)</.exec(html)![1];
  expect(author(await (await pages.signedIn(office.tomas)).page(path))).toBe('You');
  expect(author(await (await pages.signedIn(office.ana)).page(path))).toBe('Tomás Ribeiro');
});
