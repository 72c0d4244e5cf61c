import { describe, expect, it } from 'vitest';
import { countWords, sentencesOf } from '../../../../src/domain/coach/text/sentences.ts';

const cut = (text: string) => sentencesOf(text).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  it('end at a stop, not at a title, a number or an abbreviation', () => {
    expect(cut('Dr. Weber comes at 9.30 a.m. sharp. Bring e.g. a pen. It costs 3.5 euros.')).toEqual([
      'Dr. Weber comes at 9.30 a.m. sharp.',
      'Bring e.g. a pen.',
      'It costs 3.5 euros.',
    ]);
    expect(cut('The doors open at 7. Your seat is 4.')).toEqual(['The doors open at 7.', 'Your seat is 4.']);
  });

  it('go on after a shortened word before a small letter or a number, and end after a measure', () => {
    expect(cut('Is there a max. number? It is min. 3 and incl. lunch.')).toEqual([
      'Is there a max. number?',
      'It is min. 3 and incl. lunch.',
    ]);
    expect(cut('It takes 5 min. then it stops.')).toEqual(['It takes 5 min.', 'then it stops.']);
    expect(cut('Twenty is the max. Or more?')).toEqual(['Twenty is the max.', 'Or more?']);
  });

  it('end with a list item, without its bullet', () => {
    expect(cut('Three:\n- Open it\n- Close it\n1. Done')).toEqual(['Three:', 'Open it', 'Close it', 'Done']);
  });

  it('go on after a word that ends none, however short the line', () => {
    expect(cut('We are sorry for any\ninconvenience.')).toEqual(['We are sorry for any\ninconvenience.']);
    expect(cut('Two keys\nthree locks')).toEqual(['Two keys', 'three locks']);
    expect(cut('This is what it is for\nThe key')).toEqual(['This is what it is for', 'The key']);
  });

  it('go on where a mail program wrapped the line', () => {
    const text =
      'This is a line that a mail program has wrapped after seventy characters,\nand it goes on here.';
    expect(cut(text)).toEqual([text]);
  });

  it('words are what a person counts', () => {
    expect(countWords('one two-three — four/five, six!')).toBe(5);
  });
});
