import { expect, test } from 'vitest';
import { isVague, namesTime, putsOff } from '../../../../src/domain/coach/text/time.ts';

test.each([
  'today',
  'by tomorrow',
  'on friday',
  'in two hours',
  'within the next 30 minutes',
  'by noon',
  'at 14:30',
  'at 5 pm',
  'on the 12th of march',
  'march 12',
  'by the 3rd',
  '2026-03-12',
  'at the end of the week',
  'by eod',
  'overnight',
  'every three days',
])('“%s” names a time that a person could put in a calendar', (words) => {
  expect(namesTime(`you have it ${words}`)).toBe(true);
});

test.each(['soon', 'in due course', 'after five people', 'by one of us', 'the second door', 'monday-blue'])(
  '“%s” names none',
  (words) => {
    expect(namesTime(`you have it ${words}`)).toBe(false);
  },
);

test.each([
  'soon',
  'shortly',
  'as soon as possible',
  'in due course',
  'in a future release',
  'when we know more',
  'once it is fixed',
  'as we learn more',
])('“%s” promises a time without naming it', (words) => {
  expect(isVague(`you hear from me ${words}`)).toBe(true);
});

test.each(['on friday', 'by noon', 'sooner than the bus', 'the next street'])(
  '“%s” is not vague',
  (words) => {
    expect(isVague(`you hear from me ${words}`)).toBe(false);
  },
);

test.each([
  ['we will do it in the coming months', true],
  ['in one of the next releases', true],
  ['sooner or later', true],
  ['once we know more', false],
  ['on monday', false],
])('whether “%s” puts it off: %s', (text, expected) => {
  expect(putsOff(text)).toBe(expected);
});
