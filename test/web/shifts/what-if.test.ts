import { expect, test } from 'vitest';
import { itIs } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, valueIn, words } from '../../support/html.ts';
import { TUESDAY, worksAt } from '../../support/rota.ts';

async function open() {
  itIs(TUESDAY);
  const office = await desk();
  await worksAt(office, office.ana, { from: '08:00', to: '17:00' });
  return { office, ana: await (await site(office)).signedIn(office.ana) };
}

const path = (query: Record<string, string>) => `/shifts/what-if?${new URLSearchParams(query)}`;

test('somebody in Lisbon fills hours at a local time that is said, and nothing is saved', async () => {
  const { office, ana } = await open();
  const before = await office.db.selectFrom('event').select('id').execute();
  const html = await ana.page(
    path({ zone: 'Europe/Lisbon', from: '12:00', to: '20:00', letters: '24', minutes: '6' }),
  );
  const text = words(html);
  expect(text).toMatch(/Somebody in Lisbon would fill .* of what is open, 16:00 to 20:00 of their day/);
  expect(text).toContain('With somebody in Lisbon, half of your customers would hear within');
  expect(text).toContain('24 letters a day, as you said; 6 minutes for an answer, as assumed');
  expect(text).toContain('As you are today: half within');
  expect(html).toContain('world-bar is-new');
  expect(await office.db.selectFrom('event').select('id').execute()).toHaveLength(before.length);
});

test('without anybody new it suggests places, and says how today’s roster would do', async () => {
  const { ana } = await open();
  const html = await ana.page(path({ letters: '10' }));
  expect(words(html)).toMatch(/hours are open in these two weeks. Somebody would fill the most of them from/);
  expect(words(html)).toMatch(/Half of your customers would hear within .+, one in ten after more than/);
  expect(html).toContain('/shifts/what-if?zone=');
});

test('without letters of one’s own or stated ones there is no figure to show', async () => {
  const { ana } = await open();
  expect(words(await ana.page('/shifts/what-if'))).not.toContain('of your customers would hear');
});

test('the same question has the same answer', async () => {
  const { ana } = await open();
  const query = { zone: 'Asia/Tokyo', letters: '40', minutes: '9' };
  const answer = async () => words(await ana.page(path(query)));
  expect(await answer()).toBe(await answer());
});

test.each([
  [{ zone: 'Mars/Olympus' }, 'zone', 'not a time zone'],
  [{ zone: 'Asia/Tokyo', from: '22:00', to: '06:00' }, 'to', 'Ask nobody for nights'],
  [{ zone: 'Asia/Tokyo', from: '9 am' }, 'from', 'not a time'],
  [{ letters: '-3' }, 'letters', 'above 0'],
  [{ minutes: 'long' }, 'minutes', 'above 0'],
])('%j is 422 at its field, and stays typed', async (query, name, text) => {
  const { ana } = await open();
  const response = await ana.get(path(query as unknown as Record<string, string>));
  const html = await response.text();
  expect([response.status, errorOf(html, name)]).toEqual([422, expect.stringContaining(text)]);
  if (name !== 'zone') expect(valueIn(html, name)).toBe((query as Record<string, string>)[name] ?? '17:00');
});
