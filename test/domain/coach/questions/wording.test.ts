import { expect, test } from 'vitest';
import {
  ANNOUNCES,
  HAPPENS,
  IN_ORDER,
  LABEL,
  LISTED,
  PLEASANT,
  PRAISE,
  PROBLEM,
  REQUEST,
} from '../../../../src/domain/coach/questions/wording.ts';

test.each([
  { what: 'a fault', words: PROBLEM, says: 'nothing prints here.', silent: 'nothing beats tea.' },
  {
    what: 'a mistake of theirs',
    words: PROBLEM,
    says: 'there seems to be a mistake on page 2.',
    silent: 'that was my mistake.',
  },
  {
    what: 'what happens when',
    words: HAPPENS,
    says: 'the lamp flickers when i cook.',
    silent: 'when i cook i sing.',
  },
  { what: 'praise', words: PRAISE, says: 'the team was lovely.', silent: 'the team was there.' },
  {
    what: 'a request',
    words: REQUEST,
    says: 'we would like three more chairs.',
    silent: 'three chairs came.',
  },
  { what: 'a label', words: LABEL, says: 'one small wish: let us rename it.', silent: 'on monday: nothing.' },
  {
    what: 'a list in a sentence',
    words: LISTED,
    says: 'two things: one, and two',
    silent: 'two things are here.',
  },
  { what: 'an announcement', words: ANNOUNCES, says: 'we have two issues.', silent: 'we have an issue.' },
  { what: 'an order', words: IN_ORDER, says: 'second, the clock is slow.', silent: 'seconds pass.' },
  {
    what: 'a pleasantry',
    words: PLEASANT,
    says: 'who on earth thought of that?',
    silent: 'who needs a key?',
  },
])('$what is told by its build', ({ words, says, silent }) => {
  expect(words.test(says)).toBe(true);
  expect(words.test(silent)).toBe(false);
});
