import { expect, test } from 'vitest';
import { isPending } from '../../../src/domain/batch/batch.ts';
import { resumeBatch } from '../../../src/domain/batch/resuming.ts';
import { onChange, transaction } from '../../../src/domain/database.ts';
import { continueAnswer } from '../../../src/domain/incident/continuing.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { outage, text } from '../../support/outage.ts';

const LATER = { secret: 'a secret for the tests', undoMs: 0 };
type Outage = Awaited<ReturnType<typeof outage>>;

const resumes = ({ db }: Outage, batch: number, isLast = false) =>
  resumeBatch(db, batch, { ...LATER, isLast });

test('what was cut off before its first letter is written in whole, once, however often it is resumed', async () => {
  const world = await outage(3);
  const batch = await world.begins({ closing: true, files: [text('Slow since nine.')] });
  expect(await world.replies()).toEqual([]);
  for (let times = 0; times < 2; times++) await resumes(world, batch);
  expect((await world.replies()).map((one) => [one.conversationId, one.text])).toEqual([
    [world.conversations[0], 'Hello Maria, it is back.'],
    [world.conversations[1], 'Hello Ben, it is back.'],
    [world.conversations[2], 'Hello Kerry-Ann, it is back.'],
  ]);
  for (const number of world.conversations)
    expect((await world.office.conversation(number)).closedAt).not.toBeNull();
  const files = await world.db
    .selectFrom('attachment')
    .select('messageId')
    .where('messageId', 'is not', null)
    .execute();
  expect(files).toHaveLength(3);
});

test('the request, the job and a second press at once write one letter to each', async () => {
  const world = await outage(6);
  const { db, ana, answers, begins, items, replies } = world;
  const batch = await begins();
  const again = () => continueAnswer(db, batch, { by: ana, ...LATER });
  await Promise.all([again(), resumes(world, batch), again(), answers()]);
  expect(new Set((await replies()).map((one) => one.conversationId)).size).toBe(6);
  expect(await replies()).toHaveLength(6);
  expect((await items(batch)).filter(isPending)).toEqual([]);
});

test('who wrote while it was cut off is left to a person, and the others get it', async () => {
  const world = await outage(2);
  const { office, conversations, begins, items, replies } = world;
  const batch = await begins();
  const { messageIdHeader } = await world.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('conversationId', '=', conversations[0]!)
    .executeTakeFirstOrThrow();
  await office.arrives({
    from: 'Maria López <person0@northwind.example>',
    inReplyTo: messageIdHeader!,
    messageId: '<again@northwind.example>',
  });
  await resumes(world, batch);
  expect((await items(batch)).map((item) => item.refusal)).toEqual([
    expect.stringContaining('Somebody has written since'),
    null,
  ]);
  expect(await replies()).toHaveLength(1);
});

test('taken back before it went on, it does not go on', async () => {
  const world = await outage(2);
  const batch = await world.begins({ files: [text('Slow since nine.')] });
  expect(await world.undoes(batch)).toEqual({ back: 2, left: [] });
  await resumes(world, batch);
  expect(await world.replies()).toEqual([]);
  expect(await world.draft()).toMatchObject({ attachments: [{ name: 'status.txt' }] });
});

test('two who press Undo at once take it back once, and the form has its words once', async () => {
  const world = await outage(4);
  const batch = await world.answers();
  const both = await Promise.all([world.undoes(batch), world.undoes(batch)]);
  expect(both.flatMap(({ left }) => left)).toEqual([]);
  expect(both.reduce((sum, { back }) => sum + back, 0)).toBe(4);
  expect([(await world.replies()).length, (await world.draft())?.html.match(/it is back/g)?.length]).toEqual([
    0, 1,
  ]);
});

test('taken back while it is written, nobody gets it: neither those who had theirs nor those to come', async () => {
  const world = await outage(12);
  const { db, begins, undoes, items, replies, draft } = world;
  const batch = await begins({ html: '<p>It is back.</p>' });
  const undone = Promise.withResolvers<Awaited<ReturnType<typeof undoes>>>();
  let written = 0;
  const stopHearing = onChange(db, () => {
    if (++written === 3) undoes(batch).then(undone.resolve, undone.reject);
  });
  await resumes(world, batch);
  const { back, left } = await undone.promise;
  stopHearing();
  const stopped = (await items(batch)).filter((item) => item.refusal?.startsWith('It was taken back'));
  expect(stopped.length).toBeGreaterThan(0);
  expect(stopped.length).toBeLessThan(12);
  expect([back, left]).toEqual([12, []]);
  expect(await replies()).toEqual([]);
  expect(await db.selectFrom('delivery').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('draft').select('id').execute()).toEqual([]);
  expect((await items(batch)).filter(isPending)).toEqual([]);
  expect((await draft())?.html).toContain('It is back.');
});

test('where its writer has left, the rest is left and says so', async () => {
  const world = await outage(2);
  const { office, db } = world;
  const batch = await world.begins({ by: office.tomas });
  await transaction(db, (tx) => removeTeammate(tx, office.tomas.id, office.ana));
  await resumes(world, batch);
  const rows = await db.selectFrom('batchItem').select('refusal').where('batchId', '=', batch).execute();
  expect(rows).toEqual([1, 2].map(() => ({ refusal: 'Its writer is not here any more.' })));
  expect(await world.replies()).toEqual([]);
});

test('what fails again and again is left to a person in the end, and the others have theirs', async () => {
  const world = await outage(2);
  const { db, conversations, begins, items, replies } = world;
  const batch = await begins();
  // What nothing of ours writes.
  await db
    .updateTable('message')
    .set({ recipients: 'no JSON' })
    .where('conversationId', '=', conversations[0]!)
    .execute();
  await expect(resumes(world, batch)).rejects.toThrow();
  expect([(await replies()).length, (await items(batch)).filter(isPending).length]).toEqual([1, 1]);
  await expect(resumes(world, batch, true)).rejects.toThrow();
  expect((await items(batch))[0]!.refusal).toBe('Something went wrong here. Answer this one by hand.');
  await resumes(world, batch);
  expect(await replies()).toHaveLength(1);
});
