import { expect, test } from 'vitest';
import { everything } from '../../support/everything.ts';
import { words } from '../../support/html.ts';

async function failed() {
  const world = await everything();
  const { office, things, pages } = world;
  await office.db
    .updateTable('delivery')
    .set({ keptAt: null, failedAt: Date.now(), error: '550 No such mailbox' })
    .where('id', '=', things.delivery)
    .execute();
  return {
    ...world,
    ana: await pages.signedIn(office.ana),
    conversation: `/conversations/${things.conversation}`,
  };
}

test('a failed reply says why under itself, and Retry sends it', async () => {
  const { office, things, ana, conversation } = await failed();
  const html = await ana.page(conversation);
  expect(words(html)).toContain('Could not be delivered: 550 No such mailbox');
  expect(html).toContain(`action="/deliveries/${things.delivery}/retries"`);
  const response = await ana.post(`/deliveries/${things.delivery}/retries`);
  expect(response.status).toBe(303);
  await office.work();
  expect(words(await ana.page(conversation))).not.toContain('Could not be delivered');
  const row = await office.db
    .selectFrom('delivery')
    .select(['keptAt', 'failedAt'])
    .where('id', '=', things.delivery)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ keptAt: expect.any(Number), failedAt: null });
});

test('what did not fail is not tried again', async () => {
  const { office, pages, things } = await everything();
  expect(
    (await (await pages.signedIn(office.ana)).post(`/deliveries/${things.delivery}/retries`)).status,
  ).toBe(409);
});

test.each([
  ['http://desk.test/settings/outgoing-mail?before=3', '/settings/outgoing-mail'],
  ['http://desk.test//evil.example', '/inbox'],
  ['nonsense', '/inbox'],
  ['', '/inbox'],
])('a retry from %j leads to %s', async (referer, location) => {
  const { pages, things, ana } = await failed();
  const response = await pages.app.request(`/deliveries/${things.delivery}/retries`, {
    method: 'POST',
    headers: {
      referer,
      'sec-fetch-site': 'same-origin',
      cookie: `porchlight=${ana.cookies.get('porchlight')}`,
    },
  });
  expect(response.headers.get('location')).toBe(location);
});
