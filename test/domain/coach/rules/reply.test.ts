import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

const words = (n: number) => `${Array.from({ length: n }, (_, i) => (i === 0 ? 'The' : 'tree')).join(' ')}.`;

describe('a reply that only asks', () => {
  it('is hinted', () => {
    expect(kindsIn('Hi Lynn,\n\nWhich browser are you using?\n\nSam')).toEqual(['ask-only']);
    expect(kindsIn('Please provide your account number so we can look into it.')).toEqual(['ask-only']);
    expect(kindsIn('Hello Mr. Baptiste,\n\nPlease send us the log.\n\nSam')).toEqual(['ask-only']);
  });

  it('is not hinted once it shows what it understood and what comes next', () => {
    expect(
      hintsIn(
        'From what you sent, the sync stops when the phone locks. Is that right? If so, set the battery to Unrestricted.',
      ),
    ).toEqual([]);
    expect(
      hintsIn('Is it the work address or the private one? If the work one, the name is changed already.'),
    ).toEqual([]);
  });

  it('may ask who they are, for their safety', () => {
    expect(
      hintsIn('Could you tell me the last four digits, to be sure it is you, before I change the address?'),
    ).toEqual([]);
  });
});

describe('sympathy', () => {
  it('is empty when nothing is done', () => {
    expect(kindsIn('I completely understand how frustrating this must be.')).toEqual(['empty-empathy']);
    expect(kindsIn('We understand your frustration. We are here for you.')).toEqual(['empty-empathy']);
  });

  it('is fine beside a deed', () => {
    expect(
      hintsIn(
        'I understand how stressful this is two days before your launch. I moved you to a faster server at 14:20.',
      ),
    ).toEqual([]);
  });
});

describe('a pointer in place of an answer', () => {
  it('a reply of only links triggers the hint', () => {
    expect(kindsIn('https://docs.example.com/setup')).toEqual(['deflection']);
    expect(kindsIn('https://docs.example.com/setup\nhttps://docs.example.com/faq')).toEqual(['deflection']);
    expect(kindsIn('Please see our help article: https://help.example.com/12')).toEqual(['deflection']);
    expect(kindsIn("That's handled by another team.")).toEqual(['deflection']);
  });

  it('a page named beside an answer is welcome', () => {
    expect(
      hintsIn(
        'Save the sheet as CSV, choose Import and match the columns. The guide at https://example.com/i has pictures.',
      ),
    ).toEqual([]);
    expect(hintsIn("I've asked the billing team, and Dana sends you the form tomorrow by noon.")).toEqual([]);
  });
});

describe('a long sentence', () => {
  it('has 26 words; 25 are fine', () => {
    expect(kindsIn(words(26))).toEqual(['long-sentence']);
    expect(hintsIn(words(25))).toEqual([]);
  });

  it('is not a list, an address or a long quotation', () => {
    expect(hintsIn(`Three things:\n\n1. ${words(20)}\n2. ${words(20)}\n3. ${words(20)}`)).toEqual([]);
    expect(hintsIn(`${words(10)} It opens at 9.30 a.m. with Dr. Weber. ${words(18)}`)).toEqual([]);
    expect(hintsIn(`The letter says "${words(40).slice(0, -1)}" and we read it.`)).toEqual([]);
  });
});
