import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HUES, hueOf, initials } from '../../../src/web/ui/initials.ts';

const graphemes = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];

describe('initials', () => {
  test.each([
    ['Maria López', 'ML'],
    ['maria lópez', 'ML'],
    ['Lamia El-Masri', 'LM'],
    ['Anne Marie Smith-Jones', 'AS'],
    ['Björn at Café Norr', 'B'],
    ['Ana from Northwind', 'A'],
    ['maria@northwind.studio', 'M'],
    ['"Kowalski, Dana"', 'KD'],
    ['山田 健', '山'],
    ['김 민준', '김'],
    ['لمياء المصري', 'ل'],
    ['Ökonom', 'Ö'],
    ['O\u0308konom', 'Ö'],
    ['🌿 Leaf & Co', 'LC'],
    ['👩🏽‍🚀', '👩🏽‍🚀'],
    ['🇵🇹', '🇵🇹'],
    ['3M', '3'],
    ['', ''],
    ['  ?! ', ''],
  ])('%s is shown as %s', (name, signs) => {
    expect(initials(name)).toBe(signs);
  });

  test('never more than two signs, and never half of one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const signs = initials(name);
        expect(graphemes(signs).length).toBeLessThanOrEqual(2);
        expect(signs.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the colour of a name', () => {
  test('is the same whatever its case and the spaces around it', () => {
    expect(hueOf(' Maria López ')).toBe(hueOf('MARIA LÓPEZ'));
  });

  test('is one of those the stylesheet has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const hue = hueOf(name);
        expect(Number.isInteger(hue) && hue >= 0 && hue < HUES).toBe(true);
      }),
    );
  });

  test('spreads over all of them', () => {
    const hues = new Set(Array.from({ length: 200 }, (_, index) => hueOf(`Person ${index}`)));
    expect(hues.size).toBe(HUES);
  });
});
