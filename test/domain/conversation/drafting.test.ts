import { expect, test } from 'vitest';
import { attachToDraft, draftsOn, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid, NotFound } from '../../../src/domain/errors.ts';
import { findAttachment, MOST_ATTACHED_BYTES } from '../../../src/domain/message/attaching.ts';
import { detach } from '../../../src/domain/message/detaching.ts';
import { acts, itIs, MINUTE, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const FILE = { name: 'log.txt', type: 'text/plain', bytes: Buffer.from('log') };

async function withLetter() {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  const conversation = await office.conversation(conversationId);
  const { db } = office;
  return {
    ...office,
    act,
    number: conversationId,
    saves: (html: string, { by = office.ana, kind = 'reply' as 'reply' | 'note' } = {}) =>
      transaction(db, (tx) => saveDraft(tx, conversation, { by, kind, html })),
    attaches: (file = FILE, by = office.ana) =>
      transaction(db, (tx) => attachToDraft(tx, conversation, { by, kind: 'reply', file })),
    drafts: (by = office.ana) => draftsOn(db, conversation, by),
  };
}

test('what is typed is kept, at the time it says', async () => {
  const { saves, drafts } = await withLetter();
  itIs(NINE);
  const at = await saves('<p>Dear Maria</p>');
  expect(at).toBeGreaterThanOrEqual(NINE);
  expect(await drafts()).toMatchObject([{ kind: 'reply', html: '<p>Dear Maria</p>', updatedAt: at }]);
});

test('saving again keeps one draft of each kind', async () => {
  const { saves, drafts } = await withLetter();
  for (const html of ['<p>D</p>', '<p>De</p>', '<p>Dear</p>']) await saves(html);
  await saves('<p>Ask Tomás</p>', { kind: 'note' });
  const kept = await drafts();
  expect(kept.map((draft) => [draft.kind, draft.html]).sort()).toEqual([
    ['note', '<p>Ask Tomás</p>'],
    ['reply', '<p>Dear</p>'],
  ]);
});

test.each(['', '<p></p>', '<p><br></p>', '  '])('an emptied draft (%j) is removed', async (html) => {
  const { saves, drafts } = await withLetter();
  await saves('<p>Dear</p>');
  expect(await saves(html)).toBeNull();
  expect(await drafts()).toEqual([]);
});

test('an emptied draft with a file or a picture stays', async () => {
  const { saves, attaches, drafts } = await withLetter();
  await attaches();
  expect(await saves('')).not.toBeNull();
  expect(await drafts()).toMatchObject([{ attachments: [{ name: 'log.txt' }] }]);
  expect(await saves('<p><img src="/attachments/1"></p>')).not.toBeNull();
});

test('another person’s draft is never seen, nor its files', async () => {
  const { db, tomas, saves, attaches, drafts } = await withLetter();
  await saves('<p>Between us</p>');
  const file = await attaches();
  expect(await drafts(tomas)).toEqual([]);
  await expect(findAttachment(db, tomas, file.id)).rejects.toThrow(NotFound);
  await expect(transaction(db, (tx) => detach(tx, tomas, file.id))).rejects.toThrow(NotFound);
  expect(await drafts()).toMatchObject([{ attachments: [{ id: file.id }] }]);
});

test('two people may write at once, each their own', async () => {
  const { tomas, saves, drafts } = await withLetter();
  await saves('<p>Mine</p>');
  await saves('<p>His</p>', { by: tomas });
  expect(await drafts()).toMatchObject([{ html: '<p>Mine</p>' }]);
  expect(await drafts(tomas)).toMatchObject([{ html: '<p>His</p>' }]);
});

test('a draft is nobody’s event and ends no wait', async () => {
  const { act, number, conversation, saves } = await withLetter();
  const [before, events] = [await conversation(number), await act.events(number)];
  await saves('<p>Soon</p>');
  expect(await act.events(number)).toEqual(events);
  expect(await conversation(number)).toEqual(before);
});

test('a file can be taken off again', async () => {
  const { db, ana, saves, attaches, drafts } = await withLetter();
  await saves('<p>See the file</p>');
  const file = await attaches();
  await transaction(db, (tx) => detach(tx, ana, file.id));
  expect(await drafts()).toMatchObject([{ attachments: [] }]);
  await expect(transaction(db, (tx) => detach(tx, ana, file.id))).rejects.toThrow(NotFound);
});

test('a file that was sent is no draft’s any more', async () => {
  const { db, ana, act, number, attaches } = await withLetter();
  const file = await attaches();
  await act.replies(number);
  await expect(transaction(db, (tx) => detach(tx, ana, file.id))).rejects.toThrow(NotFound);
});

test('files that a mail cannot carry are refused together, and those before stay', async () => {
  const { attaches, drafts } = await withLetter();
  const half = { ...FILE, bytes: Buffer.alloc(MOST_ATTACHED_BYTES / 2) };
  await attaches(half);
  await attaches({ ...half, name: 'second.bin' });
  await expect(attaches({ ...FILE, name: 'too-much.txt' })).rejects.toThrow(Invalid);
  expect((await drafts())[0]!.attachments.map((file) => file.name)).toEqual(['log.txt', 'second.bin']);
});

test('what could not be sent is not kept in a draft either', async () => {
  const { saves, drafts } = await withLetter();
  await saves('<p>Hi<script>x()</script></p>');
  expect(await drafts()).toMatchObject([{ html: '<p>Hi</p>' }]);
  await expect(saves('a'.repeat(500_001))).rejects.toThrow(Invalid);
});

test('saving moves the draft’s time on', async () => {
  const { saves, drafts } = await withLetter();
  itIs(NINE);
  await saves('<p>One</p>');
  itIs(NINE + MINUTE);
  await saves('<p>Two</p>');
  expect((await drafts())[0]!.updatedAt).toBeGreaterThanOrEqual(NINE + MINUTE);
});
