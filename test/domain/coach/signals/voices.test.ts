import { describe, expect, it } from 'vitest';
import { check, type Said } from '../../../../src/domain/coach/index.ts';
import { twoVoices, voicesOf } from '../../../../src/domain/coach/signals/voices.ts';

const us = (by: string, text = 'We look into it.'): Said => ({ from: 'us', by, text });
const them = (text: string): Said => ({ from: 'customer', text });

describe('who of us has written', () => {
  it.each([
    ['authors', [us('Ann'), them('Hm.'), us('Tom')]],
    [
      'names below the mail',
      [
        { from: 'us', text: 'Yes.\n\nAnn' },
        { from: 'us', text: 'No.\n\nTom' },
      ] as Said[],
    ],
    ['an author and a name', [us('Ann'), { from: 'us', text: 'No.\n\nTom' } as Said]],
    ['the same two again and again', [us('Ann'), us('Tom'), us('Ann'), us('Tom')]],
  ])('is told by %s', (_, said) => {
    expect(voicesOf(said)).toEqual(['Ann', 'Tom']);
    expect(twoVoices([...said, them('And now?')])).toHaveLength(1);
  });

  it.each(['Lovely, she is in. What is the link?', "Perfect, thank you both. I'll take two T3 then."])(
    'and thanks beside a new ask change nothing: %s',
    (last) => {
      expect(twoVoices([us('Ann'), us('Tom'), them(last)])).toHaveLength(1);
    },
  );

  it.each([
    ['one of us wrote twice', [us('Ann'), us('Ann'), them('And now?')]],
    ['they thank both', [us('Ann'), us('Tom'), them('Good to know. Thank you both!')]],
    ['nobody signed', [{ from: 'us', text: 'Yes.' }, { from: 'us', text: 'Sure.' }, them('Hm.')] as Said[]],
    ['the second name is the customer', [us('Ann'), { from: 'customer', text: 'Hm.\n\nTom' } as Said]],
  ])('nothing is said when %s', (_, said) => {
    expect(twoVoices(said)).toEqual([]);
  });

  it('two voices alone are a light sign, three a heavy one', () => {
    const two = [us('Ann'), us('Tom'), them('And now?')];
    expect(check({ draft: '', history: two }).hurt).toBe(false);
    expect(check({ draft: '', history: [us('Mo'), ...two] }).hurt).toBe(true);
    const told =
      'First Ana said wait, then Colin told me the opposite, and you are the third one with a new story.';
    expect(check({ draft: '', history: [them(told)] }).hurt).toBe(true);
  });
});
