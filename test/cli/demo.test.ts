import { expect, onTestFinished, test } from 'vitest';
import { policies } from '../../demo/policies.ts';
import { world } from '../../demo/world.ts';
import { demo } from '../../src/cli/demo.ts';
import { viewerFor } from '../../src/domain/access.ts';
import { list, waiting } from '../../src/domain/conversation/listing.ts';
import { clockChangesAhead } from '../../src/domain/coverage/coverage.ts';
import { leftOut } from '../../src/domain/rota/rota.ts';
import { board } from '../../src/domain/shift/board.ts';
import { shiftsBetween } from '../../src/domain/shift/shift.ts';
import { openSwaps } from '../../src/domain/shift/swapping.ts';
import { findTeammateByEmail } from '../../src/domain/teammate/teammate.ts';
import { handlers } from '../../src/jobs/schedule.ts';
import { now } from '../../src/lib/clock.ts';
import { startReceiver } from '../../src/mail/inbound/receiver.ts';
import { startWorker } from '../../src/queue/worker.ts';
import { freshDatabase } from '../support/database.ts';
import { desk } from '../support/desk.ts';

async function played() {
  const { config } = await desk();
  const db = await freshDatabase();
  const errors: unknown[] = [];
  const silent = () => {};
  const receiver = await startReceiver(db, {
    ...config.smtpIn,
    port: 0,
    isDiskFull: () => false,
    log: { info: silent, warn: silent, error: silent },
  } as never);
  const stop = startWorker(db, {
    handlers: handlers(db, { ...config, knock: { host: '127.0.0.1', port: 0 } }),
    onError: (error) => errors.push(error),
  });
  onTestFinished(async () => {
    await receiver.close();
    await stop();
  });
  const stage = { db, config, smtpPort: receiver.port };
  return { db, config, errors, stage, links: await demo(stage) };
}

async function settled(db: Awaited<ReturnType<typeof played>>['db']): Promise<void> {
  for (let looked = 0; looked < 500; looked++) {
    // What sleeps is woken on another day; what is told in the morning of a person waits for it.
    const due = db.selectFrom('job').select('id').where('dueAt', '<=', now());
    if ((await due.execute()).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('There are jobs that nobody does.');
}

test('the sample company’s weeks come in through the receiver, and are there once', {
  timeout: 120_000,
}, async () => {
  const began = now();
  const { db, errors, stage, links } = await played();
  await settled(db);
  expect(errors).toEqual([]);
  expect(links).toHaveLength(3);
  for (const link of links)
    expect(link).toMatch(/^\S.*: http:\/\/127\.0\.0\.1:3999\/sign-in\/links\/[\w-]{32}$/);
  const ana = await viewerFor(db, (await findTeammateByEmail(db, 'ana@fieldnotes.example'))!.id);
  expect((await waiting(db, ana)).count).toBe(9);
  expect((await list(db, ana, { folder: 'waiting' })).rows.length).toBe(9);
  const conversations = await db.selectFrom('conversation').select(['id', 'subject', 'latestAt']).execute();
  // A notice of a mail server's comes from nobody who takes part; where it stands does not matter here.
  const letters = conversations.filter((one) => one.subject !== 'Undelivered Mail Returned to Sender');
  expect(letters).toHaveLength(world.conversations.length);
  for (const one of conversations) expect(one.latestAt).toBeLessThanOrEqual(now());
  expect(Math.abs(now() - began)).toBeLessThan(120_000);

  const longest = Math.max(
    ...world.conversations.map((scene) => scene.exchange.filter((step) => !step.note).length),
  );
  const sizes = await db
    .selectFrom('message')
    .select(['conversationId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('kind', '<>', 'note')
    .groupBy('conversationId')
    .execute();
  expect(Math.max(...sizes.map((row) => Number(row.count)))).toBe(longest);
  expect(longest).toBeGreaterThanOrEqual(30);

  const text = (await db.selectFrom('message').select('text').execute()).map((row) => row.text).join('\n');
  expect(text).toMatch(/[\u3040-\u30ff]{4}/);
  expect(text).toMatch(/[\u0600-\u06ff]{4}/);
  expect(text).not.toContain('\ufffd');

  const replies = await db
    .selectFrom('message')
    .leftJoin('delivery', 'delivery.messageId', 'message.id')
    .select(['delivery.keptAt', 'delivery.blobId'])
    .where('message.kind', '=', 'reply')
    .execute();
  expect(replies.length).toBeGreaterThan(50);
  for (const reply of replies)
    expect(reply).toEqual({ keptAt: expect.any(Number), blobId: expect.any(Number) });

  const drafts = await db.selectFrom('draft').select(['sharedAt', 'sendAt']).execute();
  expect(drafts.filter((draft) => draft.sharedAt !== null)).toHaveLength(1);
  const [later, ...others] = drafts.filter((draft) => draft.sendAt !== null);
  expect(others).toEqual([]);
  expect(later!.sendAt).toBeGreaterThan(now());
  const saved = await db.selectFrom('savedReply').select('title').execute();
  expect(saved.map((one) => one.title)).toEqual(world.savedReplies.map((one) => one.title));
  const rules = await db.selectFrom('policy').select(['title', 'hardKind']).orderBy('id').execute();
  expect(rules).toEqual(policies.map(({ title, hardKind }) => ({ title, hardKind })));
  const bent = await db.selectFrom('policyBug').select(['kind', 'text']).execute();
  expect(bent).toEqual([{ kind: 'exception', text: policies[0]!.bugs[0]!.text }]);

  const count = async () =>
    Promise.all(
      (['conversation', 'message', 'event', 'delivery', 'inboundMail', 'customer'] as const).map(
        async (table) => (await db.selectFrom(table).select('id').execute()).length,
      ),
    );
  const before = await count();
  expect(await demo(stage)).toHaveLength(3);
  await settled(db);
  expect(await count()).toEqual(before);
});

test('the sample company is there around the clock until the clocks change, and guests come for weeks', {
  timeout: 120_000,
}, async () => {
  const { db } = await played();
  const here = await board(db);
  const ana = await viewerFor(db, (await findTeammateByEmail(db, world.teammates[0]!.email))!.id);
  const team = here.roster.people.filter((person) => !person.guest && person.hours.length > 0);
  expect(new Set(team.map(({ zone }) => zone)).size).toBe(3);
  const weeks = await shiftsBetween(db, { from: here.today, to: here.today + 42 });
  expect(weeks.length).toBeGreaterThanOrEqual(4);
  expect(here.past.length).toBeGreaterThanOrEqual(4); // some have met before
  expect((await openSwaps(db)).map(({ by }) => by.name)).toEqual(['Sofie Lindqvist']);
  expect(leftOut(here.roster.people).map(({ name }) => name)).toEqual([ana.name]);
  const opening = clockChangesAhead(here.roster.people, here.at).filter(({ opens }) => opens.length > 0);
  expect(opening.length).toBeGreaterThanOrEqual(1);
});
