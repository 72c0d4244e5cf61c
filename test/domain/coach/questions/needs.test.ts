import { expect, test } from 'vitest';
import { type Need, needOf, optionsOf } from '../../../../src/domain/coach/questions/needs.ts';

test.each<[string, Need]>([
  ['When do you open?', 'time'],
  ['What are your opening hours?', 'time'],
  ['Could you tell me who changed our opening hours?', 'person'],
  ['How much is it?', 'price'],
  ['whats the limit for attachments?', 'length'],
  ['What is the maximum length?', 'length'],
  ['Where is the key?', 'place'],
  ['Why is it so slow?', 'reason'],
  ['How do I mute it?', 'way'],
  ['Which browser do you recommend?', 'advice'],
  ['Which plan should we take?', 'advice'],
  ['Do you ship to Norway?', 'yes-no'],
  ['Could you ring or mail me?', 'yes-no'],
  ['Should I go before or after the test?', 'choice'],
  ['Is it safe or not?', 'yes-no'],
  ['Which columns do you need?', 'fact'],
  ['If so, which columns do you need?', 'fact'],
  ["Tell me when that's done.", 'done'],
])('“%s” needs a %s', (text, need) => {
  expect(needOf({ text, form: 'question' })).toBe(need);
});

test('a request needs a deed', () => {
  expect(needOf({ text: 'Please mend it.', form: 'request' })).toBe('done');
  expect(needOf({ text: 'Please send one person who stays to the end.', form: 'request' })).toBe('done');
  expect(needOf({ text: 'Please say who comes.', form: 'request' })).toBe('person');
});

test('the two that “or” stands between', () => {
  expect(optionsOf('Should I go before or after the test?')).toEqual(['before', 'after']);
  expect(optionsOf('Is it paid by month, or by the year?')).toEqual(['month', 'by']);
  expect(optionsOf('Is it safe?')).toEqual([]);
});
