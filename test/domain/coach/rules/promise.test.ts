import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

describe('a promise', () => {
  it.each([
    'I found the fault. We will get back to you soon.',
    'The tap is on order. A plumber will be in touch shortly.',
    "It is in our parser. We'll fix it in an upcoming release.",
    "The printer has your file. I'll let you know when there's news.",
    "I found your form. I'll be in touch.",
    "The printer has your file. I'll let you know.",
    'I spoke with the shop. Tom will ring you when he is back.',
    "I'm checking with the warehouse.",
    'The refund is being processed.',
    'It will be resolved.',
    'You are right about the tax. A corrected invoice will follow shortly.',
  ])('without a day is marked: %s', (draft) => {
    expect(kindsIn(draft)).toEqual(['promise-without-date']);
  });

  it.each([
    'I found the fault. I write to you tomorrow before noon.',
    "I'll look into it and ring you at four today.",
    "I'm going to read the logs. You hear from me by Thursday.",
    "Once you send the file, I'll put it in by hand.",
    "If it isn't there, I'll bring one myself.",
    "We'll never share your address.",
    'The fix will be out on 14 June.',
  ])('with one, or that hangs on them, is left alone: %s', (draft) => {
    expect(hintsIn(draft)).toEqual([]);
  });
});
