import { expect, test } from 'vitest';
import { greetedIn, nameIn, wordsOf } from '../../../src/domain/conversation/writer.ts';
import { changeCustomer, findCustomer } from '../../../src/domain/customer/customer.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';

async function withLetter(fields = {}) {
  const office = await desk();
  const { conversationId } = await acts(office).receives(fields);
  const conversation = await office.conversation(conversationId);
  return { ...office, conversation, greeted: () => greetedIn(office.db, conversation) };
}

const from = (name: string) => ({ address: 'x@y.example', name });

test.each([
  [
    'as they sign',
    { text: 'Gone.\n\nBest,\nBob', from: from('Robert Smith') },
    { name: 'Bob', firstName: 'Bob' },
  ],
  [
    'as their mail says',
    { text: 'It is gone.', from: from('SMITH, ROBERT') },
    { name: 'Robert Smith', firstName: 'Robert' },
  ],
  [
    'by nothing where it is a firm',
    { text: 'It is gone.', from: from('Northwind GmbH') },
    { name: null, firstName: null },
  ],
  [
    'by nothing where only an address is known',
    { text: 'It is gone.', from: from('') },
    { name: null, firstName: null },
  ],
  [
    'by the whole where the order cannot be known',
    { text: 'It is gone.', from: from('Yamada Hanako') },
    { name: 'Yamada Hanako', firstName: 'Yamada Hanako' },
  ],
  [
    'by no first name after a title',
    { text: 'It is gone.', from: from('Dr. Haas') },
    { name: 'Dr. Haas', firstName: null },
  ],
])('they are greeted %s', async (_, fields, expected) => {
  expect(await (await withLetter(fields)).greeted()).toEqual(expected);
});

test('where no letter says it, the name that a teammate typed does', async () => {
  const { db, ana, conversation, greeted } = await withLetter({
    text: 'It is gone.',
    from: from('Northwind GmbH'),
  });
  const customer = await findCustomer(db, ana, conversation.customerId);
  await transaction(db, (tx) =>
    changeCustomer(tx, customer, { by: ana, name: 'Maria López', organisation: '', zone: '' }),
  );
  expect(await greeted()).toEqual({ name: 'Maria López', firstName: 'Maria' });
});

test('a machine’s mail is nobody’s word', async () => {
  const { greeted } = await withLetter({
    automatic: 'auto-reply',
    text: 'Away.\n\nBest,\nRobot',
    from: from('Maria López'),
  });
  expect((await greeted()).name).toBe('Maria López');
});

test('words are without what is quoted, and with the signature where it is asked for', () => {
  const letter = {
    text: 'all',
    parts: JSON.stringify([
      { kind: 'words', text: 'Gone.' },
      { kind: 'quote', text: '> Best,\n> Ana' },
      { kind: 'signature', text: 'Best,\nMaria' },
    ]),
  };
  expect(wordsOf(letter, ['words'])).toBe('Gone.');
  expect(wordsOf({ ...letter, parts: null }, ['words'])).toBe('all');
  expect(nameIn({ ...letter, fromName: '', fromAddress: '' })).toBe('Maria');
});

test.skipIf(isPostgres)('it is read through the index of the conversation', async () => {
  const { db, conversation } = await withLetter();
  const [plan] = await plansOf(db, (watched) => greetedIn(watched, conversation));
  expect(plan).toContain('message_of_conversation');
});
