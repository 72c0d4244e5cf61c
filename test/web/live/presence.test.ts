import { expect, test } from 'vitest';
import { look, lookAway } from '../../../src/domain/conversation/presence.ts';
import { transaction } from '../../../src/domain/database.ts';
import type { Listener } from '../../../src/web/live/hub.ts';
import { watchHere, watchPresence } from '../../../src/web/live/presence.ts';
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
    here: () => {},
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

test('lists hear once of whoever of the team opens a first page or closes the last, and other pages do not', async () => {
  const office = await desk();
  const read = await watchHere(office.db);
  const told: string[] = [];
  const page = (stream: string): Listener => ({
    streams: new Set(['desk', stream]),
    mailboxIds: new Set(office.ana.mailboxIds),
    teammateId: office.ana.id,
    session: { id: 0, end: () => {} },
    refresh: () => {},
    counts: () => {},
    views: () => {},
    notices: () => {},
    presence: () => {},
    here: () => told.push(stream),
  });
  const tells = async () =>
    (await read())([page('inbox'), page('conversation:1')], async (_, draw) => draw());
  const opens = (name: string) =>
    transaction(office.db, (tx) =>
      look(tx, office.tomas, { page: name, conversationId: null, writing: false }),
    );
  const closes = (name: string) => transaction(office.db, (tx) => lookAway(tx, office.tomas, name));
  await opens('page-tomas');
  await tells();
  await tells();
  expect(told, 'he came').toEqual(['inbox']);
  await opens('page-other');
  await tells();
  await closes('page-tomas');
  await tells();
  expect(told, 'a second page is nothing new').toEqual(['inbox']);
  await closes('page-other');
  await tells();
  expect(told, 'he went').toEqual(['inbox', 'inbox']);
});
