import { expect, test } from 'vitest';
import { findMessage, messageIdsOf, originalOf } from '../../../src/domain/message/message.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

test('the original of a letter is its bytes as they came; what was written here has none', async () => {
  const office = await desk();
  const raw = letter({ text: 'Bytes, please' });
  const number = await office.arrives(raw);
  const [received] = await acts(office).events(number, 'conversation.received');
  const message = await findMessage(office.db, office.ana, received!.messageId!);
  expect(Buffer.from((await originalOf(office.db, message))!)).toEqual(Buffer.from(raw));
  const noted = await findMessage(office.db, office.ana, await acts(office).notes(number));
  expect(await originalOf(office.db, noted)).toBeNull();
});

test('the Message-IDs of a conversation are its letters’, the oldest first, without notes', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ messageId: '<first@northwind.example>' });
  await act.notes(conversationId);
  await act.replies(conversationId);
  const ids = await messageIdsOf(office.db, await office.conversation(conversationId));
  expect(ids).toEqual(['<first@northwind.example>', expect.stringMatching(/@fieldnotes\.example>$/)]);
});
