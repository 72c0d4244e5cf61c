import { expect, test } from 'vitest';
import { anyOf, fold } from '../../../../src/mail/inbound/classify/fold.ts';

/** A phrase as somebody would say it: its gaps are closed. */
export const spoken = (phrase: string) => phrase.replaceAll(' * ', ' ').replaceAll('*', '');

/** What every table of phrases holds, whatever it is for. */
export function keepsThePromisesOfPhrases(phrases: readonly string[]): void {
  test('is written in lower case, trimmed at its head, with single spaces', () => {
    for (const phrase of phrases) {
      expect(phrase).toBe(phrase.toLowerCase());
      expect(phrase).toBe(phrase.trimStart());
      expect(phrase).not.toMatch(/ {2}|\n|\t/);
      expect(phrase.length).toBeGreaterThan(0);
    }
  });

  test('finds each of its phrases, alone and in a sentence', () => {
    const matcher = anyOf(phrases);
    for (const phrase of phrases) {
      expect([phrase, matcher.test(fold(`${spoken(phrase)} `))]).toEqual([phrase, true]);
      expect([phrase, matcher.test(fold(`Well: ${spoken(phrase).toUpperCase()} indeed`))]).toEqual([
        phrase,
        true,
      ]);
    }
  });

  test('finds nothing in what says nothing', () => {
    const matcher = anyOf(phrases);
    for (const text of ['', ' ', '...', '\n\n', '123', 'qqq www'])
      expect(matcher.test(fold(text))).toBe(false);
  });

  test('has no phrase so short that any text holds it', () => {
    for (const phrase of phrases)
      expect(anyOf([phrase]).test(fold('The lamp that came has a crack.'))).toBe(false);
  });

  test('reaches no further than a gap of one sentence', () => {
    for (const phrase of phrases.filter((each) => each.includes(' * '))) {
      const [before, after] = phrase.split(' * ') as [string, string];
      const matcher = anyOf([phrase]);
      expect(matcher.test(fold(`${before} ${spoken(after)}`))).toBe(true);
      expect(matcher.test(fold(`${before}. And then ${'so it is '.repeat(12)}`))).toBe(false);
    }
  });

  test('gives up at once on what almost fits, however often it does', () => {
    const matcher = anyOf(phrases);
    const almost = phrases.map((phrase) => spoken(phrase).slice(0, -1)).join(' ¦ ');
    for (const text of ['a'.repeat(20_000), ' '.repeat(20_000), `${fold(almost)} `.repeat(3)])
      expect(text.replace(matcher, '').length).toBeLessThanOrEqual(text.length);
  });
}
