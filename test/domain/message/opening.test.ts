import { expect, test } from 'vitest';
import { opensWithName } from '../../../src/domain/message/opening.ts';

const opens = (sentence: string) => {
  const [word = ''] = /^[\p{L}\p{M}'’-]+/u.exec(sentence) ?? [];
  return opensWithName(word, sentence.slice(word.length));
};

test.each([
  'Bertram wanted his money back.',
  'Ife asked twice.',
  'Priya’s order came late.',
  'Siobhán has paid already.',
  'Ottoline and I spoke.',
  'Kaveh, who is blind, could not read it.',
  'Björn will write to the bank.',
  'Thomas returned it.',
  'Declan never got it.',
])('somebody opens “%s”', (sentence) => {
  expect(opens(sentence)).toBe(true);
});

test.each([
  'Refunds are not possible.',
  'Payment was made in May.',
  'Unfortunately had to say no.',
  'Nobody asked.',
  'Refunding it was refused.',
  'Please returned items only in boxes.',
  'We said no.',
  'It was refused.',
  'That’s the rule.',
  'What she asked is not in it.',
  'After thirty days, the rule says no.',
  'Items returned late are not taken back.',
  'Denied.',
  'However, we gave it.',
  'Gave her the month instead.',
  'Told them to read the terms.',
  'Otherwise asked',
])('nobody opens “%s”', (sentence) => {
  expect(opens(sentence)).toBe(false);
});
