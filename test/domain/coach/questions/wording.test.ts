import { expect, test } from 'vitest';
import {
  ANNOUNCES,
  COMMAND,
  holdsQuestion,
  IN_ORDER,
  impliesQuestion,
  isGeneral,
  isLaterWish,
  isNoRequest,
  isPlainQuestion,
  isPleasant,
  isRequest,
  isSettled,
  LABEL,
  listedIn,
  tellsFault,
  withoutOpening,
} from '../../../../src/domain/coach/questions/wording.ts';

const by = (build: RegExp) => (words: string) => build.test(words);

test.each([
  { what: 'a fault', words: tellsFault, says: 'nothing prints here.', silent: 'nothing beats tea.' },
  {
    what: 'a mistake of theirs',
    words: tellsFault,
    says: 'there seems to be a mistake on page 2.',
    silent: 'that was my mistake.',
  },
  {
    what: 'what happens when',
    words: tellsFault,
    says: 'the lamp flickers when i cook.',
    silent: 'when i cook i sing.',
  },
  {
    what: 'a request',
    words: isRequest,
    says: 'we would like three more chairs.',
    silent: 'three chairs came.',
  },
  {
    what: 'a label',
    words: by(LABEL),
    says: 'one small wish: let us rename it.',
    silent: 'on monday: nothing.',
  },
  {
    what: 'a list in a sentence',
    words: (words: string) => listedIn(words) !== undefined,
    says: 'two things: one, and two',
    silent: 'two things are here.',
  },
  { what: 'an announcement', words: by(ANNOUNCES), says: 'we have two issues.', silent: 'we have an issue.' },
  { what: 'an order', words: by(IN_ORDER), says: 'second, the clock is slow.', silent: 'seconds pass.' },
  {
    what: 'a question without a mark',
    words: isPlainQuestion,
    says: 'and what time does it open',
    silent: 'what i like is the colour',
  },
  {
    what: 'a question inside',
    words: holdsQuestion,
    says: 'nobody could tell me when it comes.',
    silent: 'i know when it comes.',
  },
  {
    what: 'what is asked without asking',
    words: impliesQuestion,
    says: 'it would be good to know the price.',
    silent: 'it was good to know you.',
  },
  {
    what: 'a general ask',
    words: isGeneral,
    says: 'any ideas?',
    silent:
      'any idea of yours is worth a call to the whole of our little company in the north of the county.',
  },
  { what: 'a later wish', words: isLaterWish, says: "i'd like to change it", silent: 'i like it' },
  { what: 'no request', words: isNoRequest, says: 'i wish you a good week.', silent: 'i wish to order.' },
  { what: 'what is over', words: isSettled, says: 'never mind, it works now.', silent: 'it does not work.' },
  { what: 'a command', words: by(COMMAND), says: 'please send it', silent: 'sending it' },
  {
    what: 'a pleasantry',
    words: isPleasant,
    says: 'who on earth thought of that?',
    silent: 'who needs a key?',
  },
])('$what is told by its build', ({ words, says, silent }) => {
  expect(words(says)).toBe(true);
  expect(words(silent)).toBe(false);
});

test('what stands before a sentence is taken off, and its please is kept', () => {
  expect(withoutOpening('and also, what is it?')).toBe('what is it?');
  expect(withoutOpening('hi, please send it')).toBe('please send it');
  expect(withoutOpening('second: the clock')).toBe('the clock');
});
