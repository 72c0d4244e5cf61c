import { expect, test } from 'vitest';
import {
  FAULTS,
  HAPPENINGS,
  PRAISES,
  SETTLED,
} from '../../../../../src/domain/coach/lists/questions/faults.ts';
import { asksOf } from '../../../../../src/domain/coach/questions/finding.ts';
import { holdsAny } from '../../../../../src/domain/coach/text/pattern.ts';

test.each([
  'The scanner is not more found since yesterday.',
  'Neither my wife nor I can get in.',
  'The page says 198, but we had 312.',
  'The parcel came open and soaked.',
  'Your app does not find my printer.',
  'I restarted it twice, without success.',
  'The heating turns itself off at night.',
  'There should be four screws, there are three.',
  'My screen stays white.',
  'The confirmation never arrived.',
])('who tells of a fault asks for one thing: %s', (mail) => {
  expect(asksOf(mail)).toHaveLength(1);
});

test.each([
  'The fault was my own mistake.',
  'It all works fine again.',
  'The new kettle is lovely.',
  'We came home late and slept well.',
  'I have read your page on refunds.',
])('who tells of none asks for nothing: %s', (mail) => {
  expect(asksOf(mail)).toEqual([]);
});

test('a fault that a question speaks of is not counted twice', () => {
  expect(asksOf('The door does not close. Can you send somebody?')).toHaveLength(1);
});

test('each list hears its own and not the other', () => {
  expect(holdsAny('it is broken', FAULTS)).toBe(true);
  expect(holdsAny('it is blue', FAULTS)).toBe(false);
  expect(holdsAny('the lamp flickers when i cook', HAPPENINGS)).toBe(true);
  expect(holdsAny('a lovely lamp', PRAISES)).toBe(true);
  expect(holdsAny('it works again', SETTLED)).toBe(true);
  expect(holdsAny('it works', SETTLED)).toBe(false);
});
