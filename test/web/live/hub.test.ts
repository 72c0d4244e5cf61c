import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { close } from '../../../src/domain/conversation/closing.ts';
import { look } from '../../../src/domain/conversation/presence.ts';
import { transaction } from '../../../src/domain/database.ts';
import { newestEventId } from '../../../src/domain/event.ts';
import { countViews } from '../../../src/domain/saved-view/counting.ts';
import { saveView } from '../../../src/domain/saved-view/saving.ts';
import { startSession } from '../../../src/domain/teammate/sessions.ts';
import { type Listener, startHub } from '../../../src/web/live/hub.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

async function heard(about: Partial<Listener> = {}) {
  const office = await desk();
  const number = await office.arrives();
  const errors: unknown[] = [];
  const hub = await startHub(office.db, (error) => errors.push(error));
  onTestFinished(() => hub.close());
  const told: string[] = [];
  const page = (who: Partial<Listener> = {}): Listener => ({
    streams: new Set([`conversation:${number}`]),
    mailboxIds: new Set([office.mailbox.id]),
    teammateId: office.ana.id,
    session: { id: 0, end: () => {} },
    refresh: () => told.push('refresh'),
    counts: () => told.push('counts'),
    views: () => told.push('views'),
    notices: () => {},
    here: () => {},
    presence: (id, people) =>
      told.push(`${id}: ${people.map((person) => `${person.name} ${person.doing}`).join()}`),
    ...who,
  });
  const listens = (who: Partial<Listener>) => hub.listen(page(who));
  const stop = listens(about);
  const conversation = await office.conversation(number);
  return {
    office,
    number,
    told,
    errors,
    stop,
    page,
    listens,
    hub,
    closes: () => transaction(office.db, (tx) => close(tx, conversation, { by: office.ana })),
    looks: () =>
      transaction(office.db, (tx) =>
        look(tx, office.ana, { page: 'page-ana', conversationId: number, writing: false }),
      ),
  };
}

/** The same as somebody hears it who works in another mailbox. */
async function heardElsewhere(about: Partial<Listener> = {}) {
  const world = await heard(about);
  const { nils } = await memberElsewhere(world.office);
  world.stop();
  await aMoment();
  world.told.length = 0;
  world.listens({ teammateId: nils.id, mailboxIds: new Set(nils.mailboxIds), ...about });
  return world;
}

/** What must be heard is waited for as long as a busy machine takes; only silence has a time. */
const hears = (told: string[], what: string[]) =>
  vi.waitFor(() => expect(told).toEqual(what), { timeout: 10_000 });
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150));

test('commits that come together make one refresh, and none comes twice', async () => {
  const world = await heard();
  await Promise.all([world.closes(), world.looks()]);
  await hears(world.told, ['refresh', `${world.number}: Ana Okafor reading`]);
  await world.looks();
  await aMoment();
  expect(world.told).toHaveLength(2);
  expect(world.errors).toEqual([]);
});

test('a page about something else hears that the number of those who wait may have changed', async () => {
  const world = await heard({ streams: new Set(['desk', 'conversation:999']) });
  await world.closes();
  await hears(world.told, ['counts']);
  const elsewhere = await heardElsewhere({ streams: new Set(['desk']) });
  await elsewhere.closes();
  await aMoment();
  expect(elsewhere.told).toEqual([]);
});

test('what was committed before is not told again', async () => {
  const world = await heard();
  await aMoment();
  expect(world.told).toEqual([]);
});

test('who has stopped listening, or may not see the mailbox, hears nothing', async () => {
  const stopped = await heard();
  stopped.stop();
  await stopped.closes();
  const outside = await heardElsewhere();
  await Promise.all([outside.closes(), outside.looks()]);
  await aMoment();
  expect([...stopped.told, ...outside.told]).toEqual([]);
});

test('an event that came with a lower id than one already told is told all the same', async () => {
  const world = await heard();
  await world.closes();
  await hears(world.told, ['refresh']);
  const { id, ...event } = await world.office.db
    .selectFrom('event')
    .selectAll()
    .where('kind', '=', 'conversation.closed')
    .executeTakeFirstOrThrow();
  await world.office.db
    .updateTable('event')
    .set({ id: id + 50 })
    .where('id', '=', id)
    .execute();
  await transaction(world.office.db, async () => {});
  await hears(world.told, ['refresh', 'refresh']);
  await transaction(world.office.db, (tx) =>
    tx
      .insertInto('event')
      .values({ ...event, id: id + 20 })
      .execute(),
  );
  await hears(world.told, ['refresh', 'refresh', 'refresh']);
});

test('what could not be told while the database was away is told once it is back', async () => {
  const world = await heard();
  const { db } = world.office;
  const away = sql`alter table presence rename to presence_away`;
  const back = sql`alter table presence_away rename to presence`;
  await away.execute(db);
  await world.closes();
  await vi.waitFor(() => expect(world.errors).not.toEqual([]), { timeout: 10_000 });
  await aMoment();
  await back.execute(db);
  expect(world.told).toEqual([]);
  await transaction(db, async () => {});
  await hears(world.told, ['refresh']);
});

test('a page that comes back after more than can be read at once is drawn anew', async () => {
  const { office, hub, page } = await heard();
  const since = await newestEventId(office.db);
  const event = { at: 1, mailboxId: office.mailbox.id, conversationId: 0, data: '{}' };
  const conversationId = await office.arrives({ messageId: '<other@northwind.example>' });
  const others = Array.from({ length: 1_000 }, () => ({
    ...event,
    kind: 'conversation.tagged',
    conversationId,
  }));
  for (let n = 0; n < 1_000; n += 100)
    await transaction(office.db, (tx) =>
      tx
        .insertInto('event')
        .values(others.slice(n, n + 100))
        .execute(),
    );
  expect(await hub.missed(page(), since)).toBe(true);
  expect(await hub.missed(page(), since + 900)).toBe(false);
});

test('a closed hub tells nobody', async () => {
  const world = await heard();
  world.hub.close();
  await world.closes();
  await aMoment();
  expect(world.told).toEqual([]);
});

test('a list hears that a view was counted anew, once; another page does not', async () => {
  const { office, told, hub } = await heard({ streams: new Set(['inbox']) });
  const elsewhere: string[] = [];
  hub.listen({
    streams: new Set(['desk']),
    mailboxIds: new Set([office.mailbox.id]),
    teammateId: office.ana.id,
    session: { id: 0, end: () => {} },
    refresh: () => {},
    counts: () => {},
    views: () => elsewhere.push('views'),
    here: () => {},
    presence: () => {},
    notices: () => {},
  });
  await transaction(office.db, (tx) =>
    startSession(tx, { teammateId: office.ana.id, address: '192.0.2.1', device: 'the tests' }),
  );
  await transaction(office.db, (tx) =>
    saveView(tx, { name: 'Open', q: 'is:open', isShared: false, by: office.ana }),
  );
  await countViews(office.db);
  await vi.waitFor(() => expect(told).toContain('views'));
  expect(told.filter((one) => one === 'views')).toHaveLength(1);
  expect(elsewhere).toEqual([]);
});

const inbox = { streams: new Set(['desk', 'inbox', 'folder:all']) };

test('a list hears of the first change at once, of those that follow together, and of the last for certain', async () => {
  const world = await heard(inbox);
  await world.closes();
  await hears(world.told, ['refresh']);
  const act = acts(world.office);
  for (let n = 0; n < 6; n++) {
    await act.reopens(world.number);
    await act.closes(world.number);
    await aMoment();
  }
  const before = world.told.length;
  expect(before).toBeLessThanOrEqual(3);
  await act.reopens(world.number);
  await vi.waitFor(() => expect(world.told.length).toBeGreaterThan(before), { timeout: 10_000 });
  expect(world.errors).toEqual([]);
});

test('a note is told to the page of its conversation and to no list that cannot show it', async () => {
  const world = await heard();
  world.listens({ ...inbox, teammateId: world.office.tomas.id, refresh: () => world.told.push('list') });
  await acts(world.office).notes(world.number, { by: world.office.yuki });
  await hears(world.told, ['refresh']);
  await aMoment();
  expect(world.told).toEqual(['refresh']);
});

test('what all who share a key are told is drawn once', async () => {
  const drawn: string[] = [];
  const said: string[] = [];
  const draw = async () => {
    drawn.push('drawn');
    return `number ${drawn.length}`;
  };
  const counts: Listener['counts'] = (once) => void once('the same', draw).then((words) => said.push(words));
  const world = await heard({ streams: new Set(['desk']), counts });
  for (let n = 0; n < 3; n++) world.listens({ streams: new Set(['desk']), counts });
  await world.closes();
  await hears(said, Array(4).fill('number 1'));
  await acts(world.office).reopens(world.number);
  await hears(said, [...Array(4).fill('number 1'), ...Array(4).fill('number 2')]);
});
