import { expect, test } from 'vitest';
import { asksOf } from '../../../../src/domain/coach/questions/finding.ts';
import { itemAsks, readLists } from '../../../../src/domain/coach/questions/listing.ts';
import { sentencesOf } from '../../../../src/domain/coach/text/sentences.ts';

const texts = (mail: string) => asksOf(mail).map(({ text }) => text);

test.each([
  ['How do I:\n1) add a page\n2) print it\n3) lock it', ['add a page', 'print it', 'lock it']],
  ['Please send me:\n- the lease\n- the plan of the flat', ['the lease', 'the plan of the flat']],
  ['My questions:\n* parking\n* dogs', ['parking', 'dogs']],
  ['We have these problems:\n- no hot water\n- the door sticks', ['no hot water', 'the door sticks']],
  [
    '1. where is the key\n2. the name on the bill is wrong\n3. can I pay yearly',
    ['where is the key', 'the name on the bill is wrong', 'can I pay yearly'],
  ],
])('in %j each item is one, and what stands over them none', (mail, items) => {
  expect(texts(mail)).toEqual(items);
});

test.each([
  ['What I tried:\n1. another cable\n2. another room\n\nIt stays dark. What else can I try?', 1],
  ['I did this:\n- open the page\n- press the bell\n\nWhen does it ring?', 1],
  ['I brought the following:\nmy dog. Is that all right?', 1],
])('%j tells of steps, and does not ask them', (mail, count) => {
  expect(texts(mail)).toHaveLength(count);
});

test('a head and its items are told apart from what follows', () => {
  const mail = 'How do I:\n- add a page\n- print it\nThanks.';
  const read = readLists(mail, sentencesOf(mail));
  expect(read.map(({ isHead, inList }) => [isHead, inList])).toEqual([
    [true, false],
    [false, true],
    [false, true],
    [false, false],
  ]);
});

test('an item that only tells asks nothing, and one that names a thing asks for it', () => {
  expect(itemAsks('i pressed the bell', undefined)).toBeUndefined();
  expect(itemAsks('price for thirty', undefined)?.parts).toEqual(['price for thirty']);
});
