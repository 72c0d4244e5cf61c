import { describe, expect, test } from 'vitest';
import { anyOf, fold, startsWithAnyOf } from '../../../../src/mail/inbound/classify/fold.ts';

describe('folded text', () => {
  const pairs: [written: string, folded: string][] = [
    ['Réponse AUTOMATIQUE', 'reponse automatique'],
    ['Odpowiedź', 'odpowiedz'],
    ['Außer Haus', 'ausser haus'],
    ['ＦＷ：', 'fw:'],
    ['I’m “away” – now', 'i\'m "away" - now'],
  ];
  test.each(pairs)('of %s is without case, accents and typographic signs', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('keeps its lines', () => {
    expect(fold('É\nÈ\n').split('\n')).toEqual(['e', 'e', '']);
  });
});

describe('a table of phrases', () => {
  const phrases = anyOf(['mailbox * full', 'über quota', '退信']);
  const found: [text: string, is: boolean][] = [
    ['the mailbox is full', true],
    ['the mailbox full', true],
    ['the mailbox  of  ana is very full', true],
    ['the mailbox. it is full', false],
    ['submailbox is full', false],
    ['UBER  quota', true],
    ['系统退信', true],
    ['', false],
  ];
  test.each(found)('finds "%s": %s', (text, is) => expect(phrases.test(fold(text))).toBe(is));

  test('matches at the start alone where asked', () => {
    expect(startsWithAnyOf(['auto reply']).test('auto reply: x')).toBe(true);
    expect(startsWithAnyOf(['auto reply']).test('an auto reply')).toBe(false);
  });

  test('without words that begin a word finds no empty match', () => {
    expect(anyOf(['退信']).test('anything')).toBe(false);
  });
});
