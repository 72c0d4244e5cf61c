import { expect, test } from 'vitest';
import { look, lookAway } from '../../../src/domain/conversation/presence.ts';
import { transaction } from '../../../src/domain/database.ts';
import type { Listener } from '../../../src/web/live/hub.ts';
import { watchPresence } from '../../../src/web/live/presence.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

test('each coming, writing and going is told once to whoever may see the conversation, and to nobody else', async () => {
  const office = await desk();
  const { nils } = await memberElsewhere(office);
  const number = await office.arrives();
  const read = await watchPresence(office.db);
  const told: string[] = [];
  const page = (who: typeof nils): Listener => ({
    streams: new Set(['desk']),
    mailboxIds: new Set(who.mailboxIds),
    teammateId: who.id,
    session: { id: 0, end: () => {} },
    refresh: () => {},
    counts: () => {},
    views: () => {},
    notices: () => {},
    presence: (on, people) =>
      told.push(
        `${who.name} hears of ${on}: ${people.map(({ name, doing }) => `${name} ${doing}`).join() || 'nobody'}`,
      ),
  });
  const pages = [page(office.ana), page(nils)];
  const looks = (writing: boolean) =>
    transaction(office.db, (tx) =>
      look(tx, office.tomas, { page: 'page-tomas', conversationId: number, writing }),
    );
  await looks(false);
  (await read())(pages);
  (await read())(pages);
  await looks(true);
  (await read())(pages);
  await transaction(office.db, (tx) => lookAway(tx, office.tomas, 'page-tomas'));
  (await read())(pages);
  expect(told).toEqual([
    `Ana Okafor hears of ${number}: Tomás Ribeiro reading`,
    `Ana Okafor hears of ${number}: Tomás Ribeiro writing`,
    `Ana Okafor hears of ${number}: nobody`,
  ]);
});
