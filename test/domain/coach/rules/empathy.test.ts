import { expect, test } from 'vitest';
import { kindsIn } from '../draft.ts';

test.each([
  'I understand how frustrating this is.',
  'Your frustration is understandable.',
  'I am so sorry to hear that.',
  'It must be heartbreaking to see a year of work disappear.',
  'I know how upsetting it is to lose notes you care about.',
  'That sounds so stressful! Thank you for telling us.',
  'What a dreadful thing to happen. I have passed this along.',
  'It must feel awful to be cut off like that. What does the light on the box show?',
])('sympathy that stands alone is asked about: %s', (draft) => {
  expect(kindsIn(draft)).toContain('empty-empathy');
});

test.each([
  'I understand now: the second label had no number.',
  'I am sorry to hear that. Your money is back on Friday, I sent it at nine.',
  'A year of work gone must have been a shock. All of it is back as of last night.',
  'That sounds stressful, so here is the quick way: let them pay by link from the Bills page.',
  'What a frustrating start to a Monday. Press Restore and the list of Friday is there again.',
  'I know how upsetting it is to lose notes before an exam. All 14 are back under Notes.',
])('beside an answer it is warmth: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('empty-empathy');
});

test.each([
  'We feel your pain. Your trackers are registered again, all nine.',
  'I share your disappointment. The nine are registered again.',
  'I can only imagine how immensely frustrating that must feel for you. Put a number into row 812.',
  'We are with you every step of the way. Put a number into row 812.',
])('what a card says is empty anywhere: %s', (draft) => {
  expect(kindsIn(draft)).toContain('empty-empathy');
});

test.each([
  'Waiting without news is the worst. Please bear with us.',
  'Ugh, charges like that would drive me up the wall. Thanks for speaking up.',
  'Your heart must have sunk. Do keep smiling!',
  'Those pictures must mean the world to you. Our whole team is rooting for you.',
])('a feeling in words of its own is asked about where there is nothing else: %s', (draft) => {
  expect(kindsIn(draft)).toContain('empty-empathy');
});

test.each([
  'Waiting without news is the worst, so here it is: you are at four with Dr Lee.',
  'The charges are stopped as of now. They would drive me up the wall too.',
  'Your heart rate stands under Body, in the second row.',
  'The money arrives on Monday, so there is no need to panic.',
])('and left alone where there is more: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('empty-empathy');
});
