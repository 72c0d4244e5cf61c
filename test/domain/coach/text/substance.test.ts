import { expect, test } from 'vitest';
import { read } from '../../../../src/domain/coach/text/page.ts';
import {
  isAsk,
  isPleasantry,
  isStep,
  saysDone,
  substance,
} from '../../../../src/domain/coach/text/substance.ts';

const one = (words: string) => read(words).sentences[0]!;
const table = (is: (sentence: ReturnType<typeof one>) => boolean, yes: string[], no: string[]) => {
  expect(yes.filter((words) => !is(one(words)))).toEqual([]);
  expect(no.filter((words) => is(one(words)))).toEqual([]);
};

test('a pleasantry greets, thanks or sympathises and says nothing else', () => {
  table(
    isPleasantry,
    [
      'Thank you for the photo.',
      'Happy to help!',
      'Sorry about that.',
      'Have a good weekend.',
      'I understand.',
    ],
    [
      'Thanks, I refunded the second charge.',
      'Sorry, but the parcel is late.',
      'Thank you, I write again on Friday.',
      'The cable is loose.',
    ],
  );
});

test('what we did is told from what we might do', () => {
  table(
    saysDone,
    [
      "I've put it back.",
      'We refunded the second charge.',
      'Fixed.',
      'Your money is on its way.',
      'It is now fixed.',
    ],
    ['I will put it back.', 'Could you put it back?', 'The money comes on Friday.', 'It is broken.'],
  );
});

test('a step is one that the reader can take', () => {
  table(
    isStep,
    [
      'Open Billing and press Change card.',
      'Then turn it off.',
      'To stop it, choose Never.',
      '1. Unplug the lamp.',
    ],
    ['I opened the page.', 'The button is red.', 'We will turn it off.'],
  );
});

test('an ask wants something of the customer; an offer and a step do not', () => {
  table(
    isAsk,
    [
      'Which phone do you have?',
      'Please send me the log.',
      'Could you tell me the number?',
      'I need the number on the label.',
      'Let me know which one it is.',
    ],
    ['Shall I send another?', 'Does that help?', 'Please open the page.', 'The number is on the label.'],
  );
});

test('what carries something is neither a pleasantry nor a bare link', () => {
  const page = read(
    'Hi Maria,\n\nThanks for the photo. The cable is loose. https://a.example/b\n\nBest,\nAnn',
  );
  expect(substance(page).map((sentence) => sentence.text)).toEqual(['the cable is loose.']);
});
