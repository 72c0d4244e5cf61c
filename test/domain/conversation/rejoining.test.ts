import { expect, test } from 'vitest';
import { rejoin } from '../../../src/domain/conversation/rejoining.ts';
import { transaction } from '../../../src/domain/database.ts';
import { importMails } from '../../../src/mail/inbound/import.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

const MARIA = 'maria@northwind.example';

async function imports({ db, mailbox, config }: Desk, raw: Uint8Array) {
  async function* one() {
    yield { raw, from: 'archive' };
  }
  await importMails(db, one(), { mailboxId: mailbox.id, secret: config.secret });
  const { id } = await db
    .selectFrom('inboundMail')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

const named = (office: Desk, inboundMailId: number, people: string[]) => ({
  inboundMailId,
  people,
  secret: office.config.secret,
  inReplyTo: '<ask@northwind.example>',
  references: [],
});

async function answerThenQuestion() {
  const office = await desk();
  const answer = await imports(office, letter({ inReplyTo: '<ask@northwind.example>' }));
  await imports(office, letter({ messageId: '<ask@northwind.example>', text: 'The question' }));
  return { office, answer };
}

test('what an archive began joins what it answers, and its number leads there', async () => {
  const { office, answer } = await answerThenQuestion();
  expect(await transaction(office.db, (tx) => rejoin(tx, named(office, answer, [MARIA])))).toBe(true);
  const [first, second] = await office.db.selectFrom('conversation').selectAll().orderBy('id').execute();
  expect(first!.mergedIntoId).toBe(second!.id);
  const homes = await office.db.selectFrom('message').select('conversationId').execute();
  expect(homes).toEqual([{ conversationId: second!.id }, { conversationId: second!.id }]);
  // A second time there is nothing to do.
  expect(await transaction(office.db, (tx) => rejoin(tx, named(office, answer, [MARIA])))).toBe(false);
});

test('whoever does not take part stays apart', async () => {
  const { office, answer } = await answerThenQuestion();
  const stranger = named(office, answer, ['mallory@elsewhere.example']);
  expect(await transaction(office.db, (tx) => rejoin(tx, stranger))).toBe(false);
});

test('a conversation in which something has happened since is left alone', async () => {
  const { office, answer } = await answerThenQuestion();
  const [first] = await office.db.selectFrom('conversation').selectAll().orderBy('id').execute();
  await office.db.updateTable('conversation').set({ closedAt: null }).where('id', '=', first!.id).execute();
  expect(await transaction(office.db, (tx) => rejoin(tx, named(office, answer, [MARIA])))).toBe(false);
});
