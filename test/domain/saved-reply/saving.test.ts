import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid } from '../../../src/domain/errors.ts';
import { findSavedReply, savedReplies } from '../../../src/domain/saved-reply/saved-reply.ts';
import {
  changeSavedReply,
  checkSavedReply,
  removeSavedReply,
} from '../../../src/domain/saved-reply/saving.ts';
import { itIs, NINE, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { saves } from '../../support/writing.ts';

const events = async ({ db }: Desk) =>
  (await db.selectFrom('event').select('kind').where('kind', 'like', 'saved-reply.%').execute()).map(
    (row) => row.kind,
  );

test('a reply is saved with its owner, cleaned, checked now, and it is an event', async () => {
  const office = await desk();
  itIs(NINE);
  const id = await saves(office, { title: '  Where   entries went ', html: '<p onclick="x()">Here.</p>' });
  const saved = await findSavedReply(office.db, office.tomas, id);
  expect(saved).toMatchObject({
    title: 'Where entries went',
    html: '<p>Here.</p>',
    owner: { id: office.ana.id, name: 'Ana Okafor' },
    mailboxIds: [],
    attachments: [],
  });
  expect(saved.checkedAt).toBeGreaterThanOrEqual(NINE);
  expect(await events(office)).toEqual(['saved-reply.added']);
});

test.each([
  [{ title: ' ' }, 'title', 'missing'],
  [{ html: '<p> </p>' }, 'body', 'says nothing'],
  [{ html: '<p>Dear {customer nickname}</p>' }, 'body', '“{customer nickname}” is not known here'],
  [{ mailboxIds: [999] }, 'mailboxes', 'not one of yours'],
  [{ ownerId: 999 }, 'owner', 'not here'],
])('%j is refused at %s', async (input, field, words) => {
  const office = await desk();
  const refused = await saves(office, input).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Invalid);
  expect((refused as Invalid).fields[field]).toContain(words);
  expect(await savedReplies(office.db, office.ana)).toEqual([]);
});

test('an unknown variable is refused with those that there are', async () => {
  await expect(saves(await desk(), { html: '<p>{name}</p>' })).rejects.toThrow(/\{customer first name\}/);
});

test('changing it counts as checking; who changes what somebody else changed meanwhile is told first', async () => {
  const office = await desk();
  itIs(NINE);
  const id = await saves(office);
  const read = await findSavedReply(office.db, office.ana, id);
  const change = (title: string, basedOn = read.changedAt) =>
    transaction(office.db, (tx) =>
      changeSavedReply(tx, read, {
        title,
        html: '<p>New.</p>',
        mailboxIds: [],
        ownerId: null,
        by: office.tomas,
        basedOn,
      }),
    );
  await change('First');
  await expect(change('Second')).rejects.toMatchObject({
    fields: { title: expect.stringMatching(/meanwhile/) },
  });
  const now = await findSavedReply(office.db, office.ana, id);
  expect(now).toMatchObject({ title: 'First', html: '<p>New.</p>', owner: null });
  expect(await events(office)).toEqual(['saved-reply.added', 'saved-reply.changed']);
});

test('checking it says when', async () => {
  const office = await desk();
  const id = await saves(office);
  await office.db.updateTable('savedReply').set({ checkedAt: 0 }).execute();
  const saved = await findSavedReply(office.db, office.ana, id);
  await transaction(office.db, (tx) => checkSavedReply(tx, saved, { by: office.tomas }));
  expect((await findSavedReply(office.db, office.ana, id)).checkedAt).toBeGreaterThan(NINE / 2);
  expect(await events(office)).toContain('saved-reply.checked');
});

test('taken away it is offered to nobody, once', async () => {
  const office = await desk();
  const saved = await findSavedReply(office.db, office.ana, await saves(office));
  const remove = () => transaction(office.db, (tx) => removeSavedReply(tx, saved, { by: office.ana }));
  await remove();
  expect(await savedReplies(office.db, office.ana)).toEqual([]);
  await expect(remove()).rejects.toThrow(Conflict);
});

test('mailboxes that a person does not see stay as they are when they change it', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  const id = await saves(office, { by: yuki, mailboxIds: [mailbox.id, office.mailbox.id] });
  const saved = await findSavedReply(office.db, office.tomas, id);
  expect(saved.mailboxIds).toEqual([office.mailbox.id]);
  const input = { title: 'Again', html: '<p>Yes</p>', mailboxIds: [], ownerId: null, by: office.tomas };
  await transaction(office.db, (tx) => changeSavedReply(tx, saved, input));
  expect((await findSavedReply(office.db, yuki, id)).mailboxIds).toEqual([mailbox.id]);
});

test('files lie beside it, up to what mail carries', async () => {
  const office = await desk();
  const file = { name: 'guide.pdf', type: 'application/pdf', bytes: new Uint8Array(5) };
  const id = await saves(office, { files: [file] });
  expect((await findSavedReply(office.db, office.ana, id)).attachments).toMatchObject([
    { name: 'guide.pdf' },
  ]);
  const large = { ...file, bytes: new Uint8Array(21 * 1024 * 1024) };
  await expect(saves(office, { files: [large] })).rejects.toThrow(Invalid);
});
