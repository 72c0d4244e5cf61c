import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressed,
  changesIn,
  readPeople,
  typedPeople,
} from '../../../src/domain/conversation/addressing.ts';
import { desk } from '../../support/desk.ts';

const read = (text: string) => readPeople(text).people;

test('addresses are read with and without names, apart by commas, semicolons or lines', () => {
  expect(
    read('Maria López <Maria@Northwind.example>, bob@x.example; "Doe, Jane" <jane@x.example>\nlee@x.example'),
  ).toEqual([
    { name: 'Maria López', address: 'maria@northwind.example' },
    { name: '', address: 'bob@x.example' },
    { name: 'Doe, Jane', address: 'jane@x.example' },
    { name: '', address: 'lee@x.example' },
  ]);
});

test('what is no address is named, and the others are read all the same', () => {
  const { people, error } = readPeople('maria@northwind.example, bob, x@');
  expect(people).toHaveLength(1);
  expect(error).toContain('“bob”');
});

test('people written as a line are read back as the same people, whatever they are called', () => {
  const name = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/["\\]/g, '').replace(/\s+/g, ' ').trim());
  const person = fc.record({ name, address: fc.constantFrom('a@x.example', 'b.c@y.example') });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 5 }), (people) => {
      const expected = people.map((one) => (one.name === one.address ? { ...one, name: '' } : one));
      expect(read(typedPeople(people))).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('nobody gets a letter twice, and a known person keeps their name', async () => {
  const office = await desk();
  const conversation = await office.conversation(await office.arrives());
  const typed = {
    to: 'maria@northwind.example',
    cc: 'MARIA@northwind.example, bob@x.example',
    bcc: 'bob@x.example',
  };
  expect(await addressed(office.db, conversation, typed)).toEqual({
    to: [{ name: 'Maria López', address: 'maria@northwind.example' }],
    cc: [{ name: '', address: 'bob@x.example' }],
    bcc: [],
  });
});

test('each field says what is wrong with it', async () => {
  const office = await desk();
  const conversation = await office.conversation(await office.arrives());
  const refused = (to: string, cc = '', bcc = '') =>
    addressed(office.db, conversation, { to, cc, bcc }).then(
      () => ({}),
      (error) => error.fields,
    );
  expect(await refused('')).toEqual({ to: 'Name at least one person to write to.' });
  expect(await refused('a@x.example', 'bob', 'x')).toEqual({
    cc: expect.stringContaining('“bob”'),
    bcc: expect.stringContaining('“x”'),
  });
  expect(await refused('a@x.example', 'help+c1@fieldnotes.example')).toEqual({
    cc: expect.stringContaining('our own'),
  });
  const many = Array.from({ length: 51 }, (_, index) => `p${index}@x.example`).join();
  expect(await refused(many)).toEqual({ to: expect.stringContaining('51') });
});

test('who was added and who was left out is told apart; who is in Bcc was not left out, and is not told as added', () => {
  const person = (address: string) => ({ address, name: '' });
  const usual = { to: [person('maria@n.example')], cc: [person('bob@n.example'), person('lee@n.example')] };
  const recipients = {
    to: [person('maria@n.example')],
    cc: [person('fin@n.example')],
    bcc: [person('lee@n.example'), person('law@n.example')],
  };
  expect(changesIn(recipients, usual)).toEqual({ added: ['fin@n.example'], dropped: ['bob@n.example'] });
});
