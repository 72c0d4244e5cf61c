import { describe, expect, it } from 'vitest';
import { phraseLists } from '../../../../src/domain/coach/index.ts';
import { lettersOf } from '../../../../src/domain/coach/text/needs.ts';
import { couldHold, pattern } from '../../../../src/domain/coach/text/pattern.ts';

describe('the letters a phrase cannot do without', () => {
  it('are read from what is not optional', () => {
    expect(lettersOf('(please )?rest assured')).toEqual(['assured']);
    expect(lettersOf('touch(ing)? base|circle back')).toEqual(['touch', 'circle']);
    expect(lettersOf('(a|b)? \\w+')).toBeUndefined();
  });

  it('never rule out a text that holds the phrase', () => {
    const texts = [
      'we are so sorry for any inconvenience this may have caused',
      'this is outlined in section 4 of what you signed',
      'it was just a small glitch',
      'that is on your end',
      "i'm sorry if you feel that way",
      "you shouldn't have done that, as i already told you",
      'please see our help article',
    ];
    for (const { groups } of phraseLists) {
      for (const phrase of groups.flatMap((g) => g.phrases)) {
        for (const text of texts) {
          if (text.match(pattern(phrase))) expect(couldHold(text, phrase), phrase).toBe(true);
        }
      }
    }
  });
});
