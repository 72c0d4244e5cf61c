import { describe, expect, it, test } from 'vitest';
import {
  EVIDENCE,
  isPending,
  isRestated,
  isShortAnswer,
  isToDo,
  opensShort,
  sendsNothing,
} from '../../../../src/domain/coach/questions/evidence.ts';
import { read, type Sentence } from '../../../../src/domain/coach/text/page.ts';

const said = (text: string): Sentence => read(text).sentences[0]!;

describe('the short form of a yes or a no', () => {
  it.each(['Yes.', 'We do, for 12 euros.', "It won't, I'm afraid.", 'Nobody did: they were moved.'])(
    'is %s',
    (text) => {
      expect(isShortAnswer(said(text), 'do you ship?')).toBe(true);
    },
  );

  it.each(['We do this for 12 euros.', 'Nobody did more for it.', 'Sunday is free.'])('is not %s', (text) => {
    expect(isShortAnswer(said(text), 'do you ship?')).toBe(false);
  });

  it('“I will” and “I can’t” answer what we are asked to do, and nothing else', () => {
    for (const text of ["I'll ring you at three.", "I can't at three.", 'We can on Monday.']) {
      expect(isShortAnswer(said(text), 'can you ring me at three?')).toBe(true);
      expect(isShortAnswer(said(text), 'is the line free?')).toBe(false);
    }
    expect([isToDo('could someone ring me?'), isToDo('could it ring?')]).toEqual([true, false]);
  });

  it('may open a sentence that goes on', () => {
    expect(
      ['No, and it is red.', 'It does, mostly.', 'It does well.'].map((text) => opensShort(said(text))),
    ).toEqual([true, true, false]);
  });
});

test('who does not know yet and names a day has spoken to it', () => {
  expect(isPending(said("I'm still finding out about the lamp and write on Friday."))).toBe(true);
  expect(isPending(said("I'm still finding out about the lamp."))).toBe(false);
  expect(isPending(said('The lamp comes on Friday.'))).toBe(false);
});

test('to say what we see of theirs answers nothing, unless more is told of it', () => {
  for (const text of ['I see your booking for Friday at ten, with two guests.', 'We have your form of May.'])
    expect(isRestated(said(text))).toBe(true);
  for (const text of [
    'I see your parcel left on Monday.',
    'We have your form, it is complete.',
    'I have the key because you lent it.',
    'I see what you mean.',
  ])
    expect(isRestated(said(text))).toBe(false);
});

test('evidence of a person is a name for one, not only a “you”', () => {
  expect(EVIDENCE.person(said('Only you, until you press Share.'))).toBe(true);
  expect(EVIDENCE.person(said('Drafts are saved when you are offline.'))).toBe(false);
});

test('a wish to be sent something is met by what speaks of sending, or of not', () => {
  const wish = 'please send me the bill';
  expect(sendsNothing(said('I have taken the seat off.'), wish)).toBe(true);
  expect(sendsNothing(said("It's attached."), wish)).toBe(false);
  expect(sendsNothing(said('It left us on Monday, two copies went out.'), wish)).toBe(false);
  expect(sendsNothing(said('I have taken the seat off.'), 'please take it off')).toBe(false);
});
