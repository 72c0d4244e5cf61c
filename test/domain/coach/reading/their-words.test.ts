import fc from 'fast-check';
import { expect, test } from 'vitest';
import { theirWords } from '../../../../src/domain/coach/reading/their-words.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

const MAIL =
  'Hello,\n\nour shared calendar is blank since the update. My grey shirt arrived torn, and two invoices are missing from the archive.\n\nMaria';
const words = (draft: string, mail = MAIL) => theirWords(read(draft), mail);

test('the nouns of a mail are found by how they stand there', () => {
  expect(words('').all).toEqual(['calendar', 'update', 'shirt', 'invoices', 'archive']);
});

test('those that the reply repeats are named, one or several of them', () => {
  expect(words('Your calendar is back, and so is each invoice.').repeated).toEqual(['calendar', 'invoices']);
  expect(words('That item is on its way.').repeated).toEqual([]);
});

test('a word in a quotation, in code or in the old mail below is no repetition', () => {
  expect(words('It is back.\n\n> our shared calendar is blank\n\n`archive`').repeated).toEqual([]);
});

test('what they quote themselves is not theirs', () => {
  expect(words('The warehouse has it.', 'Is it here?\n\n> it left the warehouse').all).toEqual([]);
});

test('general words are nobody’s in particular', () => {
  expect(
    words('The problem is gone today.', 'There is a problem with the thing. What is the time?').all,
  ).toEqual([]);
});

test('without a mail there is nothing to repeat', () => {
  expect(words('Hello there.', '')).toEqual({ all: [], repeated: [] });
});

test('whatever they wrote, what is repeated is theirs and in their order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (draft, mail) => {
      const { all, repeated } = words(draft, `my ${mail}`);
      expect(all.filter((word) => repeated.includes(word))).toEqual(repeated);
    }),
  );
  expect(words('the boxes', 'the boxes '.repeat(20_000)).all).toEqual(['boxes']);
});

test('they are said as they were written, and capitals are not shouted back', () => {
  const mail = 'Where are the March entries, and is our PDF gone? IT IS THE CALENDAR OF MY CLASS.';
  expect(words('Here is the pdf for march.', mail).repeated).toEqual(['March', 'PDF']);
  expect(words('The calendar is back.', mail).repeated).toEqual(['calendar']);
});
