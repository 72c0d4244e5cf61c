import { expect, test } from 'vitest';
import { gatherEach } from '../../../src/domain/batch/doing.ts';
import { close } from '../../../src/domain/conversation/closing.ts';
import { transaction } from '../../../src/domain/database.ts';
import {
  attachToAnswer,
  dropAnswerDraft,
  isChosen,
  NOBODY,
  saveAnswerDraft,
} from '../../../src/domain/incident/drafting.ts';
import { findAttachment } from '../../../src/domain/message/attaching.ts';
import { detach } from '../../../src/domain/message/detaching.ts';
import { itIs, NINE } from '../../support/acts.ts';
import { outage, text } from '../../support/outage.ts';

async function open(count = 3) {
  const world = await outage(count);
  const { db, ana, incident, conversations } = world;
  const saves = (html: string, { by = ana, chosen = conversations } = {}) =>
    transaction(db, (tx) =>
      saveAnswerDraft(tx, incident, { by, html, ticked: { shown: conversations, chosen } }),
    );
  const attaches = (by = ana) =>
    transaction(db, (tx) => attachToAnswer(tx, incident, { by, file: text('Slow since nine.') }));
  return { ...world, saves, attaches };
}

test('what is typed is kept for its writer alone, one draft of a person and an incident', async () => {
  const { office, saves, draft } = await open();
  await saves('<p>Hello</p>');
  await saves('<p>Hello {customer first name}</p>');
  expect(await draft()).toMatchObject({ html: '<p>Hello {customer first name}</p>', choice: NOBODY });
  expect(await draft(office.tomas)).toBeNull();
  await saves('<p>Mine</p>', { by: office.tomas });
  expect((await draft())?.html).toBe('<p>Hello {customer first name}</p>');
});

test('who was taken out or added is kept; whoever is as the form begins is not written down', async () => {
  const { office, db, ana, conversations, saves, draft } = await open();
  const [one, two, three] = conversations as [number, number, number];
  const conversation = await office.conversation(three);
  await transaction(db, (tx) => close(tx, conversation, { by: ana }));
  await saves('<p>Hello</p>', { chosen: [two, three] });
  const { choice } = (await draft())!;
  expect(choice).toEqual({ left: [one], added: [three] });
  const unclosed = { closedAt: null };
  expect(isChosen(choice, { id: one, ...unclosed })).toBe(false);
  expect(isChosen(choice, { id: two, ...unclosed })).toBe(true);
  expect(isChosen(choice, { id: two, closedAt: 5 })).toBe(false); // answered by hand and closed meanwhile
  expect(isChosen(choice, { id: three, closedAt: 5 })).toBe(true);
});

test('an empty one is removed, unless somebody was taken out or a file lies beside it', async () => {
  const { conversations, saves, attaches, draft } = await open();
  await saves('<p>Hello</p>');
  expect(await saves('<p></p>')).toBeNull();
  expect(await draft()).toBeNull();
  expect(await saves('', { chosen: conversations.slice(1) })).not.toBeNull();
  expect(await saves('')).toBeNull();
  await attaches();
  expect(await saves('')).not.toBeNull();
});

test('a file is its writer’s to see and to take off, and nobody else’s', async () => {
  const { office, db, ana, attaches, draft } = await open(1);
  const { id } = await attaches();
  expect(await findAttachment(db, ana, id)).toMatchObject({ name: 'status.txt' });
  await expect(findAttachment(db, office.tomas, id)).rejects.toThrow('no such file');
  await expect(transaction(db, (tx) => detach(tx, office.tomas, id))).rejects.toThrow(
    'not in a draft of yours',
  );
  await transaction(db, (tx) => detach(tx, ana, id));
  expect((await draft())?.attachments).toEqual([]);
});

test('thrown away it is gone with its files, twice is once', async () => {
  const { db, ana, incident, saves, attaches, draft } = await open(1);
  await saves('<p>Hello</p>');
  await attaches();
  for (let times = 0; times < 2; times++)
    await transaction(db, (tx) => dropAnswerDraft(tx, incident, { by: ana }));
  expect(await draft()).toBeNull();
  expect(await db.selectFrom('attachment').select('id').execute()).toEqual([]);
});

test('what is taken back stands in front of what was begun since, and takes its files along', async () => {
  const { answers, undoes, saves, draft } = await open(2);
  const batch = await answers({ files: [text('Slow since nine.')] });
  await saves('<p>By the way</p>');
  await undoes(batch);
  await undoes(batch);
  expect(await draft()).toMatchObject({
    html: '<p>Hello {customer first name}, it is back.</p><p>By the way</p>',
    attachments: [{ name: 'status.txt' }],
  });
});

test('whoever was gathered after an answer was not left out of it: taken back, it is for them too', async () => {
  itIs(NINE);
  const { office, db, ana, incident, conversations, answers, undoes, draft } = await open(2);
  const batch = await answers({ conversations: conversations.slice(1) });
  itIs(NINE + 2_000); // it can be taken back still
  const since = await office.arrives({
    from: 'since@northwind.example',
    messageId: '<since@northwind.example>',
  });
  await gatherEach(db, { by: ana, conversations: [since], incident });
  await undoes(batch);
  expect((await draft())?.choice).toEqual({ left: [conversations[0]], added: [] });
});

test('what went out whole gives no draft back, and its key stays taken', async () => {
  const { db, answers, undoes, replies, draft } = await open(2);
  const batch = await answers();
  await db.updateTable('delivery').set({ sendingAt: 1 }).execute();
  expect(await undoes(batch)).toMatchObject({ back: 0, left: [{}, {}] });
  expect(await draft()).toBeNull();
  expect(await answers()).toBe(batch);
  expect(await replies()).toHaveLength(2);
});
