import { expect, onTestFinished, test, vi } from 'vitest';
import { startHub } from '../../../src/web/live/hub.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

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
      refresh: () => told.push(viewer.name),
      presence: () => {},
      counts: () => {},
      views: () => {},
    });
  return { office, number, told };
}

test('a mention refreshes every page of whoever is meant, and nobody else’s', async () => {
  const { office, number, told } = await listening();
  await acts(office).notes(number, { html: '<p>@Tomás, look</p>' });
  await vi.waitFor(() => expect(told).toEqual(['Tomás Ribeiro']));
});
