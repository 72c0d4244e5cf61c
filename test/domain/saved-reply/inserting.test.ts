import { expect, test } from 'vitest';
import { check } from '../../../src/domain/coach/index.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { toldIn } from '../../../src/domain/conversation/told.ts';
import { transaction } from '../../../src/domain/database.ts';
import { filled, insertSavedReply } from '../../../src/domain/saved-reply/inserting.ts';
import { findSavedReply } from '../../../src/domain/saved-reply/saved-reply.ts';
import { draftsOf, saves, withLetter } from '../../support/writing.ts';

const ALL =
  '<p>{customer first name}|{customer name}|{organisation}|{my first name}|{my name}|{company}|{mailbox}|{subject}</p>';

test('everything that is known of a conversation is filled in', async () => {
  const { office, number } = await withLetter();
  const saved = await findSavedReply(office.db, office.ana, await saves(office, { html: ALL }));
  const conversation = await findConversation(office.db, office.ana, number);
  expect(await filled(office.db, conversation, { saved, by: office.tomas })).toBe(
    '<p>Maria|Maria López|{organisation}|Tomás|Tomás Ribeiro|Fieldnotes|help@fieldnotes.example|Our calendar is blank</p>',
  );
});

test('somebody of whom only an address is known is not greeted by it', async () => {
  const { office, act } = await withLetter();
  const { conversationId } = await act.receives({ from: { address: 'x@y.example', name: '' } });
  const saved = await findSavedReply(office.db, office.ana, await saves(office));
  const conversation = await findConversation(office.db, office.ana, conversationId);
  expect(await filled(office.db, conversation, { saved, by: office.ana })).toContain(
    'Dear {customer first name},',
  );
});

test('its files are copied beside the draft, each time anew, and it keeps its own', async () => {
  const { office, number } = await withLetter();
  const file = { name: 'guide.pdf', type: 'application/pdf', bytes: new Uint8Array(5) };
  const id = await saves(office, { files: [file] });
  const saved = await findSavedReply(office.db, office.ana, id);
  const inserted = await transaction(office.db, async (tx) =>
    insertSavedReply(tx, await findConversation(tx, office.ana, number), {
      saved,
      by: office.ana,
      kind: 'reply',
    }),
  );
  expect(inserted.attachments).toMatchObject([{ name: 'guide.pdf', size: 5 }]);
  expect((await draftsOf(office, number))[0]!.attachments).toMatchObject([{ name: 'guide.pdf' }]);
  expect((await findSavedReply(office.db, office.ana, id)).attachments).toHaveLength(1);
});

const from = (name: string) => ({ address: 'x@y.example', name });

test.each([
  ['It is gone.\n\nBest,\nBob', from('Robert Smith'), 'Dear Bob,'],
  ['It is gone.', from('SMITH, ROBERT'), 'Dear Robert,'],
  ['It is gone.', from('Ludwig van Beethoven'), 'Dear Ludwig,'],
  ['It is gone.', from('Yamada Hanako'), 'Dear Yamada Hanako,'],
  ['It is gone.\n\nRegards,\nDr. Haas', from('Erika Haas'), 'Dear {customer first name},'],
  ['It is gone.', from('Northwind GmbH'), 'Dear {customer first name},'],
])('who writes %j greets as the coach knows them, or waits for a person', async (text, sender, greeting) => {
  const { office, act } = await withLetter();
  const { conversationId } = await act.receives({ text, from: sender });
  const saved = await findSavedReply(office.db, office.ana, await saves(office));
  const conversation = await findConversation(office.db, office.ana, conversationId);
  const html = await filled(office.db, conversation, { saved, by: office.ana });
  expect(html).toContain(greeting);
  const { name, asked } = await toldIn(office.db, conversation);
  const { hints } = check({ draft: `${greeting}\n\nit is back since ten.`, asked, customerName: name });
  expect(hints.filter(({ kind }) => kind === 'wrong-name')).toEqual([]);
});
