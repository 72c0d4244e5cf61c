import { describe, expect, test } from 'vitest';
import * as asking from '../../../../../src/domain/coach/lists/questions/asking.ts';
import { asksOf } from '../../../../../src/domain/coach/questions/finding.ts';
import { pattern } from '../../../../../src/domain/coach/text/pattern.ts';

const count = (mail: string) => asksOf(mail).length;

describe('one thing is asked', () => {
  test.each([
    "I'll take the larger one then.",
    'We will go for the oak table.',
    'We will take a look. When does it end?',
    'What does it cost? My boss wants to know by noon.',
    'I would be glad of a hint as to the price.',
    'It would be useful to know your opening hours.',
    'I cannot quite make out how the points are counted.',
    'What time you open on Sunday',
    'We are trying to understand the difference between the two plans.',
    'Kindly let us have the certificate.',
    'Could somebody tell me who to write to?',
    'My one question: does it float?',
    'I should be most grateful for a copy of the lease.',
    'Nobody here can tell me where the meter is.',
    'How I can change the language?',
    'I think I chose the wrong date, and I would like to move it to Friday.',
    'Might I ask you to send the papers to my new address.',
    'I suppose that is covered by the guarantee?',
    'Not sure whether the blue one fits.',
    'Any advice on which size to take would be welcome.',
    'Is it just me or is the search slow today?',
    'A receipt for the two tickets would be great.',
  ])('%s', (mail) => {
    expect(count(mail)).toBe(1);
  });
});

describe('two things are asked', () => {
  test.each([
    'I need the invoice for May, and a certificate for my employer.',
    'When do you open, and is there parking?',
    'Please cancel the Monday lesson and move Thursday to five.',
    'Could you tell me what it weighs and whether it folds?',
    'Does it float? It would also be good to know what it costs.',
    'I would like to book a table for four. Is the terrace heated?',
    'Two questions: is it waterproof, and how long does the battery last?',
    '- Do you deliver to Skye?\n- What does it cost?',
    'Please send the keys to my sister. And who repairs the lift?',
    'I wonder when the next course begins; also, is there a waiting list?',
  ])('%s', (mail) => {
    expect(count(mail)).toBe(2);
  });
});

describe('nothing is asked', () => {
  test.each([
    'I wish you all a peaceful Sunday.',
    'How is the weather up there? All is well here, thank you for everything.',
    'It works now, never mind.',
    'Thanks, that is all I wanted to know.',
    'Out of office: I am away until 3 June. For urgent matters, who do you call? Tim.',
    'We love it. Who would have thought?',
    'Just to say that the new page is lovely.',
    'I look forward to hearing from you.',
  ])('%s', (mail) => {
    expect(count(mail)).toBe(0);
  });
});

test('every list is read by the coach', () => {
  for (const phrase of Object.values(asking).flat()) for (const part of phrase.split(' & ')) pattern(part);
  expect(Object.keys(asking)).toHaveLength(7);
});
