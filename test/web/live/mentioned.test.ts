import { expect, onTestFinished, test, vi } from 'vitest';
import { startHub } from '../../../src/web/live/hub.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

const PATIENCE = { timeout: 10_000 }; // a busy machine

async function listening() {
  const office = await desk();
  const { nils } = await memberElsewhere(office);
  const { conversationId: number } = await acts(office).receives();
  const hub = await startHub(office.db, () => {});
  onTestFinished(() => hub.close());
  const told: string[] = [];
  for (const viewer of [office.tomas, office.yuki, nils])
    hub.listen({
      streams: new Set(['desk']), // a page that shows no conversation
      mailboxIds: new Set(viewer.mailboxIds),
      teammateId: viewer.id,
      session: { id: 0, end: () => {} },
      refresh: () => told.push(viewer.name),
      here: () => {},
      presence: () => {},
      notices: () => {},
      counts: () => {},
      views: () => {},
    });
  return { office, number, told };
}

test.each([
  ['@Yuki', ['Yuki Kimura']],
  ['@Yuki Kimura', ['Yuki Kimura']],
  ['@yuki\u00a0', ['Yuki Kimura']],
  ['@Tomás, look', ['Tomás Ribeiro']],
  ['@Toma\u0301s', ['Tomás Ribeiro']],
  ['@tomas', ['Tomás Ribeiro']],
])('a note of “%s” refreshes every page of whoever is meant, and nobody else’s', async (written, names) => {
  const { office, number, told } = await listening();
  await acts(office).notes(number, { html: `<p>${written}</p>` });
  await vi.waitFor(() => expect(told).toEqual(names), PATIENCE);
  expect(await acts(office).events(number, 'conversation.noted')).toMatchObject([
    { data: { mentioned: [names[0] === 'Yuki Kimura' ? office.yuki.id : office.tomas.id] } },
  ]);
});

test('notes that come together reach each who is meant', async () => {
  const { office, number, told } = await listening();
  const act = acts(office);
  await Promise.all([
    act.notes(number, { html: '<p>@Yuki</p>' }),
    act.notes(number, { html: '<p>@Tomás</p>' }),
  ]);
  await vi.waitFor(
    () => expect([...new Set(told)].sort()).toEqual(['Tomás Ribeiro', 'Yuki Kimura']),
    PATIENCE,
  );
});

test('who mentions themselves, or works elsewhere, has no page refreshed', async () => {
  const { office, number, told } = await listening();
  await acts(office).notes(number, { by: office.yuki, html: '<p>@Yuki and @Nils, mine</p>' });
  await acts(office).notes(number, { html: '<p>@Tomás</p>' });
  await vi.waitFor(() => expect(told).toEqual(['Tomás Ribeiro']), PATIENCE);
});
